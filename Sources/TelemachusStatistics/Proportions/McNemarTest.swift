/// Whether people changed between two yes-or-no answers: McNemar's test, exact.
///
/// Only people who changed their answer count. If a change either way is equally likely, the number of those who went
/// from no to yes has a binomial distribution; no approximation is needed, and none is given.
///
/// Parity. SPSS `NPAR TESTS /MCNEMAR` (its binomial "exact sig."), statsmodels `mcnemar(exact=True)` and R
/// `binom.test(gained, gained + lost)`: ``pExact``. R's `mcnemar.test` is the chi-squared approximation.
///
/// Sources: McNemar, Psychometrika 12 (1947) 153-157; for the mid-p Fagerland, Lydersen and Laake, BMC Medical Research
/// Methodology 13 (2013) 91.
public struct McNemarTest: Equatable, Sendable {
    /// How many people answered no and then yes.
    public let gained: Int

    /// How many people answered yes and then no.
    public let lost: Int

    /// How many people answered the same twice.
    public let unchanged: Int

    /// How many people answered twice.
    public var pairs: Int { gained + lost + unchanged }

    /// How many people changed their answer: the n of the test.
    public var changed: Int { gained + lost }

    /// By how much the share of yes rose, from -1 to 1.
    public var difference: Double { Double(gained - lost) / Double(pairs) }

    /// Twice the chance of so few changes the rarer way or fewer, and at most 1; `nil` where nobody changed.
    public let pExact: Double?

    /// ``pExact`` with the chance of exactly what was seen counted half: closer to alpha, and not always below it.
    ///
    /// `nil` where nobody changed. 1 where as many gained as lost.
    public let pMid: Double?

    /// The smallest exact p that so many changed people can give: 2 / 2ⁿ, and at most 1.
    public var smallestPossibleP: Double { SignedRankTest.smallestPossibleP(changed: changed) }

    /// Tests people who answered twice.
    ///
    /// - Parameters:
    ///   - before: The first answers of the people who have both.
    ///   - after: The second answers of the same people in the same order.
    /// - Throws: `.unequalLengths`; `.tooFewValues` for no pair.
    public init(before: [Bool], after: [Bool]) throws(StatisticsProblem) {
        guard before.count == after.count else {
            throw .unequalLengths(before: before.count, after: after.count)
        }
        let pairs = Array(zip(before, after))
        let gained = pairs.count { !$0 && $1 }
        let lost = pairs.count { $0 && !$1 }
        try self.init(gained: gained, lost: lost, unchanged: pairs.count - gained - lost)
    }

    /// Tests people who have been counted already.
    ///
    /// - Parameters:
    ///   - gained: How many answered no and then yes.
    ///   - lost: How many answered yes and then no.
    ///   - unchanged: How many answered the same twice.
    /// - Throws: `.notACount` with a number below 0; `.tooFewValues` where all are 0.
    public init(gained: Int, lost: Int, unchanged: Int) throws(StatisticsProblem) {
        for count in [gained, lost, unchanged] where count < 0 { throw .notACount(count) }
        guard gained > 0 || lost > 0 || unchanged > 0 else { throw .tooFewValues(needed: 1, given: 0) }
        self.gained = gained
        self.lost = lost
        self.unchanged = unchanged
        let changed = gained + lost
        guard changed > 0 else {
            pExact = nil
            pMid = nil
            return
        }
        let fewer = min(gained, lost)
        let tail = BinomialDistribution.probability(atMost: fewer, of: changed, chance: 0.5)
        let exactly = BinomialDistribution.probability(of: fewer, of: changed, chance: 0.5)
        pExact = min(1, 2 * tail)
        pMid = gained == lost ? 1 : min(1, 2 * tail - exactly)
    }
}
