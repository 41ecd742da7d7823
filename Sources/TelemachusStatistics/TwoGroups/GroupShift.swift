/// By how much one group scores higher than another: the median of all differences between their members.
///
/// It is Hodges and Lehmann's estimate, which belongs to ``MannWhitneyTest``. The ends of the interval are the k-th
/// smallest and the k-th largest difference, with the largest k that holds the asked level in the exact distribution of
/// U without ties, or beyond ``largestExact`` people in the normal distribution with its mean and variance. Small groups give few levels, so always print ``attainedLevel``. With ties the closed interval covers
/// at least as often.
///
/// Parity. R `wilcox.test(x, y, conf.int = TRUE)` gives the same figures where it is exact: fewer than fifty people a
/// group and no ties. Elsewhere it solves for the asymptotic ones.
///
/// Sources: Hodges and Lehmann, Annals of Mathematical Statistics 34 (1963) 598-611; Hollander, Wolfe and Chicken,
/// Nonparametric Statistical Methods (2014), sections 4.2 and 4.3.
public struct GroupShift: Equatable, Sendable {
    /// How many people the group has.
    public let count: Int

    /// How many people the group that it is held against has.
    public let referenceCount: Int

    /// The median of the differences, in the unit of the scores; positive when the group scores higher.
    public let estimate: Double

    /// The lower end of the interval, which belongs to it.
    public let lower: Double

    /// The upper end of the interval, which belongs to it.
    public let upper: Double

    /// The level that was asked for, such as 0.95.
    public let askedLevel: Double

    /// The level that the interval has, without ties.
    ///
    /// At least ``askedLevel``, except where that is out of reach: then it is that of the widest interval there is.
    public let attainedLevel: Double

    /// Whether the interval has the level that was asked for.
    public var reachesAskedLevel: Bool { attainedLevel >= askedLevel }

    /// The largest number of people in both groups together whose interval comes of the exact distribution.
    public static let largestExact = RankSumDistribution.largestCount

    /// Estimates by how much a group scores higher than another.
    ///
    /// - Parameters:
    ///   - values: The scores of the group, one for each person, in any order.
    ///   - reference: The scores of the other group.
    ///   - level: The confidence level to hold, above 0 and below 1.
    /// - Throws: `.notAProbability` for another level; `.tooFewValues` for an empty group; `.notFinite` and `.tooLarge` with the first such position, counted through `values` and on
    ///   through `reference`.
    public init(
        _ values: [Double], against reference: [Double], level: Double = 0.95
    ) throws(StatisticsProblem) {
        guard level > 0, level < 1 else { throw .notAProbability(level) }
        let groups = try TwoGroups(values, against: reference)
        let differences = PairSelection(differencesOf: groups.values, from: groups.reference)
        let (outside, attained) = try Self.outside(values.count, reference.count, level: level)

        count = values.count
        referenceCount = reference.count
        estimate = differences.median
        lower = differences[outside]
        upper = differences[differences.count - 1 - outside]
        askedLevel = level
        attainedLevel = attained
    }

    /// How many differences lie outside on either side, and the level that is left between them.
    private static func outside(
        _ count: Int, _ referenceCount: Int, level: Double
    ) throws(StatisticsProblem) -> (Int, attained: Double) {
        let people = count + referenceCount
        if people <= largestExact {
            let distribution = RankSumDistribution(of: Array(1...people), taking: min(count, referenceCount))
            let within = distribution.largestDistance(leavingAtLeast: level)
            return (within?.distance ?? 0, within?.attained ?? distribution.widestLevel)
        }
        let pairs = Double(count) * Double(referenceCount)
        let deviation = (pairs * Double(people + 1) / 12).squareRoot()
        let reach = try NormalDistribution.score(upperTail: (1 - level) / 2) * deviation
        let outside = max(0, Int((pairs / 2 - reach).rounded(.down)))
        return (outside, 1 - NormalDistribution.twoTails((Double(outside) - pairs / 2) / deviation))
    }
}
