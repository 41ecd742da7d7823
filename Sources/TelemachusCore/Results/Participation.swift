/// Who took part, for one role.
public struct Participation: Sendable, Hashable {
    /// The role.
    public var role: String
    /// People who were asked.
    public var invited: DisclosedCount
    /// People who joined.
    public var enrolled: DisclosedCount
    /// People who gave consent.
    public var consented: DisclosedCount
    /// People who left on the way.
    public var withdrawn: DisclosedCount
    /// People who stayed to the last stage that asks their role, and answered it in full.
    public var completed: DisclosedCount

    /// The parts, one by one.
    public init(
        role: String, invited: DisclosedCount, enrolled: DisclosedCount, consented: DisclosedCount,
        withdrawn: DisclosedCount, completed: DisclosedCount
    ) {
        self.role = role
        self.invited = invited
        self.enrolled = enrolled
        self.consented = consented
        self.withdrawn = withdrawn
        self.completed = completed
    }
}

/// How the people of a role are distributed over one attribute.
public struct Characteristic: Sendable, Hashable {
    /// The role.
    public var role: String
    /// The attribute's id.
    public var attribute: String
    /// The heading.
    public var title: String
    /// The unit of a number.
    public var unit: String?
    /// The number of people with a value.
    public var n: DisclosedCount
    /// Options with their counts, for a choice.
    public var counts: [OptionCount] = []
    /// The least and greatest value, for a number.
    public var range: ClosedRange<Double>?

    /// The parts, one by one.
    public init(
        role: String, attribute: String, title: String, unit: String? = nil, n: DisclosedCount,
        counts: [OptionCount] = [], range: ClosedRange<Double>? = nil
    ) {
        self.role = role
        self.attribute = attribute
        self.title = title
        self.unit = unit
        self.n = n
        self.counts = counts
        self.range = range
    }
}

/// An option with the number of people who chose it.
public struct OptionCount: Sendable, Hashable {
    /// The code.
    public var option: String
    /// The words.
    public var title: String
    /// How many.
    public var count: DisclosedCount

    /// The parts, one by one.
    public init(option: String, title: String, count: DisclosedCount) {
        self.option = option
        self.title = title
        self.count = count
    }
}
