/// One score of one role on three or more occasions, for the people who have all of them.
public struct RepeatedComparison: Sendable, Hashable {
    /// What Friedman's test gives; what is not shown is nil.
    public struct Figures: Sendable, Hashable {
        /// Location and spread, occasion by occasion.
        public var occasions: [ScoreSummary.Figures]
        /// Friedman's statistic, corrected for ties.
        public var chiSquare: Double?
        /// Its degrees of freedom.
        public var degrees: Int?
        /// The probability of the chi-square distribution.
        public var pAsymptotic: Double?
        /// The exact probability, where the table is small enough.
        public var pExact: Double?
        /// The probability adjusted over the family.
        public var pAdjusted: Double?
        /// Kendall's coefficient of concordance, from 0 to 1.
        public var kendallW: Double?

        /// Figures of the occasions alone.
        public init(occasions: [ScoreSummary.Figures]) { self.occasions = occasions }
    }

    /// `instrument.score`.
    public var score: String
    /// The role.
    public var role: String
    /// The occasions in order.
    public var stages: [String]
    /// People with a value on every one of them.
    public var n: DisclosedCount
    /// The adjustment's id.
    public var adjustment: String
    /// How many tests the adjustment is over.
    public var family: Int
    /// The figures; nil where hidden or where nobody has all values.
    public var figures: Figures?
    /// What to know of this line.
    public var notes: [String]

    /// The parts, one by one.
    public init(
        score: String, role: String, stages: [String], n: DisclosedCount, adjustment: String, family: Int,
        figures: Figures? = nil, notes: [String]
    ) {
        self.score = score
        self.role = role
        self.stages = stages
        self.n = n
        self.adjustment = adjustment
        self.family = family
        self.figures = figures
        self.notes = notes
    }
}
