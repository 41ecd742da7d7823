public import TelemachusCore

/// One question, answered from 0 to 10, on whether somebody would recommend it.
///
/// Beside the answer stands a score of 100 for 9 and 10, of −100 for 0 to 6 and of 0 for 7 and 8. Its mean over people
/// is the share of the first less the share of the second, in percent.
public struct RecommendationScoreInstrument: Instrument {
    /// What is recommended, and to whom.
    public struct Settings: TelemachusCore.Configuration {
        /// What would be recommended.
        public var what: Text = "this programme"
        /// To whom.
        public var to: Text = "a colleague"

        /// The programme, to a colleague.
        public init() {}

        /// The declared fields.
        public static var fields: [Field<Settings>] {
            [
                .defaulted("what", \.what, .localizedText, help: "What people would recommend."),
                .defaulted("to", \.to, .localizedText, help: "To whom they would recommend it."),
            ]
        }
    }

    /// What lists and help say.
    public static let descriptor = PluginDescriptor(
        id: "recommendation-score", version: "1.0.0", title: "Recommendation score",
        summary: "One question, from 0 to 10: would you recommend it? The mean of 'recommendation' is the percentage "
            + "of 9 and 10 less the percentage of 0 to 6.",
        licence: "Apache-2.0; the wording is our own. The best-known score of this kind has a trademarked name, which "
            + "is not used here.",
        example: """
            use: recommendation-score
            with: { what: mentoring a senior colleague, to: another junior nurse }
            """)

    /// The question.
    public let items: [Item]
    /// The answer, and what it counts for the recommendation score.
    public let scores = [
        ScoreDeclaration(id: "likelihood", title: "Likelihood", level: .ordinal, range: 0...10),
        ScoreDeclaration(id: "recommendation", title: "Recommendation score", level: .interval, range: -100...100),
    ]

    /// The question about what is recommended.
    public init(_ settings: Settings, in context: DefinitionContext) {
        let question: Text = "How likely is it that you would recommend {what} to {to}?"
        items = [
            Item(
                id: "likelihood",
                prompt: question.replacing("what", with: settings.what).replacing("to", with: settings.to),
                format: .scale(Scale(points: 0...10, labels: [0: "Not at all likely", 10: "Extremely likely"])))
        ]
    }

    /// The answer, and 100, 0 or −100 for it.
    public func score(_ answers: Answers) -> Scores {
        let likelihood = answers["likelihood"]?.number
        let answered = likelihood == nil ? 0 : 1
        let recommendation = likelihood.map { $0 >= 9 ? 100.0 : $0 <= 6 ? -100 : 0 }
        return [
            "likelihood": Scores.Value(likelihood, answered: answered, asked: 1),
            "recommendation": Scores.Value(recommendation, answered: answered, asked: 1),
        ]
    }

    /// Each of the three kinds of answer, at its ends.
    public static var workedExamples: [WorkedExample] {
        let rule = "By definition: 9 and 10 count 100, 7 and 8 count 0, 0 to 6 count −100."
        let cases: [(answer: Int, value: Double)] = [(10, 100), (9, 100), (8, 0), (7, 0), (6, -100), (0, -100)]
        return cases.map { answer, value in
            WorkedExample(
                title: "\(answer) counts \(JSONValue.text(of: value))", configuration: "{}",
                answers: ["likelihood": "\(answer)"],
                scores: ["likelihood": Double(answer), "recommendation": value], source: rule)
        } + [
            WorkedExample(
                title: "No answer counts nothing", configuration: "{}", answers: [:],
                scores: ["likelihood": nil, "recommendation": nil], source: "By definition.")
        ]
    }
}
