/// Random numbers for made-up data, the same for the same seed on every machine.
extension SeededGenerator {
    /// A number from 0 up to, not including, 1.
    public mutating func fraction() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// True with that probability.
    public mutating func chance(_ probability: Double) -> Bool { fraction() < probability }

    /// A number that is nearly normally distributed around 0 with standard deviation 1, from -6 to 6.
    ///
    /// The sum of twelve uniform ones: no function of the C library is in it, whose last digit differs between
    /// machines.
    public mutating func normal() -> Double {
        var sum = -6.0
        for _ in 0..<12 { sum += fraction() }
        return sum
    }

    /// One of the words, each as often as its weight says; nil where none can be.
    ///
    /// - Parameters:
    ///   - words: the words.
    ///   - weights: how often each is chosen in relation to the others; none for all alike.
    /// - Returns: the word.
    public mutating func pick(_ words: [String], by weights: [String: Double] = [:]) -> String? {
        let parts = words.map { weights.weight(of: $0) }
        let sum = parts.reduce(0, +)
        guard sum > 0 else { return words.first }
        var left = fraction() * sum
        for (word, part) in zip(words, parts) {
            if left < part { return word }
            left -= part
        }
        return zip(words, parts).reversed().first { $0.1 > 0 }?.0
    }
}
