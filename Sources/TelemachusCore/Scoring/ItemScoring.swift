/// Items with their scores and the sums over them: all that a ``SummingInstrument`` needs.
public struct ItemScoring: Sendable {
    /// What is asked, in order.
    public let items: [Item]
    /// The scores of the items that have one, where items are scored, and then the sums.
    public let declarations: [ScoreDeclaration]
    private let single: [CountedAnswer]
    private let sums: [SumScore]

    /// Items and sums over them.
    ///
    /// - Parameters:
    ///   - questions: the items in the order in which they are asked.
    ///   - sums: the scores over several of them.
    ///   - scoresItems: whether every item whose answer is a number has a score of its own besides.
    public init(_ questions: [ScaledItem], sums: [SumScore] = [], scoresItems: Bool = true) {
        items = questions.map(\.item)
        let scored = scoresItems ? questions.filter { $0.score != nil } : []
        single = scored.map(\.counted)
        self.sums = sums
        declarations = scored.compactMap(\.score) + sums.map(\.declaration)
    }

    /// The items' scores and the sums, each under its rule for missing answers.
    public func scores(of answers: Answers) -> Scores {
        var scores: [String: Scores.Value] = Dictionary(minimumCapacity: declarations.count)
        for item in single {
            let value = item.value(in: answers)
            scores[item.id] = Scores.Value(value, answered: value == nil ? 0 : 1, asked: 1)
        }
        for sum in sums { scores[sum.declaration.id] = sum.value(in: answers) }
        return Scores(scores)
    }
}
