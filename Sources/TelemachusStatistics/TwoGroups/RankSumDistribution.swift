/// The exact distribution of the sum of ranks of one group when every choice of its members is equally likely.
///
/// It counts, one rank after another, how many choices of each size give each sum. The ranks are given, so the
/// distribution is conditional on the ties that were seen. Counts are kept in `Double`: exact to 2⁵³, and to about as
/// many roundings as there are ranks beyond, because only positive numbers are added.
///
/// Source: the shift algorithm of Streitberg and Röhmel, Statistical Software Newsletter 12 (1986) 10-17.
struct RankSumDistribution {
    /// The largest number of ranks: the two groups together.
    static let largestCount = 200

    /// The chance of the sum `lowest + unit * index`.
    private let chances: [Double]

    /// The smallest sum there is, and the greatest common divisor of all distances from it.
    private let lowest: Int
    private let unit: Int

    /// Counts the choices.
    ///
    /// - Parameters:
    ///   - ranks: Doubled mid-ranks, or ranks as they are; at most ``largestCount``.
    ///   - size: How many of them are chosen, from 0 to their number.
    init(of ranks: [Int], taking size: Int) {
        let ascending = ranks.sorted()
        let base = ascending.first ?? 0
        let unit = max(ascending.reduce(0) { Self.greatestCommonDivisor($0, $1 - base) }, 1)
        let steps = ascending.map { ($0 - base) / unit }
        let width = steps.suffix(size).reduce(0, +) + 1

        // counts[taken * width + sum]
        var counts = [Double](repeating: 0, count: (size + 1) * width)
        counts[0] = 1
        counts.withUnsafeMutableBufferPointer { counts in
            for (index, step) in steps.enumerated() {
                // Only sizes that can still grow to the whole are of use.
                let fewest = max(1, size - (steps.count - 1 - index))
                for taken in stride(from: min(index + 1, size), through: fewest, by: -1) {
                    let to = taken * width
                    let from = (taken - 1) * width - step
                    for sum in step..<width { counts[to + sum] += counts[from + sum] }
                }
            }
        }
        let last = counts[(size * width)...]
        let total = last.reduce(0, +)
        chances = last.map { $0 / total }
        lowest = size * base
        self.unit = unit
    }

    /// The chance of a sum no larger than this one.
    func probability(atMost sum: Int) -> Double {
        let reach = sum - lowest
        guard reach >= 0 else { return 0 }
        return min(1, chances.prefix(reach / unit + 1).reduce(0, +))
    }

    /// The chance of a sum at least as far from the mean as this one is, whichever way.
    ///
    /// The mean is given doubled, because that is a whole number.
    func probability(asFarAs sum: Int, fromHalfOf doubledMean: Int) -> Double {
        let distance = (2 * sum - doubledMean).magnitude
        var share = 0.0
        for (index, chance) in chances.enumerated()
        where (2 * (lowest + unit * index) - doubledMean).magnitude >= distance {
            share += chance
        }
        return min(1, share)
    }

    /// The largest distance from the smallest sum whose two tails leave at least this level between them.
    ///
    /// For ranks without ties, whose sums lie evenly on both sides of the mean; `nil` where even 0 does not.
    func largestDistance(leavingAtLeast level: Double) -> (distance: Int, attained: Double)? {
        var tail = 0.0
        var found: (distance: Int, attained: Double)?
        for (index, chance) in chances.enumerated() {
            tail += chance
            guard 1 - 2 * tail >= level else { break }
            found = (index * unit, 1 - 2 * tail)
        }
        return found
    }

    /// The level between the smallest sum and the largest, both left out.
    var widestLevel: Double { max(0, 1 - 2 * (chances.first ?? 1)) }

    private static func greatestCommonDivisor(_ first: Int, _ second: Int) -> Int {
        var (larger, smaller) = (first, second)
        while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
        return larger
    }
}
