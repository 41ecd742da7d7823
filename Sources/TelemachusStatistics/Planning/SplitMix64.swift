/// Random numbers that are the same in every run and on every machine, given the same seed.
///
/// Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
struct SplitMix64 {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to 1, which is not reached.
    mutating func nextShare() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// Two independent values of the standard normal distribution.
    ///
    /// Source: Marsaglia and Bray, SIAM Review 6 (1964) 260-264 (the polar method).
    mutating func nextNormals() -> (Double, Double) {
        while true {
            let first = Double(next() >> 11) * 0x1p-52 - 1
            let second = Double(next() >> 11) * 0x1p-52 - 1
            let square = first * first + second * second
            guard square > 0, square < 1 else { continue }
            let factor = (-2 * CLibrary.logarithm(square) / square).squareRoot()
            return (first * factor, second * factor)
        }
    }
}
