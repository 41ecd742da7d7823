/// Whether one group of people scores higher than another: the test of Mann and Whitney, also called Wilcoxon's rank sum.
///
/// It is for two groups of different people; for the same people measured twice there is ``SignedRankTest``. It gives
/// both the exact p, from all ways to choose the first group among all the people with the ties as they are, and the
/// asymptotic p as SPSS prints it. All p values are two-sided.
///
/// With ties the distribution need not be the same on both sides, so the exact p counts every choice whose rank sum is
/// at least as far from the mean as the one seen. Without ties that is twice the smaller tail.
///
/// Parity. SPSS and PSPP `NPAR TESTS /M-W`: the defaults, ``statistic``, ``z`` and ``pAsymptotic``; the "exact sig." of
/// SPSS's base system ignores ties. R `wilcox.test(exact = FALSE)`: `continuityCorrection: true`, or `correct = FALSE`
/// for the defaults; its W is ``u``, its exact p is ``pExact`` without ties, `coin::wilcox_test(distribution =
/// "exact")` also with them. scipy `mannwhitneyu`: `method="asymptotic"` corrects for continuity, its statistic is
/// ``u``, `method="exact"` is ``pExact`` without ties; `PermutationMethod()` doubles the smaller tail.
///
/// Sources: Mann and Whitney, Annals of Mathematical Statistics 18 (1947) 50-60; Lehmann, Nonparametrics (1975),
/// section 1.4 for ties; Vargha and Delaney, Journal of Educational and Behavioral Statistics 25 (2000) 101-132.
public struct MannWhitneyTest: Equatable, Sendable {
    /// Why a figure is `nil`.
    public enum Note: Equatable, Sendable {
        /// Everybody has the same score: there is nothing to rank, and no figure but the counts and U.
        case allTied

        /// More people than the exact distribution is made for; only ``pExact`` is `nil`.
        case tooManyForExact(limit: Int)
    }

    /// Whether ``z`` and ``pAsymptotic`` carry the continuity correction of one half.
    public let continuityCorrection: Bool

    /// How many people the group has.
    public let count: Int

    /// How many people the group that it is held against has.
    public let referenceCount: Int

    /// How many people share a score, for every score shared by two or more, lowest first.
    public let tieSizes: [Int]

    /// The pairs in which the member of the group scores higher, plus half of those that score the same.
    public let u: Double

    /// The same with the groups exchanged; both add up to the number of pairs.
    public var referenceU: Double { Double(count) * Double(referenceCount) - u }

    /// The smaller of the two, which tables and SPSS print as U.
    public var statistic: Double { min(u, referenceU) }

    /// The variance of U under the null hypothesis, corrected for ties.
    public let variance: Double

    /// The standard score (U - mean) / √variance of the smaller U: negative or zero whichever group scores higher.
    ///
    /// With the continuity correction U is first moved one half towards the mean. `nil` where all are tied.
    public let z: Double?

    /// The two-sided p of ``z`` under the normal distribution; `nil` where all are tied.
    public let pAsymptotic: Double?

    /// The share of all choices of the group whose rank sum is at least as far from the mean as the one seen.
    ///
    /// `nil` where all are tied, or with a ``note`` where there are more than ``largestExact`` people.
    public let pExact: Double?

    /// Why figures are missing; `nil` where none is.
    public let note: Note?

    /// The largest number of people in both groups together for which ``pExact`` is computed.
    public static let largestExact = RankSumDistribution.largestCount

    /// Tests a group against another.
    ///
    /// - Parameters:
    ///   - values: The scores of the group, one for each person, in any order.
    ///   - reference: The scores of the other group.
    ///   - continuityCorrection: Whether the asymptotic figures carry the correction of one half.
    /// - Throws: `.tooFewValues` for an empty group; `.notFinite` and `.tooLarge` with the first such position, counted
    ///   through `values` and on through `reference`.
    public init(
        _ values: [Double], against reference: [Double], continuityCorrection: Bool = false
    ) throws(StatisticsProblem) {
        let groups = try TwoGroups(values, against: reference)
        let ranks = MidRanks(of: groups.values + groups.reference)
        let people = values.count + reference.count
        let pairs = Double(values.count) * Double(reference.count)
        let doubledSum = ranks.doubled.prefix(values.count).reduce(0, +)
        let doubledU = doubledSum - values.count * (values.count + 1)
        self.continuityCorrection = continuityCorrection
        count = values.count
        referenceCount = reference.count
        tieSizes = ranks.tieSizes
        u = Double(doubledU) / 2

        let allTied = ranks.tieSizes == [people]
        guard !allTied else {
            variance = 0
            z = nil
            pAsymptotic = nil
            pExact = nil
            note = .allTied
            return
        }
        let n = Double(people)
        variance = pairs / 12 * (n + 1 - ranks.tieTerm / (n * (n - 1)))
        let distance = -(Double(doubledU) - pairs).magnitude / 2
        let z = (continuityCorrection ? min(distance + 0.5, 0) : distance) / variance.squareRoot()
        self.z = z
        pAsymptotic = NormalDistribution.twoTails(z)

        guard people <= Self.largestExact else {
            pExact = nil
            note = .tooManyForExact(limit: Self.largestExact)
            return
        }
        // The smaller group's sum tells the same, and has fewer choices to count.
        let all = ranks.doubled.reduce(0, +)
        let size = min(values.count, reference.count)
        let sum = size == values.count ? doubledSum : all - doubledSum
        let distribution = RankSumDistribution(of: ranks.doubled, taking: size)
        pExact = distribution.probability(asFarAs: sum, fromHalfOf: 2 * size * (people + 1))
        note = nil
    }
}
