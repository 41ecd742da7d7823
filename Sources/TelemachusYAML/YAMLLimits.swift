/// How much a text may ask of the reader, so that no input makes it slow or large.
public struct YAMLLimits: Sendable {
    /// The greatest size in bytes.
    public var bytes: Int
    /// The greatest depth of lists and mappings.
    ///
    /// Deep nesting in brackets costs libyaml quadratic time.
    public var depth: Int
    /// The greatest number of problems that are told; nobody reads more, and showing each costs time.
    public var problems: Int

    /// Limits; the defaults are far above what any definition needs.
    public init(bytes: Int = 16 << 20, depth: Int = 64, problems: Int = 1_000) {
        self.bytes = bytes
        self.depth = depth
        self.problems = problems
    }
}
