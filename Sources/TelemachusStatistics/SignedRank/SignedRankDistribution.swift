/// The exact distribution of a sum of ranks when every rank is taken or left with equal chance.
///
/// Under the null hypothesis of the signed-rank test every pattern of signs is equally likely. Of the 2ⁿ patterns it
/// counts those that give each sum, one rank after another. Ties need no special care, because the ranks are given:
/// the distribution is conditional on the ties that were seen.
///
/// Counts are kept in `Double`: exact to 2⁵³, and to about n roundings beyond, because only positive numbers are
/// added. 2¹⁰⁰⁰ is within the range of `Double`, which sets ``largestCount``.
///
/// Source: the shift algorithm of Streitberg and Röhmel, Statistical Software Newsletter 12 (1986) 10-17.
struct SignedRankDistribution {
    /// The largest number of ranks whose patterns `Double` can count.
    static let largestCount = 1000

    /// The chance of a sum of at most `unit * index`.
    private let cumulative: [Double]

    /// The greatest common divisor of the ranks; no other sums than its multiples occur.
    private let unit: Int

    /// Counts the patterns.
    ///
    /// - Parameters:
    ///   - ranks: At most ``largestCount`` positive whole numbers. Doubled mid-ranks, or ranks as they are.
    ///   - limit: The largest sum that will be asked for, in the same measure. Time and memory grow with it.
    init(ranks: [Int], upTo limit: Int) {
        unit = max(ranks.reduce(0, Self.greatestCommonDivisor), 1)
        let share = Double(sign: .plus, exponent: -ranks.count, significand: 1)
        var total = 0.0
        cumulative = Self.patterns(ofRanks: ranks.map { [unit] in $0 / unit }, upTo: max(limit, 0) / unit).map {
            total += $0
            return total * share
        }
    }

    /// The chance of a sum no larger than this one, which must not exceed the limit; larger sums give the limit's.
    func probability(atMost sum: Int) -> Double {
        guard sum >= 0 else { return 0 }
        return cumulative[min(sum / unit, cumulative.count - 1)]
    }

    /// The largest sum whose two tails leave at least this level between them; `nil` where even the sum 0 does not.
    func largestSum(leavingAtLeast level: Double) -> Int? {
        let within = cumulative.prefix { 1 - 2 * $0 >= level }
        return within.isEmpty ? nil : (within.count - 1) * unit
    }

    /// The largest sum at which twice the lower tail is no more than this level; `nil` where there is none.
    func largestSum(whereTwoTailsAreAtMost level: Double) -> Int? {
        let within = cumulative.prefix { min(1, 2 * $0) <= level }
        return within.isEmpty ? nil : (within.count - 1) * unit
    }

    /// How many choices of ranks add up to each sum from 0 to the last.
    private static func patterns(ofRanks ranks: [Int], upTo last: Int) -> [Double] {
        var counts = [Double](repeating: 0, count: last + 1)
        counts[0] = 1
        counts.withUnsafeMutableBytes { counts in
            typealias Block = SIMD8<Double>
            let stride = MemoryLayout<Double>.stride
            var reach = 0
            // Small ranks first: the sums reached stay few for longer.
            for rank in ranks.sorted() {
                reach = min(reach + rank, last)
                // Downwards, so that no rank is taken twice; eight sums at a time, read before they are written.
                var sum = reach - 7
                while sum >= rank {
                    let without = counts.loadUnaligned(fromByteOffset: sum * stride, as: Block.self)
                    let with = counts.loadUnaligned(fromByteOffset: (sum - rank) * stride, as: Block.self)
                    counts.storeBytes(of: without + with, toByteOffset: sum * stride, as: Block.self)
                    sum -= 8
                }
                sum += 7
                while sum >= rank {
                    let without = counts.load(fromByteOffset: sum * stride, as: Double.self)
                    let with = counts.load(fromByteOffset: (sum - rank) * stride, as: Double.self)
                    counts.storeBytes(of: without + with, toByteOffset: sum * stride, as: Double.self)
                    sum -= 1
                }
            }
        }
        return counts
    }

    private static func greatestCommonDivisor(_ first: Int, _ second: Int) -> Int {
        var (larger, smaller) = (first, second)
        while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
        return larger
    }
}
