extension SignedRankTest {
    /// The smallest exact p that so many changed people can give: 2 / 2ⁿ, and at most 1.
    ///
    /// It belongs to the pattern in which everybody changed the same way. Where it exceeds alpha the test cannot reach
    /// significance whatever the answers, and a report says so.
    public var smallestPossibleP: Double {
        Self.smallestPossibleP(changed: nonzero)
    }

    /// How many people must change before the exact test can reach alpha at all: 6 for 0.05.
    ///
    /// - Parameters:
    ///   - alpha: The level, above 0 and at most 1; a p equal to it reaches it.
    ///   - comparisons: How many questions share the level by Bonferroni: 9 people for 0.05 over seven. The same under
    ///     Holm, whose first step is Bonferroni.
    /// - Returns: The smallest n with 2 / 2ⁿ ≤ alpha / comparisons.
    /// - Throws: `.notAProbability` for such an alpha; `.notACount` for fewer than one comparison.
    public static func smallestN(reaching alpha: Double, comparisons: Int = 1) throws(StatisticsProblem) -> Int {
        guard alpha > 0, alpha <= 1 else { throw .notAProbability(alpha) }
        guard comparisons > 0 else { throw .notACount(comparisons) }
        let level = alpha / Double(comparisons)
        var n = 1
        while smallestPossibleP(changed: n) > level { n += 1 }
        return n
    }

    /// 2 / 2ⁿ, and at most 1: the floor of any test by signs.
    ///
    /// 0 beyond the range of `Double`.
    public static func smallestPossibleP(changed n: Int) -> Double {
        min(1, Double(sign: .plus, exponent: 1 - n, significand: 1))
    }
}
