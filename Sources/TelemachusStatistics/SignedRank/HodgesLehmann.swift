/// By how much people changed: the median of the means of all pairs of differences, with its exact interval.
///
/// It is the estimate that belongs to ``SignedRankTest``. The Walsh averages are the means of every two differences
/// and of every difference with itself, n(n+1)/2 of them. People who did not change are kept: their zeros are
/// differences like any other. R's `wilcox.test(conf.int = TRUE)` drops them; pass the other differences only to get
/// its figures.
///
/// The ends of the interval are the k-th smallest and the k-th largest Walsh average, with the largest k that holds the
/// asked level in the exact distribution of the signed-rank sum without ties, or beyond ``largestExact`` pairs in the
/// normal distribution with its mean and variance. Few pairs give few levels: five pairs
/// reach 0.9375 at most, so always print ``attainedLevel``. With ties the closed interval covers at least as often
/// (Noether, Journal of the American Statistical Association 62 (1967) 184-188).
///
/// Sources: Hodges and Lehmann, Annals of Mathematical Statistics 34 (1963) 598-611; Hollander, Wolfe and Chicken,
/// Nonparametric Statistical Methods (2014), sections 3.2 and 3.3.
public struct HodgesLehmann: Equatable, Sendable {
    /// How many differences there were, zeros included.
    public let pairs: Int

    /// The median of the Walsh averages, in the unit of the differences; positive when people rose.
    public let estimate: Double

    /// The lower end of the interval, which belongs to it.
    public let lower: Double

    /// The upper end of the interval, which belongs to it.
    public let upper: Double

    /// The level that was asked for, such as 0.95.
    public let askedLevel: Double

    /// The level that the interval has, without ties; 0 for a single pair.
    ///
    /// At least ``askedLevel``, except where that is out of reach: then it is that of the widest interval there is.
    public let attainedLevel: Double

    /// Whether the interval has the level that was asked for.
    public var reachesAskedLevel: Bool { attainedLevel >= askedLevel }

    /// The largest number of pairs whose interval comes of the exact distribution; beyond it the level is approximate.
    public static let largestExact = SignedRankDistribution.largestCount

    /// Estimates the change of people who were measured twice.
    ///
    /// - Parameters:
    ///   - before: The first measurements of the people who have both.
    ///   - after: The second measurements of the same people in the same order.
    ///   - level: The confidence level to hold, above 0 and below 1.
    /// - Throws: `.notAProbability` for another level; `.unequalLengths`; `.tooFewValues` for no pair; `.notFinite`
    ///   and `.tooLarge` with the first such pair.
    public init(before: [Double], after: [Double], level: Double = 0.95) throws(StatisticsProblem) {
        try self.init(of: try PairedDifferences(before: before, after: after), level: level)
    }

    /// Estimates the change from differences that have been formed already.
    ///
    /// - Parameters:
    ///   - differences: After minus before, one for each person who has both; zeros included.
    ///   - level: The confidence level to hold, above 0 and below 1.
    /// - Throws: `.notAProbability` for another level; `.tooFewValues` for no pair; `.notFinite` and
    ///   `.tooLarge` with the first such pair.
    public init(differences: [Double], level: Double = 0.95) throws(StatisticsProblem) {
        try self.init(of: try PairedDifferences(differences), level: level)
    }

    private init(of differences: PairedDifferences, level: Double) throws(StatisticsProblem) {
        let n = differences.values.count
        guard level > 0, level < 1 else { throw .notAProbability(level) }
        let averages = PairSelection(meansOf: differences.values)
        // The k-th average is left out on its side when the sum is at most k - 1; at worst the ends are left in.
        let (outside, attained) = try Self.outside(n, averages.count, level: level)

        pairs = n
        estimate = averages.median
        lower = averages[outside]
        upper = averages[averages.count - 1 - outside]
        askedLevel = level
        attainedLevel = attained
    }

    /// How many averages lie outside on either side, and the level that is left between them.
    private static func outside(
        _ n: Int, _ averages: Int, level: Double
    ) throws(StatisticsProblem) -> (Int, attained: Double) {
        if n <= largestExact {
            // No sum beyond the mean has two tails below 1.
            let distribution = SignedRankDistribution(ranks: Array(1...n), upTo: averages / 2)
            let outside = distribution.largestSum(leavingAtLeast: level) ?? 0
            return (outside, 1 - 2 * distribution.probability(atMost: outside))
        }
        let people = Double(n)
        let deviation = (people * (people + 1) * (2 * people + 1) / 24).squareRoot()
        let reach = try NormalDistribution.score(upperTail: (1 - level) / 2) * deviation
        let outside = max(0, Int((Double(averages) / 2 - reach).rounded(.down)))
        let z = (Double(outside) - Double(averages) / 2) / deviation
        return (outside, 1 - NormalDistribution.twoTails(z))
    }
}
