/// One score of one role on one occasion.
public struct ScoreSummary: Sendable, Hashable {
    /// Location and spread.
    ///
    /// Few people give fewer figures: a middle value may be shown where quartiles, a mean or the ends of the range
    /// would tell single answers. What is not shown is nil.
    public struct Figures: Sendable, Hashable {
        /// The middle value.
        public var median: Double
        /// The lower quartile.
        public var q1: Double?
        /// The upper quartile.
        public var q3: Double?
        /// The least value.
        public var minimum: Double?
        /// The greatest value.
        public var maximum: Double?
        /// The mean.
        public var mean: Double?
        /// The standard deviation with n - 1; nil for one value, too.
        public var standardDeviation: Double?

        /// The quartiles; nil where they are not shown.
        public var quartiles: ClosedRange<Double>? { Self.range(q1, q3) }

        /// From the least to the greatest value; nil where it is not shown.
        public var range: ClosedRange<Double>? { Self.range(minimum, maximum) }

        private static func range(_ low: Double?, _ high: Double?) -> ClosedRange<Double>? {
            guard let low, let high, low <= high else { return nil }
            return low...high
        }

        /// The parts, one by one.
        public init(
            median: Double, q1: Double? = nil, q3: Double? = nil, minimum: Double? = nil, maximum: Double? = nil,
            mean: Double? = nil, standardDeviation: Double? = nil
        ) {
            self.median = median
            self.q1 = q1
            self.q3 = q3
            self.minimum = minimum
            self.maximum = maximum
            self.mean = mean
            self.standardDeviation = standardDeviation
        }
    }

    /// `instrument.score`.
    public var score: String
    /// The role that answered.
    public var role: String
    /// The occasion.
    public var stage: String
    /// How many values.
    public var n: DisclosedCount
    /// How many people were due and gave no value.
    public var missing: DisclosedCount
    /// How many values come from partial answers.
    public var partial: DisclosedCount
    /// The figures; nil where suppressed or where there is no value.
    public var figures: Figures?
    /// Why there are no figures, or what to know of them.
    public var note: String?

    /// The parts, one by one.
    public init(
        score: String, role: String, stage: String, n: DisclosedCount, missing: DisclosedCount,
        partial: DisclosedCount, figures: Figures? = nil, note: String? = nil
    ) {
        self.score = score
        self.role = role
        self.stage = stage
        self.n = n
        self.missing = missing
        self.partial = partial
        self.figures = figures
        self.note = note
    }
}
