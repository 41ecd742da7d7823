/// How many answers to one item are missing from the forms that came in.
public struct MissingAnswers: Sendable, Hashable {
    /// `instrument.item`.
    public var item: String
    /// The question.
    public var title: String
    /// The role that answers.
    public var role: String
    /// The occasion.
    public var stage: String
    /// Forms that came in.
    public var forms: DisclosedCount
    /// Forms of these without an answer to the item.
    public var missing: DisclosedCount

    /// The parts, one by one.
    public init(
        item: String, title: String, role: String, stage: String, forms: DisclosedCount, missing: DisclosedCount
    ) {
        self.item = item
        self.title = title
        self.role = role
        self.stage = stage
        self.forms = forms
        self.missing = missing
    }
}
