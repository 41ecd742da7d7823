/// How the figures were made, for a paragraph of methods.
public struct Methods: Sendable, Hashable {
    /// The quartile definition's id.
    public var quartiles = "tukey-hinges"
    /// The quartile definition in words.
    public var quartilesTitle = "Tukey hinges"
    /// The level of the tests.
    public var alpha = 0.05
    /// The level of the intervals asked for.
    public var intervalLevel = 0.95
    /// What happens to zero differences.
    public var zeros = "dropped"
    /// Whether somebody who gave several forms on one occasion, after each session or in a register, counts once with the
    /// mean of them.
    public var countsPeopleOnce = false
    /// Publications of the methods used.
    public var citations: [String] = []

    /// The defaults.
    public init() {}
}

/// What a reader must know, with a name that scripts can look for.
public struct Notice: Sendable, Hashable {
    /// The stable name in kebab case.
    public var id: String
    /// The sentence.
    public var message: String

    /// A notice.
    public init(_ id: String, _ message: String) {
        self.id = id
        self.message = message
    }
}
