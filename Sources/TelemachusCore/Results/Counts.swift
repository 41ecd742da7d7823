/// Answers to one item counted by option.
public struct Distribution: Sendable, Hashable {
    /// `instrument.item`.
    public var item: String
    /// The question.
    public var title: String
    /// The role that answered.
    public var role: String
    /// The occasion.
    public var stage: String
    /// How many answered.
    public var n: DisclosedCount
    /// The options in order.
    public var counts: [OptionCount]

    /// The parts, one by one.
    public init(item: String, title: String, role: String, stage: String, n: DisclosedCount, counts: [OptionCount]) {
        self.item = item
        self.title = title
        self.role = role
        self.stage = stage
        self.n = n
        self.counts = counts
    }
}

/// How often a code was given to texts of a role at a stage.
public struct Tally: Sendable, Hashable {
    /// What a tally counts.
    public enum Counted: String, Sendable {
        /// Codes.
        case codes
        /// Categories: a person counts who has any of the category's codes.
        case categories
    }

    /// The id of the code, or of the category.
    public var code: String
    /// The heading of the code or category.
    public var title: String
    /// The role that wrote; nil where the tally is not split by role.
    public var role: String?
    /// The stage; nil where the tally is not split by stage.
    public var stage: String?
    /// How many people's texts have the code.
    public var count: DisclosedCount
    /// The texts, `instrument.item`.
    public var texts: String
    /// What is counted.
    public var counts: Counted

    /// The parts, one by one.
    public init(
        code: String, title: String, role: String?, stage: String?, count: DisclosedCount, texts: String = "",
        counts: Counted = .codes
    ) {
        self.texts = texts
        self.counts = counts
        self.code = code
        self.title = title
        self.role = role
        self.stage = stage
        self.count = count
    }
}

/// How many of those asked about each person said yes to, in falling order and without a name.
public struct Profile: Sendable, Hashable {
    /// `instrument.score`.
    public var score: String
    /// The role that was asked.
    public var role: String
    /// The stage.
    public var stage: String
    /// About how many each was asked.
    public var of: Int
    /// The numbers in falling order; nil where suppressed.
    public var values: [Int]?

    /// The parts, one by one.
    public init(score: String, role: String, stage: String, of: Int, values: [Int]? = nil) {
        self.score = score
        self.role = role
        self.stage = stage
        self.of = of
        self.values = values
    }
}

/// How the forms of one instrument came in from one role at one stage.
public struct Return: Sendable, Hashable {
    /// The stage.
    public var stage: String
    /// The instrument.
    public var instrument: String
    /// The role.
    public var role: String
    /// Forms that were due.
    public var due: DisclosedCount
    /// Forms that came.
    public var received: DisclosedCount

    /// The parts, one by one.
    public init(stage: String, instrument: String, role: String, due: DisclosedCount, received: DisclosedCount) {
        self.stage = stage
        self.instrument = instrument
        self.role = role
        self.due = due
        self.received = received
    }
}
