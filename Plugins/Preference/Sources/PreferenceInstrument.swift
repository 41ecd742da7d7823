public import TelemachusCore

/// How gladly somebody would be paired with somebody else, rated in confidence.
///
/// Item and score are for the draw alone: no view, export, log or message ever holds them. People of whom one thinks
/// alike get the same point, so nobody has to put twenty colleagues into an order.
public struct PreferenceInstrument: Instrument {
    /// What lists and help say.
    public static let descriptor = PluginDescriptor(
        id: "preference", version: "1.0.0", title: "Preference",
        summary: "Asks in confidence how gladly somebody would be paired with a person. Only the draw reads the "
            + "answer.",
        licence: "Apache-2.0; the wording is our own.",
        citation: "That both sides state preferences, and equal ones may be tied, is the setting of Gale and Shapley, "
            + "American Mathematical Monthly 1962;69:9-15 (doi:10.1080/00029890.1962.11989827).",
        example: """
            use: preference
            with:
              stem: How glad would you be to work with this colleague? Nobody but the draw sees your answer.
              scale: { points: 4, labels: { 1: I would rather not, 4: Very glad } }
            """)

    /// The name of the one item and of its score.
    public static let ratingID = "rating"

    /// The one question.
    public let items: [Item]

    /// The point chosen, a higher one the gladder; for the draw alone.
    public let scores: [ScoreDeclaration]

    /// The question and the scale of the settings.
    public init(_ configuration: PreferenceSettings, in context: DefinitionContext) {
        let points = configuration.scale.points
        items = [
            Item(
                id: Self.ratingID, prompt: configuration.stem, format: .scale(configuration.scale),
                disclosure: .drawOnly)
        ]
        scores = [
            ScoreDeclaration(
                id: Self.ratingID, title: "Rating", level: .ordinal,
                range: Double(points.lowerBound)...Double(points.upperBound), disclosure: .drawOnly)
        ]
    }

    /// The point chosen, nothing without an answer: silence is no dislike.
    public func score(_ answers: Answers) -> Scores {
        let value = answers[Self.ratingID]?.number
        return [Self.ratingID: Scores.Value(value, answered: value == nil ? 0 : 1, asked: 1)]
    }

    /// The ends of the scale, one of the institution's own, and no answer.
    public static var workedExamples: [WorkedExample] {
        [
            WorkedExample(
                title: "Very glad counts 4", configuration: "{}", answers: ["rating": "4"], scores: ["rating": 4],
                source: "By definition."),
            WorkedExample(
                title: "Would rather not counts 1", configuration: "{}", answers: ["rating": "1"],
                scores: ["rating": 1], source: "By definition."),
            WorkedExample(
                title: "On another scale its own points count", configuration: "scale: { points: 11, lowest: 0 }",
                answers: ["rating": "0"], scores: ["rating": 0], source: "By definition."),
            WorkedExample(
                title: "No answer is no dislike", configuration: "{}", answers: [:], scores: ["rating": nil],
                source: "By definition."),
        ]
    }
}
