/// A sum of costs as the search adds them up: what goes first in the upper half, the rest in the lower.
struct PairingValue {
    /// What it costs to leave one place of a mentor's empty.
    static func vacancy(_ priority: AssignmentPriority) -> Int128 {
        switch priority {
        case .participation: 1 << 64
        case .score: 1
        }
    }

    /// What a pair of this cost costs.
    static func pair(_ cost: Int64, _ priority: AssignmentPriority) -> Int128 {
        switch priority {
        case .participation: Int128(cost)
        case .score: Int128(cost) << 64
        }
    }

    private let upper: Int64
    private let lower: Int64

    init(_ sum: Int128) {
        lower = Int64(truncatingIfNeeded: sum)
        upper = Int64(truncatingIfNeeded: (sum - Int128(lower)) >> 64)
    }

    /// Vacancies and costs.
    func pairsAndTotal(_ priority: AssignmentPriority) -> (pairs: Int, total: Int64) {
        switch priority {
        case .participation: (Int(upper), lower)
        case .score: (Int(lower), upper)
        }
    }
}
