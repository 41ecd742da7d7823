/// The standard normal distribution, for asymptotic p values and intervals.
///
/// Tails are found as tails: one minus the distribution function would be rounded to zero far out.
public enum NormalDistribution {
    /// The probability of a value above `z`.
    ///
    /// - Parameter z: A standard score; infinite scores give 0 and 1, NaN gives NaN.
    /// - Returns: A probability from 0 to 1, with the relative accuracy of `erfc`; 0 only above z = 38.
    public static func upperTail(_ z: Double) -> Double {
        CLibrary.complementaryError(z / 2.0.squareRoot()) / 2
    }

    /// The probability of a value at least as far from zero as `z`, on either side.
    ///
    /// - Parameter z: A standard score; its sign does not matter.
    /// - Returns: A probability from 0 to 1; 1 for z = 0.
    public static func twoTails(_ z: Double) -> Double {
        CLibrary.complementaryError(z.magnitude / 2.0.squareRoot())
    }

    /// The score above which a share of the distribution lies: 1.96 for 0.025.
    ///
    /// Starts from the formula 26.2.23 of Abramowitz and Stegun (1964) and improves it by Halley's steps.
    ///
    /// - Parameter share: The upper tail, from 0 to 1; 0 and 1 give the infinities.
    /// - Returns: A standard score, to about 16 digits.
    /// - Throws: `.notAProbability` for another share.
    public static func score(upperTail share: Double) throws(StatisticsProblem) -> Double {
        guard share >= 0, share <= 1 else { throw .notAProbability(share) }
        guard share > 0, share < 1 else { return share == 0 ? .infinity : -.infinity }
        guard share != 0.5 else { return 0 }
        let tail = min(share, 1 - share)
        let t = (-2 * CLibrary.logarithm(tail)).squareRoot()
        let above = 2.515517 + t * (0.802853 + t * 0.010328)
        let below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308))
        var z = t - above / below
        for _ in 0..<4 {
            let density = CLibrary.exponential(-z * z / 2) / (2 * Double.pi).squareRoot()
            guard density > 0 else { break }
            let step = (upperTail(z) - tail) / density
            z += step / (1 - z * step / 2)
        }
        return share < 0.5 ? z : -z
    }
}
