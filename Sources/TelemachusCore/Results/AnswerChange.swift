/// A yes-or-no answer of one role on two occasions, for the people who gave both.
public struct AnswerChange: Sendable, Hashable {
    /// The four cells and McNemar's test; what is not shown is nil.
    public struct Figures: Sendable, Hashable {
        /// Yes on both occasions.
        public var yesYes: DisclosedCount
        /// Yes, then no.
        public var yesNo: DisclosedCount
        /// No, then yes.
        public var noYes: DisclosedCount
        /// No on both occasions.
        public var noNo: DisclosedCount
        /// McNemar's exact two-sided probability.
        public var pExact: Double?
        /// The probability adjusted over the family.
        public var pAdjusted: Double?

        /// The parts, one by one.
        public init(
            yesYes: DisclosedCount, yesNo: DisclosedCount, noYes: DisclosedCount, noNo: DisclosedCount,
            pExact: Double? = nil, pAdjusted: Double? = nil
        ) {
            self.yesYes = yesYes
            self.yesNo = yesNo
            self.noYes = noYes
            self.noNo = noNo
            self.pExact = pExact
            self.pAdjusted = pAdjusted
        }
    }

    /// `instrument.item`.
    public var item: String
    /// The question.
    public var title: String
    /// The role.
    public var role: String
    /// The earlier occasion.
    public var from: String
    /// The later occasion.
    public var to: String
    /// People with both answers.
    public var n: DisclosedCount
    /// The adjustment's id.
    public var adjustment: String
    /// How many tests the adjustment is over.
    public var family: Int
    /// The figures; nil where hidden or where nobody gave both answers.
    public var figures: Figures?
    /// What to know of this line.
    public var notes: [String]

    /// The parts, one by one.
    public init(
        item: String, title: String, role: String, from: String, to: String, n: DisclosedCount, adjustment: String,
        family: Int, figures: Figures? = nil, notes: [String]
    ) {
        self.item = item
        self.title = title
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
