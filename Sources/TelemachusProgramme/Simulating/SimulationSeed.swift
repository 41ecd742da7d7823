import TelemachusCore

/// The random numbers of a simulation: a sequence of its own for each purpose, so that a change in one part of a
/// definition leaves what is made up for the others as it was.
struct SimulationSeed: Sendable {
    /// The seed.
    let seed: UInt64

    /// The sequence for a purpose.
    func stream(_ words: String..., number: Int = 0) -> SeededGenerator {
        // FNV-1a: short, and the same on every machine.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func take(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        for word in words {
            for byte in word.utf8 { take(byte) }
            take(0)
        }
        for shift in stride(from: 0, to: 64, by: 8) {
            take(UInt8(truncatingIfNeeded: UInt64(truncatingIfNeeded: number) >> UInt64(shift)))
        }
        return SeededGenerator(seed: hash ^ (seed &* 0x9E37_79B9_7F4A_7C15))
    }
}
