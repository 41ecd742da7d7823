import Synchronization

/// What a plugin must not have: a memory of what it did before.
final class Counter: Sendable {
    private let calls = Mutex(0)

    /// The number of this call, from 1.
    func next() -> Int {
        calls.withLock { number in
            number += 1
            return number
        }
    }
}
