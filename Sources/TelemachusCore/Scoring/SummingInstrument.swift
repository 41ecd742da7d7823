/// An instrument that only adds up: items, their scores, and sums or means over several of them.
///
/// What you provide: the ``scoring``. What you get: items, declared scores and the scoring of answers.
public protocol SummingInstrument: Instrument {
    /// The items and the sums over them.
    var scoring: ItemScoring { get }
}

extension SummingInstrument {
    /// The items of the scoring.
    public var items: [Item] { scoring.items }
    /// The scores of the scoring.
    public var scores: [ScoreDeclaration] { scoring.declarations }
    /// The items' scores and the sums, each under its rule for missing answers.
    public func score(_ answers: Answers) -> Scores { scoring.scores(of: answers) }
}
