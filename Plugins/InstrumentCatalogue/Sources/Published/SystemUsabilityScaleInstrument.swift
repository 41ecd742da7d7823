public import TelemachusCore

/// Brooke's ten statements on how usable a system is, word for word, with their score from 0 to 100.
public struct SystemUsabilityScaleInstrument: SummingInstrument {
    /// What the statements are about.
    public struct Settings: TelemachusCore.Configuration {
        /// The words in place of "this system" and "the system"; nil for the original's.
        public var system: Text?

        /// The original's words.
        public init() {}

        /// The declared fields.
        public static var fields: [Field<Settings>] {
            [
                .optional(
                    "system", \.system, .localizedText,
                    help: "What the statements are about, in place of 'this system' and 'the system': 'the new "
                        + "record'. Left out, the original's words stand.")
            ]
        }
    }

    /// What lists and help say.
    public static let descriptor = PluginDescriptor(
        id: "system-usability-scale", version: "1.0.0", title: "System Usability Scale",
        summary: "Ten statements on the usability of a system, word for word, with a score from 0 to 100. For "
            + "programmes in which a system is shown or learnt.",
        licence: "© Digital Equipment Corporation, 1986. Free to use where the source is named; the statements are "
            + "Brooke's and are not to be changed but for the system's name.",
        rights: .verbatim,
        citation: "Brooke J. SUS: a “quick and dirty” usability scale. In: Jordan PW, Thomas B, Weerdmeester BA, "
            + "McClelland IL, eds. Usability evaluation in industry. London: Taylor & Francis, 1996:189-194.",
        example: """
            use: system-usability-scale
            with: { system: the electronic record }
            """)

    /// The ten statements, and the score over them.
    public let scoring: ItemScoring

    /// The scale about the system named.
    public init(_ settings: Settings, in context: DefinitionContext) {
        let items = Self.statements.enumerated().map { index, statement in
            let words = statement.replacing("this system", with: settings.system ?? "this system")
                .replacing("the system", with: settings.system ?? "the system")
            return ScaledItem(
                Item(
                    id: "item-\(index + 1)", prompt: words, format: .scale(Self.agreement),
                    help: index == 0
                        ? "If you feel that you cannot respond to a statement, mark the centre point of the scale."
                        : nil), isReversed: index % 2 == 1)
        }
        let score = SumScore("score", title: "Usability", over: items, onto: 0...100, level: .interval)
        scoring = ItemScoring(items, sums: [score], scoresItems: false)
    }

    /// The original labels both ends and nothing between.
    private static let agreement = Scale(points: 1...5, labels: [1: "Strongly disagree", 5: "Strongly agree"])

    /// Brooke's words, with the places where they name the system.
    private static let statements: [Text] = [
        "I think that I would like to use {this system} frequently",
        "I found {the system} unnecessarily complex",
        "I thought {the system} was easy to use",
        "I think that I would need the support of a technical person to be able to use {this system}",
        "I found the various functions in {this system} were well integrated",
        "I thought there was too much inconsistency in {this system}",
        "I would imagine that most people would learn to use {this system} very quickly",
        "I found {the system} very cumbersome to use",
        "I felt very confident using {the system}",
        "I needed to learn a lot of things before I could get going with {this system}",
    ]

    /// Both ends, the centre, a mixed form, and one statement left out.
    public static var workedExamples: [WorkedExample] {
        func answers(_ points: [Int]) -> [String: String] {
            Dictionary(uniqueKeysWithValues: points.enumerated().map { ("item-\($0 + 1)", "\($1)") })
        }
        return [
            WorkedExample(
                title: "The best form scores 100", configuration: "{}",
                answers: answers([5, 1, 5, 1, 5, 1, 5, 1, 5, 1]), scores: ["score": 100],
                source: "Brooke's rule: 5 × (5 − 1) + 5 × (5 − 1) = 40; 40 × 2.5 = 100."),
            WorkedExample(
                title: "The worst form scores 0", configuration: "{}",
                answers: answers([1, 5, 1, 5, 1, 5, 1, 5, 1, 5]), scores: ["score": 0], source: "Brooke's rule."),
            WorkedExample(
                title: "The centre everywhere scores 50", configuration: "{}",
                answers: answers(Array(repeating: 3, count: 10)), scores: ["score": 50],
                source: "Brooke's rule: 10 × 2 × 2.5 = 50."),
            WorkedExample(
                title: "Odd statements count from 1 up, even ones from 5 down", configuration: "{}",
                answers: answers([4, 2, 5, 1, 4, 3, 4, 2, 3, 2]), scores: ["score": 75],
                source: "Brooke's rule: odd (3 + 4 + 3 + 3 + 2) + even (3 + 4 + 2 + 3 + 3) = 30; 30 × 2.5 = 75."),
            WorkedExample(
                title: "With a statement left out there is no score", configuration: "{}",
                answers: answers([4, 2, 5, 1, 4, 3, 4, 2, 3]), scores: ["score": nil],
                source: "The rule complete-only. Brooke tells people to mark the centre point where they cannot "
                    + "respond, and gives no rule for what was left out all the same."),
        ]
    }
}
