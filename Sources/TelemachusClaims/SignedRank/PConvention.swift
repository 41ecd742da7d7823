public import TelemachusStatistics

/// How a p value of the signed-rank test was computed; every one is two-sided.
public struct PConvention: Hashable, Sendable {
    /// Where the p value comes from.
    public enum Source: String, CaseIterable, Sendable {
        /// The normal distribution, with the variance corrected for ties: SPSS.
        case asymptotic
        /// The same with the continuity correction of one half: what R does where there are ties.
        case corrected
        /// All patterns of signs.
        case exact
    }

    /// Where the p value comes from.
    public let source: Source
    /// What became of people who did not change.
    public let zeros: SignedRankTest.ZeroRule

    /// Every convention, the commonest first.
    public static let all = SignedRankTest.ZeroRule.allCases.flatMap { zeros in
        Source.allCases.map { PConvention(source: $0, zeros: zeros) }
    }

    /// The convention's name in results, such as `asymptotic` or `exact-pratt`.
    public var name: String { source.rawValue + (zeros == .pratt ? "-pratt" : "") }

    /// The convention in words.
    public var title: String {
        let words =
            switch source {
            case .asymptotic: "normal approximation as in SPSS"
            case .corrected: "normal approximation with continuity correction"
            case .exact: "exact p"
            }
        return words + (zeros == .pratt ? " after Pratt" : "")
    }
}
