/// Comparisons that are to be tested together, and how p is adjusted for that.
///
/// Holm's and Benjamini and Hochberg's procedures judge a comparison by what becomes of the others, so its level lies
/// between two ends, and with it its power. Both ends hold whatever the dependence between the comparisons.
public struct PlannedFamily: Hashable, Sendable {
    /// How p is adjusted.
    public let adjustment: PValueAdjustment

    /// How many comparisons there are.
    public let comparisons: Int

    /// The level of the family.
    public let alpha: Double

    /// The fewest people who must change before any comparison can be found.
    ///
    /// Holm's first step is Bonferroni's, so it takes as many. Benjamini and Hochberg's procedure takes as many as one
    /// comparison alone, and then finds all of them or none.
    public let smallestN: Int

    /// States what is tested together.
    ///
    /// - Throws: `.notAProbability` for an alpha that is not above 0 and at most 1; `.notACount` for no comparison.
    public init(
        adjustment: PValueAdjustment, comparisons: Int, alpha: Double = 0.05
    ) throws(StatisticsProblem) {
        self.adjustment = adjustment
        self.comparisons = comparisons
        self.alpha = alpha
        let divisor =
            switch adjustment {
            case .holm, .bonferroni: comparisons
            case .benjaminiHochberg, .unadjusted: min(comparisons, 1)
            }
        smallestN = try SignedRankTest.smallestN(reaching: alpha, comparisons: divisor)
    }

    /// The p that is enough whatever becomes of the other comparisons.
    public var strictestLevel: Double { adjustment == .unadjusted ? alpha : alpha / Double(comparisons) }

    /// The p that is enough where all the other comparisons are found; a greater one never is.
    public var mildestLevel: Double { adjustment == .bonferroni ? strictestLevel : alpha }
}
