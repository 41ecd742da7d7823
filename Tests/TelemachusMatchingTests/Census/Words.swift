/// A generator that says what it is told to and then zero, and counts how often it was asked.
struct Words: RandomNumberGenerator {
    private var words: [UInt64]
    private(set) var asked = 0

    init(_ words: UInt64...) {
        self.words = words
    }

    mutating func next() -> UInt64 {
        asked += 1
        return words.isEmpty ? 0 : words.removeFirst()
    }
}
