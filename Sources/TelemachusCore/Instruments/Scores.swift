/// What an instrument says about one of its scores before anybody has answered.
public struct ScoreDeclaration: Hashable, Sendable {
    /// What may be computed from a score.
    public enum Level: String, Sendable {
        /// Its order has a meaning, its distances do not: medians, ranks.
        case ordinal
        /// Its distances have a meaning too: means as well.
        case interval
        /// A count of things.
        case count
    }

    /// The name within the instrument, `total` or a domain's id; files and comparisons say `instrument.id`.
    public var id: String
    /// The heading that people read.
    public var title: Text
    /// What may be computed from it.
    public var level: Level
    /// The least and the greatest value; nil where there is no bound.
    public var range: ClosedRange<Double>?
    /// The unit.
    public var unit: String?
    /// The domain that it is about.
    public var domain: String?
    /// Whether it sums up the instrument's other scores, so that a family of tests over the parts leaves it out.
    public var isTotal: Bool
    /// The items whose answers are added or averaged, for figures of reliability; empty where it is made otherwise.
    public var items: [ScoredItem]
    /// Who may ever see it.
    public var disclosure: Disclosure
    /// What it is to reach; fixed by the definition, before anything is measured.
    public var target: Target?
    /// The names that it had before, within the instrument.
    public var formerIDs: [String]

    /// A declared score.
    public init(
        id: String, title: Text, level: Level, range: ClosedRange<Double>? = nil, unit: String? = nil,
        domain: String? = nil, isTotal: Bool = false, items: [ScoredItem] = [],
        disclosure: Disclosure = .analysis, target: Target? = nil, formerIDs: [String] = []
    ) {
        self.id = id
        self.title = title
        self.level = level
        self.range = range
        self.unit = unit
        self.domain = domain
        self.isTotal = isTotal
        self.items = items
        self.disclosure = disclosure
        self.target = target
        self.formerIDs = formerIDs
    }
}

/// An item whose answer goes into a sum or a mean.
public struct ScoredItem: Hashable, Sendable {
    /// The item's id.
    public var id: String
    /// Whether a high answer counts as a low one.
    public var isReversed: Bool

    /// An item, counted as it is or the other way round.
    public init(_ id: String, isReversed: Bool = false) {
        self.id = id
        self.isReversed = isReversed
    }
}

/// The scores of one person on one occasion.
public struct Scores: Sendable, Hashable, ExpressibleByDictionaryLiteral {
    /// One score, or why there is none.
    public struct Value: Sendable, Hashable {
        /// The value; nil where too many answers are missing.
        public var value: Double?
        /// How many of the items behind it were answered.
        public var answered: Int
        /// How many items are behind it.
        public var asked: Int

        /// A value from `answered` of `asked` items.
        public init(_ value: Double?, answered: Int, asked: Int) {
            self.value = value
            self.answered = answered
            self.asked = asked
        }

        /// Whether the value was made from fewer answers than were asked for.
        public var isFromPartialAnswers: Bool { value != nil && answered < asked }
    }

    private var values: [String: Value]

    /// Scores by name.
    public init(_ values: [String: Value] = [:]) { self.values = values }

    /// Scores by name.
    public init(dictionaryLiteral elements: (String, Value)...) {
        values = Dictionary(elements) { _, last in last }
    }

    /// The score of that name; nil where the instrument did not give it.
    public subscript(id: String) -> Value? {
        get { values[id] }
        set { values[id] = newValue }
    }

    /// The names of the scores given, sorted.
    public var names: [String] { values.keys.sorted() }
}

/// What becomes of a sum or mean with answers missing.
public enum MissingRule: String, ChoiceWord {
    /// A score needs every answer.
    case completeOnly = "complete-only"
    /// From two thirds of the answers on, the missing ones count as the mean of those given, and the score is marked.
    case proRata = "pro-rata"

    /// What the word means.
    public var help: String {
        switch self {
        case .completeOnly: "No score unless every item behind it is answered."
        case .proRata:
            "With at least two thirds of the items answered, the missing ones count as the mean of the others; "
                + "the score is marked as made from partial answers."
        }
    }

    /// The sum over the values of an item each, nil standing for a missing answer.
    public func sum(of values: [Double?]) -> Scores.Value {
        let given = values.compactMap(\.self)
        let total = given.reduce(0, +)
        let asked = values.count
        switch self {
        case _ where given.count == asked && asked > 0:
            return Scores.Value(total, answered: asked, asked: asked)
        case .proRata where !given.isEmpty && given.count * 3 >= asked * 2:
            return Scores.Value(total / Double(given.count) * Double(asked), answered: given.count, asked: asked)
        default:
            return Scores.Value(nil, answered: given.count, asked: asked)
        }
    }
}
