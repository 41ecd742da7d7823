public import TelemachusCore

/// Whether somebody would be willing to be paired with somebody else, answered in confidence.
///
/// Item and score are for the draw alone: no view, export, log or message ever holds them.
public struct WillingnessInstrument: Instrument {
    /// What lists and help say.
    public static let descriptor = PluginDescriptor(
        id: "willingness", version: "1.0.0", title: "Willingness",
        summary: "Asks in confidence whether somebody would be willing to be paired with a person. Only the draw reads "
            + "the answer.",
        licence: "Apache-2.0; the wording is our own.",
        citation: "Asking mentors before the draw whom they would mentor, their own supervisor included, is the "
            + "practice of Raju et al., BMJ Open 2022;12:e062361 (doi:10.1136/bmjopen-2022-062361).",
        example: """
            use: willingness
            with:
              stem: Would you be willing to mentor this colleague? Nobody but the draw sees your answer.
            """)

    /// The name of the one item and of its score.
    public static let willingID = "willing"

    /// The one question.
    public let items: [Item]

    /// 1 for yes, 0 for no; for the draw alone.
    public let scores = [
        ScoreDeclaration(id: willingID, title: "Willing", level: .count, range: 0...1, disclosure: .drawOnly)
    ]

    /// The question as worded in the settings.
    public init(_ configuration: WillingnessSettings, in context: DefinitionContext) {
        items = [
            Item(id: Self.willingID, prompt: configuration.stem, format: .yesNo, disclosure: .drawOnly)
        ]
    }

    /// 1 for yes, 0 for no, nothing without an answer: silence is not taken for either.
    public func score(_ answers: Answers) -> Scores {
        let value = answers[Self.willingID]?.number
        return [Self.willingID: Scores.Value(value, answered: value == nil ? 0 : 1, asked: 1)]
    }

    /// A yes, a no, and no answer.
    public static var workedExamples: [WorkedExample] {
        [
            WorkedExample(
                title: "Yes counts 1", configuration: "{}", answers: ["willing": "yes"], scores: ["willing": 1],
                source: "By definition."),
            WorkedExample(
                title: "No counts 0", configuration: "{}", answers: ["willing": "no"], scores: ["willing": 0],
                source: "By definition."),
            WorkedExample(
                title: "No answer is neither yes nor no", configuration: "{}", answers: [:], scores: ["willing": nil],
                source: "By definition."),
        ]
    }
}
