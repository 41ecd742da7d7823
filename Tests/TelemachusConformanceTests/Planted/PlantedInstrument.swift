import TelemachusCore

/// What a planted instrument does; left as it is, everything is sound.
protocol InstrumentPlant: Sendable {
    associatedtype Settings: Configuration = NoConfiguration

    static var id: String { get }
    static var version: String { get }
    static var summary: String { get }
    static var example: String { get }
    static var examples: [WorkedExample] { get }
    static var items: [Item] { get }
    static var scores: [ScoreDeclaration] { get }
    static func score(_ answers: Answers) -> Scores
    static func change(_ simulated: inout Answers)
}

extension InstrumentPlant {
    static var id: String { "mood" }
    static var version: String { "1.0.0" }
    static var summary: String { "Ease, worry and minutes." }
    static var example: String { "use: \(id)" }
    static var examples: [WorkedExample] {
        [
            WorkedExample(
                title: "Both", configuration: "", answers: ["ease": "4", "worry": "2"],
                scores: ["total": 8, "minutes": nil], source: "4 + (6 - 2) = 8.")
        ]
    }
    static var items: [Item] { soundItems }
    static var scores: [ScoreDeclaration] { soundScores }
    static func score(_ answers: Answers) -> Scores { soundScore(answers) }
    static func change(_ simulated: inout Answers) {}

    static var soundItems: [Item] {
        [
            Item(id: "ease", prompt: "How easy?", format: .scale(Scale(points: 1...5))),
            Item(id: "worry", prompt: "How worried?", format: .scale(Scale(points: 1...5))),
            Item(id: "minutes", prompt: "How long?", format: .wholeNumber(0...600, unit: "minutes"), isRequired: false),
        ]
    }

    static var soundScores: [ScoreDeclaration] {
        [
            ScoreDeclaration(
                id: "total", title: "Total", level: .ordinal, range: 2...10,
                items: [ScoredItem("ease"), ScoredItem("worry", isReversed: true)]),
            ScoreDeclaration(id: "minutes", title: "Minutes", level: .interval, range: 0...600, unit: "minutes"),
        ]
    }

    static func soundScore(_ answers: Answers) -> Scores {
        let minutes = answers["minutes"]?.number
        return [
            "total": MissingRule.completeOnly.sum(of: [
                answers["ease"]?.number, answers["worry"]?.number.map { 6 - $0 },
            ]),
            "minutes": Scores.Value(minutes, answered: minutes == nil ? 0 : 1, asked: 1),
        ]
    }

    /// The registration of the planted instrument.
    static var plugin: Registration { .instrument(PlantedInstrument<Self>.self) }
}

/// An instrument that does what its plant says.
struct PlantedInstrument<Plant: InstrumentPlant>: Instrument {
    static var descriptor: PluginDescriptor {
        PluginDescriptor(
            id: Plant.id, version: Plant.version, title: "Mood", summary: Plant.summary, example: Plant.example)
    }
    static var workedExamples: [WorkedExample] { Plant.examples }

    let items = Plant.items
    let scores = Plant.scores

    init(_ configuration: Plant.Settings, in context: DefinitionContext) {}

    func score(_ answers: Answers) -> Scores { Plant.score(answers) }

    func simulate(_ occasion: SimulatedOccasion, using generator: inout SeededGenerator) -> Answers {
        var answers = Answers()
        for item in items { answers[item.id] = occasion.answer(to: item, using: &generator) }
        Plant.change(&answers)
        return answers
    }
}
