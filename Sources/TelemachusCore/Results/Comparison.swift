/// One score of one role on two occasions, for the people who have both.
public struct Comparison: Sendable, Hashable {
    /// What the test gives; between the two medians and everything else, what is not shown is nil.
    public struct Figures: Sendable, Hashable {
        /// Differences that are not zero.
        public var nonzero: Int?
        /// Differences of zero.
        public var zeros: Int?
        /// Sizes of the groups of equal absolute differences.
        public var ties: [Int]?
        /// Location and spread before.
        public var before: ScoreSummary.Figures
        /// Location and spread after.
        public var after: ScoreSummary.Figures
        /// The smaller sum of ranks; nil where every difference is zero.
        public var statistic: Double?
        /// The standard score of the asymptotic test.
        public var z: Double?
        /// The exact two-sided probability given the ties.
        public var pExact: Double?
        /// The asymptotic two-sided probability, as SPSS gives it.
        public var pAsymptotic: Double?
        /// The exact probability adjusted over the family.
        public var pAdjusted: Double?
        /// Matched-pairs rank-biserial correlation.
        public var rankBiserial: Double?
        /// |z| over the square root of the number of non-zero differences.
        public var r: Double?
        /// Hodges-Lehmann estimate of the shift.
        public var shift: Double?
        /// The interval's lower end.
        public var low: Double?
        /// The interval's upper end.
        public var high: Double?
        /// The level that the interval attains.
        public var level: Double?

        /// The parts, one by one.
        public init(
            nonzero: Int? = nil, zeros: Int? = nil, ties: [Int]? = nil, before: ScoreSummary.Figures,
            after: ScoreSummary.Figures, statistic: Double? = nil, z: Double? = nil, pExact: Double? = nil,
            pAsymptotic: Double? = nil,
            pAdjusted: Double? = nil, rankBiserial: Double? = nil, r: Double? = nil, shift: Double? = nil,
            low: Double? = nil, high: Double? = nil, level: Double? = nil
        ) {
            self.nonzero = nonzero
            self.zeros = zeros
            self.ties = ties
            self.before = before
            self.after = after
            self.statistic = statistic
            self.z = z
            self.pExact = pExact
            self.pAsymptotic = pAsymptotic
            self.pAdjusted = pAdjusted
            self.rankBiserial = rankBiserial
            self.r = r
            self.shift = shift
            self.low = low
            self.high = high
            self.level = level
        }
    }

    /// `instrument.score`.
    public var score: String
    /// The role.
    public var role: String
    /// The earlier occasion.
    public var from: String
    /// The later occasion.
    public var to: String
    /// People with both values.
    public var n: DisclosedCount
    /// The adjustment's id.
    public var adjustment: String
    /// How many tests the adjustment is over.
    public var family: Int
    /// The figures; nil where suppressed or where nobody has both values.
    public var figures: Figures?
    /// What to know of this line.
    public var notes: [String]

    /// The parts, one by one.
    public init(
        score: String, role: String, from: String, to: String, n: DisclosedCount, adjustment: String, family: Int,
        figures: Figures? = nil, notes: [String]
    ) {
        self.score = score
        self.role = role
        self.from = from
        self.to = to
        self.n = n
        self.adjustment = adjustment
        self.family = family
        self.figures = figures
        self.notes = notes
    }
}
