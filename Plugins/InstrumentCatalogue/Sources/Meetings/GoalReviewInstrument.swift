public import TelemachusCore

/// How far each goal has come, and whether it still stands.
public struct GoalReviewInstrument: Instrument {
    /// What lists and help say.
    public static let descriptor = PluginDescriptor(
        id: "goal-review", version: "1.0.0", title: "Review of goals",
        summary: "Looks back on each goal: how far it has come, and whether it was kept, changed or given up. Ask it "
            + "with 'reviews:' and the goals' name.",
        licence: "Apache-2.0; the wording is our own.",
        example: """
            use: goal-review
            with: { goals: 3 }
            """)

    /// How far a goal has come and what became of it, for each.
    public let items: [Item]
    /// The mean progress and the number of goals reached.
    public let scores: [ScoreDeclaration]
    private let goals: [String]

    /// A review of as many goals as the form for goals has room for.
    public init(_ settings: GoalsInstrument.Settings, in context: DefinitionContext) {
        goals = (1...settings.goals).map { "goal-\($0)" }
        items = (1...settings.goals).flatMap(Self.items)
        let scale = Scale.progress.points
        scores = [
            ScoreDeclaration(
                id: "progress", title: "Progress", level: .ordinal,
                range: Double(scale.lowerBound)...Double(scale.upperBound)),
            ScoreDeclaration(
                id: "reached", title: "Goals reached", level: .count, range: 0...Double(settings.goals)),
        ]
    }

    /// The mean progress on the goals that were not given up, and how many of them are reached.
    ///
    /// A goal that somebody never set is not reviewed and does not count as missing.
    public func score(_ answers: Answers) -> Scores {
        let standing = goals.filter { answers["\($0)-kept"] != .option(Fate.dropped.rawValue) }
            .compactMap { answers["\($0)-progress"]?.number }
        let reached = standing.count { $0 == Double(Scale.progress.points.upperBound) }
        guard !standing.isEmpty else {
            let nothing = Scores.Value(nil, answered: 0, asked: 1)
            return ["progress": nothing, "reached": nothing]
        }
        let count = standing.count
        return [
            "progress": Scores.Value(standing.reduce(0, +) / Double(count), answered: count, asked: count),
            "reached": Scores.Value(Double(reached), answered: count, asked: count),
        ]
    }

    private static func items(of number: Int) -> [Item] {
        [
            Item(
                id: "goal-\(number)-progress", prompt: "How far has goal \(number) come?".asText,
                format: .scale(.progress), isRequired: number == 1),
            Item(
                id: "goal-\(number)-kept", prompt: "Does goal \(number) still stand?".asText,
                format: .choice(Fate.allCases.map(\.option)), isRequired: number == 1),
        ]
    }

    /// What became of a goal.
    private enum Fate: String, CaseIterable {
        case kept, changed, dropped

        var option: AnswerOption {
            switch self {
            case .kept: AnswerOption(id: rawValue, title: "Yes, as it was")
            case .changed: AnswerOption(id: rawValue, title: "Yes, but we have changed it")
            case .dropped: AnswerOption(id: rawValue, title: "No, we have given it up")
            }
        }
    }

    /// Two goals, one that was given up, and a form that says nothing.
    public static var workedExamples: [WorkedExample] {
        [
            WorkedExample(
                title: "Progress is the mean over the goals", configuration: "goals: 2",
                answers: [
                    "goal-1-progress": "5", "goal-1-kept": "kept", "goal-2-progress": "2", "goal-2-kept": "changed",
                ], scores: ["progress": 3.5, "reached": 1], source: "Arithmetic: (5 + 2) / 2 = 3.5; one is at 5."),
            WorkedExample(
                title: "A goal that was never set does not count", configuration: "goals: 3",
                answers: ["goal-1-progress": "4", "goal-1-kept": "kept"], scores: ["progress": 4, "reached": 0],
                source: "By definition."),
            WorkedExample(
                title: "Nor does a goal that was given up", configuration: "goals: 2",
                answers: [
                    "goal-1-progress": "4", "goal-1-kept": "kept", "goal-2-progress": "1", "goal-2-kept": "dropped",
                ], scores: ["progress": 4, "reached": 0], source: "By definition."),
            WorkedExample(
                title: "With every goal given up there is no progress to tell", configuration: "goals: 1",
                answers: ["goal-1-progress": "2", "goal-1-kept": "dropped"],
                scores: ["progress": nil, "reached": nil], source: "By definition."),
        ]
    }
}
