/// By how much one group scores higher than another: the median of all differences between their members.
///
/// It is Hodges and Lehmann's estimate, which belongs to ``MannWhitneyTest``. The ends of the interval are the k-th
/// smallest and the k-th largest difference, with the largest k that holds the asked level in the exact distribution of
/// U without ties. Small groups give few levels, so always print ``attainedLevel``. With ties the closed interval covers
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

    /// The largest number of people in both groups together.
    public static let largestPeople = RankSumDistribution.largestCount

    /// Estimates by how much a group scores higher than another.
    ///
    /// - Parameters:
    ///   - values: The scores of the group, one for each person, in any order.
    ///   - reference: The scores of the other group.
    ///   - level: The confidence level to hold, above 0 and below 1.
    /// - Throws: `.notAProbability` for another level; `.tooFewValues` for an empty group; `.tooManyValues` beyond
    ///   ``largestPeople``; `.notFinite` and `.tooLarge` with the first such position, counted through `values` and on
    ///   through `reference`.
    public init(
        _ values: [Double], against reference: [Double], level: Double = 0.95
    ) throws(StatisticsProblem) {
        guard level > 0, level < 1 else { throw .notAProbability(level) }
        let groups = try TwoGroups(values, against: reference)
        let people = values.count + reference.count
        guard people <= Self.largestPeople else { throw .tooManyValues(limit: Self.largestPeople, given: people) }

        let differences = groups.values.flatMap { value in groups.reference.map { value - $0 + 0 } }.sorted()
        let distribution = RankSumDistribution(of: Array(1...people), taking: min(values.count, reference.count))
        let within = distribution.largestDistance(leavingAtLeast: level)
        let outside = within?.distance ?? 0

        count = values.count
        referenceCount = reference.count
        estimate = Sample.median(ofSorted: differences[...])
        lower = differences[outside]
        upper = differences[differences.count - 1 - outside]
        askedLevel = level
        attainedLevel = within?.attained ?? distribution.widestLevel
    }
}
