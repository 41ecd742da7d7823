/// Data sets from a fixed seed: the same on every machine.
///
/// Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
struct RandomData {
    private var state: UInt64 = 20_221_115

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }

    /// A whole number between two, both included.
    mutating func whole(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.count))
    }

    /// A fraction from 0 up to but not including 1.
    mutating func fraction() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// Measurements that are all different, or answers on a scale from 1 to 5.
    mutating func measurements(_ count: Int, tied: Bool, above shift: Double = 0) -> [Double] {
        (0..<count).map { _ in
            tied ? Double(min(5, whole(1...5) + Int(shift))) : (fraction() + fraction()) * 3 + shift
        }
    }
}
