/// The facts of a programme in the order in which they happened.
///
/// The one thing a store has to do: append all facts of a command or none, and give them back as they were.
public protocol Journal: Sendable {
    /// Appends facts, all or none.
    func append(_ facts: [Fact]) throws
    /// Every fact that was not erased, in order.
    func facts() throws -> [Fact]
}
