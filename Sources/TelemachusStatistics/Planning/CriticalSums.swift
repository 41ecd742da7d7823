/// The largest smaller rank sum at which the exact two-sided test reaches a level, for numbers of people who changed.
///
/// Without ties it depends on their number alone, so that one table serves every simulated programme.
struct CriticalSums {
    private let first: Int
    private let sums: [Int?]

    /// Computes the sums for so many people who changed.
    ///
    /// All are read off one distribution while it grows, rank by rank.
    init(changed range: ClosedRange<Int>, level: Double) {
        first = range.lowerBound
        guard range.lowerBound != range.upperBound else {
            let n = range.upperBound
            sums = [
                SignedRankDistribution(ranks: Array(0...n).filter { $0 > 0 }, upTo: n * (n + 1) / 4)
                    .largestSum(whereTwoTailsAreAtMost: level)
            ]
            return
        }
        let last = range.upperBound * (range.upperBound + 1) / 4
        // Shares of all sign patterns rather than their numbers, halved with each rank.
        var shares = [Double](repeating: 0, count: last + 1)
        shares[0] = 1
        var found: [Int?] = []
        for rank in 0...range.upperBound {
            if rank > 0 {
                let reach = min(rank * (rank + 1) / 2, last)
                for sum in stride(from: reach, through: rank, by: -1) {
                    shares[sum] = (shares[sum] + shares[sum - rank]) / 2
                }
                for sum in 0..<min(rank, last + 1) { shares[sum] /= 2 }
            }
            if range.contains(rank) { found.append(Self.largestSum(shares, level)) }
        }
        sums = found
    }

    /// Whether any of the numbers can reach the level.
    var isEverReached: Bool { sums.contains { $0 != nil } }

    /// The sum for so many people who changed; `nil` where not even 0 reaches the level.
    subscript(changed: Int) -> Int? { sums[changed - first] }

    private static func largestSum(_ shares: [Double], _ level: Double) -> Int? {
        var tail = 0.0
        for (sum, share) in shares.enumerated() {
            tail += share
            guard min(1, 2 * tail) <= level else { return sum > 0 ? sum - 1 : nil }
        }
        return shares.count - 1
    }
}
