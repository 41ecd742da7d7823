/// How well the items behind a sum or a mean hang together, for one role on one occasion.
public struct Reliability: Sendable, Hashable {
    /// One item's part in it.
    public struct ItemFigures: Sendable, Hashable {
        /// The item.
        public var item: String
        /// Its correlation with the sum of the others; nil where either does not vary.
        public var restCorrelation: Double?
        /// Cronbach's alpha of the others.
        public var alphaWithout: Double?

        /// The parts, one by one.
        public init(item: String, restCorrelation: Double? = nil, alphaWithout: Double? = nil) {
            self.item = item
            self.restCorrelation = restCorrelation
            self.alphaWithout = alphaWithout
        }
    }

    /// The coefficients.
    public struct Figures: Sendable, Hashable {
        /// Cronbach's alpha; nil where the sum does not vary.
        public var alpha: Double?
        /// The lower end of its interval.
        public var low: Double?
        /// The upper end of its interval.
        public var high: Double?
        /// The level of the interval.
        public var level: Double?
        /// Item by item.
        public var items: [ItemFigures]

        /// The parts, one by one.
        public init(
            alpha: Double? = nil, low: Double? = nil, high: Double? = nil, level: Double? = nil,
            items: [ItemFigures]
        ) {
            self.alpha = alpha
            self.low = low
            self.high = high
            self.level = level
            self.items = items
        }
    }

    /// `instrument.score`.
    public var score: String
    /// The role that answered.
    public var role: String
    /// The occasion.
    public var stage: String
    /// People who answered every item.
    public var n: DisclosedCount
    /// The coefficients; nil where hidden or where fewer than two people answered every item.
    public var figures: Figures?
    /// What to know of this line.
    public var notes: [String]

    /// The parts, one by one.
    public init(
        score: String, role: String, stage: String, n: DisclosedCount, figures: Figures? = nil, notes: [String]
    ) {
        self.score = score
        self.role = role
        self.stage = stage
        self.n = n
        self.figures = figures
        self.notes = notes
    }
}
