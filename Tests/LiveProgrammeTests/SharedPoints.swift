import TelemachusCore

/// A hundred points shared out over three things, as no built-in instrument asks: each answer leaves less for the others.
struct SharedPoints: Instrument {
    static let descriptor = PluginDescriptor(
        id: "shared-points", version: "1.0.0", title: "Shared points",
        summary: "Asks people to share a hundred points out over three things.", example: "use: shared-points")

    static let workedExamples = [
        WorkedExample(
            title: "All the points on one thing", configuration: "{}",
            answers: ["care": "100", "teaching": "0", "research": "0"], scores: ["greatest": 100, "things": 1],
            source: "By definition."),
        WorkedExample(
            title: "As even as whole points can be", configuration: "{}",
            answers: ["care": "33", "teaching": "34", "research": "33"], scores: ["greatest": 34, "things": 3],
            source: "By definition."),
    ]

    let items = [("care", "Care of patients"), ("teaching", "Teaching"), ("research", "Research")].map { id, words in
        Item(
            id: id, prompt: Text("How many of 100 points has \(words)?"),
            format: .wholeNumber(0...100, unit: "points"))
    }
    let scores = [
        ScoreDeclaration(id: "greatest", title: "Greatest share", level: .interval, range: 34...100, unit: "points"),
        ScoreDeclaration(id: "things", title: "Things with a share", level: .count, range: 1...3),
    ]

    init(_ configuration: NoConfiguration, in context: DefinitionContext) {}

    /// The greatest share and how many things have one, where all the points are given.
    func score(_ answers: Answers) throws(ScoringProblem) -> Scores {
        let points = items.compactMap { answers[$0.id]?.number }
        let isWhole = points.count == items.count
        let sum = points.reduce(0, +)
        guard isWhole ? sum == 100 : sum <= 100 else {
            throw .contradiction(items: items.map(\.id).filter { answers[$0] != nil })
        }
        func value(_ number: Double?) -> Scores.Value {
            Scores.Value(isWhole ? number : nil, answered: points.count, asked: items.count)
        }
        return ["greatest": value(points.max()), "things": value(Double(points.count { $0 > 0 }))]
    }

    /// Two cuts through a hundred points.
    func simulate(_ occasion: SimulatedOccasion, using generator: inout SeededGenerator) -> Answers {
        let cuts = [0, 0].map { _ in Int(generator.uniform(below: 101)) }.sorted()
        return [
            "care": .whole(cuts[0]), "teaching": .whole(cuts[1] - cuts[0]), "research": .whole(100 - cuts[1]),
        ]
    }
}

extension Definitions {
    /// A programme that asks for shared points before and after, and writes every kind of file.
    static let sharing = """
        telemachus: 1
        id: sharing
        title: Where the week goes
        model: reverse
        roles:
          mentor: { title: Fellow, plural: Fellows }
          mentee: { title: Consultant, plural: Consultants }
        consent: { version: "1", text: I take part. }
        instruments:
          week: { title: The week, use: shared-points }
        timeline:
          - stage: before
            gate: { consent: given }
            collect: [{ instrument: week, from: mentor }]
          - stage: after
            collect: [{ instrument: week, from: mentor }]
        analysis:
          comparisons: [{ scores: week.greatest, of: mentor, from: before, to: after }]
        exports:
          - use: csv
          - use: json
          - { use: report, with: { formats: [html, markdown] } }
        """
}
