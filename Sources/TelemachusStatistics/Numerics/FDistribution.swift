/// The F distribution of a ratio of two variances, for the interval of Cronbach's alpha.
enum FDistribution {
    /// The value below which the share `p` lies, from 0 to infinity.
    static func quantile(_ p: Double, _ first: Double, _ second: Double) -> Double {
        guard p > 0, p < 1 else { return p >= 1 ? .infinity : 0 }
        // The smaller part is asked for, because one minus the other would lose digits.
        let part = IncompleteBeta.quantile(p, first / 2, second / 2)
        if part <= 0.5 { return second * part / (first * (1 - part)) }
        let rest = IncompleteBeta.quantile(1 - p, second / 2, first / 2)
        return second * (1 - rest) / (first * rest)
    }
}
