/// One score of two groups on one occasion.
public struct GroupComparison: Sendable, Hashable {
    /// One of the two groups.
    public struct Group: Sendable, Hashable {
        /// The role.
        public var role: String
        /// The attribute that tells the groups apart; nil where the roles do.
        public var attribute: String?
        /// The attribute's value.
        public var value: String?
        /// What the group is called.
        public var title: String
        /// People with the score.
        public var n: DisclosedCount
        /// Location and spread; nil where hidden or where nobody has the score.
        public var figures: ScoreSummary.Figures?

        /// The parts, one by one.
        public init(
            role: String, attribute: String? = nil, value: String? = nil, title: String, n: DisclosedCount,
            figures: ScoreSummary.Figures? = nil
        ) {
            self.role = role
            self.attribute = attribute
            self.value = value
            self.title = title
            self.n = n
            self.figures = figures
        }
    }

    /// What the Mann-Whitney test gives; what is not shown is nil.
    public struct Figures: Sendable, Hashable {
        /// The first group's U.
        public var u: Double?
        /// The standard score of the asymptotic test.
        public var z: Double?
        /// The exact two-sided probability given the ties.
        public var pExact: Double?
        /// The asymptotic two-sided probability, as SPSS gives it.
        public var pAsymptotic: Double?
        /// The exact probability, or the asymptotic one where there is none, adjusted over the family.
        public var pAdjusted: Double?
        /// The chance that one of the first group has a higher value than one of the second, ties counting half.
        public var superiority: Double?
        /// The rank-biserial correlation, from -1 to 1.
        public var rankBiserial: Double?
        /// Hodges-Lehmann estimate of the shift from the second group to the first.
        public var shift: Double?
        /// The interval's lower end.
        public var low: Double?
        /// The interval's upper end.
        public var high: Double?
        /// The level that the interval attains.
        public var level: Double?

        /// No figure.
        public init() {}
    }

    /// `instrument.score`.
    public var score: String
    /// The occasion.
    public var stage: String
    /// The first group.
    public var first: Group
    /// The second group.
    public var second: Group
    /// The adjustment's id.
    public var adjustment: String
    /// How many tests the adjustment is over.
    public var family: Int
    /// The figures; nil where hidden or where a group is empty.
    public var figures: Figures?
    /// What to know of this line.
    public var notes: [String]

    /// The parts, one by one.
    public init(
        score: String, stage: String, first: Group, second: Group, adjustment: String, family: Int,
        figures: Figures? = nil, notes: [String]
    ) {
        self.score = score
        self.stage = stage
        self.first = first
        self.second = second
        self.adjustment = adjustment
        self.family = family
        self.figures = figures
        self.notes = notes
    }
}
