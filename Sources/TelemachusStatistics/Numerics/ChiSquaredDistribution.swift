/// The chi-squared distribution, for asymptotic p values of tests with more than two groups or times.
public enum ChiSquaredDistribution {
    /// The probability of a value above `x`.
    ///
    /// - Parameters:
    ///   - x: A sum of squares; 0 and less give 1, NaN gives NaN.
    ///   - degreesOfFreedom: One or more.
    /// - Returns: A probability from 0 to 1, accurate relative to itself in the tail.
    /// - Throws: `.notACount` for fewer degrees of freedom.
    public static func upperTail(_ x: Double, degreesOfFreedom: Int) throws(StatisticsProblem) -> Double {
        guard degreesOfFreedom > 0 else { throw .notACount(degreesOfFreedom) }
        return IncompleteGamma.upper(Double(degreesOfFreedom) / 2, x / 2)
    }
}
