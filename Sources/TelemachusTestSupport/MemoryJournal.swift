import Synchronization
public import TelemachusProgramme

/// A journal that forgets everything with the test.
public final class MemoryJournal: Journal {
    private let held: Mutex<[Fact]>

    /// A journal that holds these facts.
    public init(_ facts: [Fact] = []) { held = Mutex(facts) }

    /// Appends facts.
    public func append(_ facts: [Fact]) { held.withLock { $0 += facts } }

    /// Every fact, in order.
    public func facts() -> [Fact] { held.withLock { $0 } }
}
