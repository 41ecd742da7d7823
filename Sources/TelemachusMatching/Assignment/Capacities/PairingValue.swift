/// How what a plan weighs is put into one number of 128 bits, so that the order of what goes first is exact.
///
/// Where participation goes first, that is from the top: pairs not made, people going first who are left, discouraged
/// pairs, costs. Where the total does: costs, pairs not made, people going first who are left, discouraged pairs. Costs
/// take 64 bits; each count takes as many as it needs twice over, so that the difference of two counts fits as well.
struct PairingValue: Sendable {
    /// The number of people and pairs from which the counts would not fit.
    static let limit = 1 << 19

    private let priority: AssignmentPriority
    /// How many bits a count takes.
    private let width: Int

    init(_ costs: PairingCosts, priority: AssignmentPriority) {
        self.priority = priority
        width = Int.bitWidth - costs.atMost.leadingZeroBitCount + 1
    }

    private var countsBegin: Int { priority == .participation ? 64 : 0 }

    /// What it costs to make a pair that is discouraged, above its cost.
    var discouraged: Int128 { 1 << countsBegin }
    /// What it costs to leave somebody who goes first.
    var left: Int128 { 1 << (countsBegin + width) }
    /// What it costs to leave one place of a mentor's empty.
    var vacancy: Int128 { 1 << (countsBegin + 2 * width) }

    /// What a pair of this cost costs.
    func pair(_ cost: Int64) -> Int128 { Int128(cost) << (priority == .participation ? 0 : 64) }

    /// The vacancies and the costs in a sum.
    func pairsAndTotal(of sum: Int128) -> (pairs: Int, total: Int64) {
        let lower = Int64(truncatingIfNeeded: sum)
        let upper = Int64(truncatingIfNeeded: (sum - Int128(lower)) >> 64)
        let (counts, total) = priority == .participation ? (upper, lower) : (lower, upper)
        // Rounding takes the two lower counts away, which are less than half a vacancy together.
        let half: Int64 = 1 << (2 * width - 1)
        return (Int((counts + half) >> (2 * width)), total)
    }
}
