extension SignedRankTest {
    /// The matched-pairs rank-biserial correlation (W+ - W-) / (W+ + W-), from -1 to 1.
    ///
    /// 1 when everybody who changed rose, -1 when everybody who changed fell; `nil` where nobody changed. It does not
    /// depend on how the p value was found.
    ///
    /// Source: Kerby, Comprehensive Psychology 3 (2014) 1, the simple difference formula.
    public var rankBiserial: Double? {
        nonzero > 0 ? (wPlus - wMinus) / (wPlus + wMinus) : nil
    }

    /// The effect size r = z / √n with the people who **changed** as n; positive when people rose.
    ///
    /// Its size follows from ``z`` as printed, continuity correction included; its sign is that of W+ - W-. `nil` where
    /// nobody changed. The literature divides by several n: print which.
    public var rOverNonzero: Double? { effect(over: nonzero) }

    /// The effect size r = z / √n with **all pairs** as n; positive when people rose.
    ///
    /// Never larger in size than ``rOverNonzero``, and the same when everybody changed. `nil` where nobody changed.
    public var rOverPairs: Double? { effect(over: pairs) }

    private func effect(over n: Int) -> Double? {
        guard let z else { return nil }
        // Adding zero turns -0.0 into 0.0.
        return (wPlus < wMinus ? z : -z) / Double(n).squareRoot() + 0
    }
}
