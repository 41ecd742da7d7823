/// Whether people changed between two measurements: Wilcoxon's signed-rank test of paired answers.
///
/// It gives both the exact p, from all patterns of signs with the ties as they are, and the asymptotic p as SPSS prints
/// it. On samples of five the two disagree about significance, so a report shows both with ``nonzero``, ``zeros``,
/// ``tieSizes``, ``statistic`` and ``z`` beside them. All p values are two-sided.
///
/// Sizes of differences are compared to about 2e-13 of the largest measurement, so that rounding in a mean score does
/// not break a tie; pass `before` and `after` rather than differences where you have them.
///
/// Parity. SPSS and PSPP `NPAR TESTS /WILCOXON`: the defaults, ``z`` and ``pAsymptotic``. R `wilcox.test(paired = TRUE,
/// exact = FALSE)`: `continuityCorrection: true`, or `correct = FALSE` for the defaults; R's exact p is
/// ``pExact`` where there are neither ties nor zeros, `exactRankTests::wilcox.exact` also with them. scipy
/// `wilcoxon(method="asymptotic")`: `zero_method="wilcox"` is ``ZeroRule/dropped``, `"pratt"` is ``ZeroRule/pratt``,
/// `correction=True` is `continuityCorrection: true`; `method="exact"` is ``pExact`` where there are no ties,
/// `PermutationMethod()` also with them, as long as its resamples cover all patterns.
///
/// Sources: Wilcoxon, Biometrics Bulletin 1 (1945) 80-83; Pratt, Journal of the American Statistical Association 54
/// (1959) 655-667; Cureton, the same journal 62 (1967) 1068-1069; Kerby, Comprehensive Psychology 3 (2014) 1 for the
/// rank-biserial correlation.
public struct SignedRankTest: Equatable, Sendable {
    /// What happens to people who did not change.
    public enum ZeroRule: String, CaseIterable, Sendable {
        /// They are left out before ranking: Wilcoxon's own rule, and that of SPSS.
        case dropped

        /// They take the lowest ranks and are left out after ranking.
        ///
        /// Source: Pratt 1959; the asymptotic variance is Cureton's of 1967.
        case pratt
    }

    /// Why a figure is `nil`.
    public enum Note: Equatable, Sendable {
        /// Nobody changed. There is nothing to rank: ``z``, both p values and the effect sizes are `nil`.
        case allDifferencesZero

        /// More people changed than the exact distribution is made for; only ``pExact`` is `nil`.
        case tooManyForExact(limit: Int)
    }

    /// How people who did not change were treated.
    public let zeroRule: ZeroRule

    /// Whether ``z`` and ``pAsymptotic`` carry the continuity correction of one half.
    public let continuityCorrection: Bool

    /// How many people were measured twice.
    public let pairs: Int

    /// How many of them changed: the n of the test.
    public let nonzero: Int

    /// How many of them did not change.
    public let zeros: Int

    /// How many people share a size of change, for every size shared by two or more, smallest change first.
    ///
    /// People who did not change are not in it; ``zeros`` counts them.
    public let tieSizes: [Int]

    /// How many sizes of change are shared by two or more people.
    public var ties: Int { tieSizes.count }

    /// The sum of the ranks of those who rose.
    public let wPlus: Double

    /// The sum of the ranks of those who fell.
    public let wMinus: Double

    /// T, the smaller of the two rank sums.
    public var statistic: Double { min(wPlus, wMinus) }

    /// The variance of a rank sum under the null hypothesis, corrected for ties.
    public let variance: Double

    /// The standard score (T - mean) / √variance as SPSS prints it: negative or zero whichever way people changed.
    ///
    /// With the continuity correction T is first moved one half towards the mean. `nil` where nobody changed.
    public let z: Double?

    /// The two-sided p of ``z`` under the normal distribution; `nil` where nobody changed.
    ///
    /// On small samples it is smaller than any p that the data could give exactly; see ``smallestPossibleP``.
    public let pAsymptotic: Double?

    /// Twice the share of all sign patterns that give a rank sum of T or less, and at most 1.
    ///
    /// Conditional on the ties and zeros that were seen. `nil` where nobody changed, or with a ``note`` where more than
    /// ``largestExact`` people did.
    public let pExact: Double?

    /// Why figures are missing; `nil` where none is.
    public let note: Note?

    /// The largest number of changed people for which ``pExact`` is computed.
    public static let largestExact = SignedRankDistribution.largestCount

    /// Tests people who were measured twice.
    ///
    /// - Parameters:
    ///   - before: The first measurements of the people who have both.
    ///   - after: The second measurements of the same people in the same order.
    ///   - zeroRule: What happens to people who did not change.
    ///   - continuityCorrection: Whether the asymptotic figures carry the correction of one half.
    /// - Throws: `.unequalLengths`; `.tooFewValues` for no pair; `.notFinite` and `.tooLarge` with the first such pair.
    public init(
        before: [Double], after: [Double], zeros zeroRule: ZeroRule = .dropped, continuityCorrection: Bool = false
    ) throws(StatisticsProblem) {
        self.init(
            of: try PairedDifferences(before: before, after: after),
            zeros: zeroRule, continuityCorrection: continuityCorrection)
    }

    /// Tests differences that have been formed already.
    ///
    /// - Parameters:
    ///   - differences: After minus before, one for each person who has both; zeros included.
    ///   - zeroRule: What happens to people who did not change.
    ///   - continuityCorrection: Whether the asymptotic figures carry the correction of one half.
    /// - Throws: `.tooFewValues` for no pair; `.notFinite` and `.tooLarge` with the first such pair.
    public init(
        differences: [Double], zeros zeroRule: ZeroRule = .dropped, continuityCorrection: Bool = false
    ) throws(StatisticsProblem) {
        self.init(
            of: try PairedDifferences(differences), zeros: zeroRule, continuityCorrection: continuityCorrection)
    }

    private init(of differences: PairedDifferences, zeros zeroRule: ZeroRule, continuityCorrection: Bool) {
        let ranks = AbsoluteRanks(of: differences, zeros: zeroRule)
        self.zeroRule = zeroRule
        self.continuityCorrection = continuityCorrection
        pairs = differences.values.count
        nonzero = ranks.doubled.count
        zeros = ranks.zeros
        tieSizes = ranks.tieSizes
        wPlus = Double(ranks.doubledPlus) / 2
        wMinus = Double(ranks.doubledMinus) / 2
        variance = ranks.variance

        guard nonzero > 0 else {
            z = nil
            pAsymptotic = nil
            pExact = nil
            note = .allDifferencesZero
            return
        }
        // The smaller sum minus the mean of the two; rank sums are whole or half numbers, so a distance is 0 or >= 1/2.
        let distance = -Double((ranks.doubledPlus - ranks.doubledMinus).magnitude) / 4
        let z = (continuityCorrection ? min(distance + 0.5, 0) : distance) / variance.squareRoot()
        self.z = z
        pAsymptotic = NormalDistribution.twoTails(z)

        guard nonzero <= Self.largestExact else {
            pExact = nil
            note = .tooManyForExact(limit: Self.largestExact)
            return
        }
        let smaller = min(ranks.doubledPlus, ranks.doubledMinus)
        let distribution = SignedRankDistribution(ranks: ranks.doubled, upTo: smaller)
        pExact = min(1, 2 * distribution.probability(atMost: smaller))
        note = nil
    }
}
