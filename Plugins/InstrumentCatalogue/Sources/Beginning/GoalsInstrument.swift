public import TelemachusCore

/// What somebody wants to have reached by the end: goals that can be told to be reached, agreed with the partner.
public struct GoalsInstrument: Instrument {
    /// How many goals a form has room for.
    public struct Settings: TelemachusCore.Configuration {
        /// The number of goals; the first is required.
        public var goals = 2

        /// Two goals.
        public init() {}

        /// The declared fields.
        public static var fields: [Field<Settings>] {
            [
                .defaulted(
                    "goals", \.goals, .wholeNumber(1...5),
                    help: "How many goals the form has room for. The first one is asked of everybody, the others may "
                        + "be left out.")
            ]
        }
    }

    /// What lists and help say.
    public static let descriptor = PluginDescriptor(
        id: "goals", version: "1.0.0", title: "Goals",
        summary: "Goals of one side: what it is, its area, how it will be told to be reached, by when, and that the "
            + "partner has agreed. For both sides, with 'records: goals'.",
        licence: "Apache-2.0; the wording is our own.",
        citation: "Goals that are defined at the start and specific are asked for by Robertson and Ferguson, Reverse "
            + "mentoring: our journey towards intergenerational collaboration, American Nurse (opinion); that both "
            + "sides have some, by Clarke et al., Adv Med Educ Pract 2019;10:693-701 (doi:10.2147/AMEP.S179303).",
        example: """
            use: goals
            with: { goals: 3 }
            """)

    /// The most characters of a goal, and of how it will be told to be reached.
    static let longestGoal = 300

    /// Each goal with its area, measure and day, and the agreement.
    public let items: [Item]
    /// The number of goals written down.
    public let scores: [ScoreDeclaration]
    private let goals: [String]

    /// A form for so many goals; the area is asked where the programme has any.
    public init(_ settings: Settings, in context: DefinitionContext) {
        let areas = context.domains.map { AnswerOption(id: $0.id, title: $0.title, formerIDs: $0.formerIDs) }
        goals = (1...settings.goals).map { "goal-\($0)" }
        items =
            (1...settings.goals).flatMap { Self.items(of: $0, areas: areas) } + [
                Item(
                    id: "agreed", prompt: "Have you and your partner agreed on these goals?", format: .yesNo,
                    help: "Each of you knows the other's goals and can say what they bring to them.")
            ]
        scores = [
            ScoreDeclaration(id: "goals", title: "Goals set", level: .count, range: 0...Double(settings.goals))
        ]
    }

    /// How many goals were written down; an empty form has none to count.
    public func score(_ answers: Answers) -> Scores {
        let written = goals.count { answers[$0] != nil }
        return [
            "goals": Scores.Value(
                answers.isEmpty ? nil : Double(written), answered: answers.isEmpty ? 0 : 1, asked: 1)
        ]
    }

    private static func items(of number: Int, areas: [AnswerOption]) -> [Item] {
        let isRequired = number == 1
        let id = "goal-\(number)"
        let area = Item(
            id: "\(id)-area", prompt: "Which area is goal \(number) about?".asText, format: .choice(areas),
            isRequired: isRequired)
        return [
            Item(
                id: id, prompt: "Goal \(number): what do you want to have learnt or to be able to do?".asText,
                format: .text(limit: longestGoal), isRequired: isRequired,
                help: "One thing, within the time of the programme. Name no patient and no colleague.")
        ] + (areas.isEmpty ? [] : [area]) + [
            Item(
                id: "\(id)-measure", prompt: "How will you both know that goal \(number) is reached?".asText,
                format: .text(limit: longestGoal), isRequired: isRequired),
            Item(
                id: "\(id)-by", prompt: "By which day is goal \(number) to be reached?".asText, format: .date,
                isRequired: isRequired),
        ]
    }

    /// One goal of two, both, and none.
    public static var workedExamples: [WorkedExample] {
        [
            WorkedExample(
                title: "One goal of two is one goal", configuration: "{}",
                answers: [
                    "goal-1": "Order tests in the new record without help", "goal-1-area": "technology",
                    "goal-1-measure": "Five orders in a row", "goal-1-by": "2026-06-30", "agreed": "yes",
                ], scores: ["goals": 1], source: "By definition."),
            WorkedExample(
                title: "Two goals are two", configuration: "goals: 2",
                answers: ["goal-1": "Read the dashboard", "goal-2": "Chair a meeting by video", "agreed": "no"],
                scores: ["goals": 2], source: "By definition."),
            WorkedExample(
                title: "An empty form says nothing of goals", configuration: "{}", answers: [:],
                scores: ["goals": nil], source: "By definition: it is not a form with 0 goals."),
        ]
    }
}

extension String {
    /// The words as text in the definition's language.
    var asText: Text { Text(self) }
}
