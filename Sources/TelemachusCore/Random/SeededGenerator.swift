/// The random source of every draw: the same seed gives the same numbers on every machine and in every release.
///
/// The algorithm is xoshiro256** (Blackman and Vigna, "Scrambled linear pseudorandom number generators",
/// ACM Trans. Math. Softw. 47(4), 2021), its state filled from the seed by SplitMix64 as its authors advise.
/// It is part of the record of a draw, so a change of algorithm is a change of name, never a silent one.
/// It is not meant for secrets.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
    /// The name under which an audit record states the algorithm.
    public static let algorithm = "xoshiro256** seeded by SplitMix64"

    private var state: (UInt64, UInt64, UInt64, UInt64)

    /// Starts the sequence that belongs to `seed`.
    ///
    /// Every seed is valid, zero included.
    public init(seed: UInt64) {
        var splitMix = seed
        func next() -> UInt64 {
            splitMix &+= 0x9E37_79B9_7F4A_7C15
            var z = splitMix
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
        state = (next(), next(), next(), next())
    }

    /// The next 64 bits of the sequence.
    public mutating func next() -> UInt64 {
        let result = rotate(state.1 &* 5, by: 7) &* 9
        let shifted = state.1 << 17
        state.2 ^= state.0
        state.3 ^= state.1
        state.1 ^= state.2
        state.0 ^= state.3
        state.2 ^= shifted
        state.3 = rotate(state.3, by: 45)
        return result
    }

    private func rotate(_ value: UInt64, by count: UInt64) -> UInt64 {
        (value << count) | (value >> (64 - count))
    }
}

extension RandomNumberGenerator {
    /// A whole number from 0 up to, not including, `bound`, each equally likely.
    ///
    /// Rejection of the incomplete last block, spelt out here because the standard library does not promise
    /// that its own reduction stays the same from release to release, and a recorded draw must.
    /// - Parameter bound: at least 1; a bound of 0 gives 0.
    /// - Returns: the number.
    public mutating func uniform(below bound: UInt64) -> UInt64 {
        guard bound > 1 else { return 0 }
        let incomplete = (UInt64.max % bound + 1) % bound
        let last = UInt64.max - incomplete
        var word = next()
        while word > last { word = next() }
        return word % bound
    }

    /// The elements in an order drawn uniformly (Fisher and Yates), the same for the same sequence of numbers.
    public mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
        var result = elements
        guard result.count > 1 else { return result }
        for last in stride(from: result.count - 1, to: 0, by: -1) {
            result.swapAt(last, Int(uniform(below: UInt64(last + 1))))
        }
        return result
    }
}
