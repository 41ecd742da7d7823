#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The standard normal distribution, for asymptotic p values.
///
/// This is the one file of the module that calls the C library: `erfc` keeps its relative accuracy far into the tail,
/// where one minus the distribution function would be rounded to zero.
public enum NormalDistribution {
    /// The probability of a value above `z`.
    ///
    /// - Parameter z: A standard score; infinite scores give 0 and 1, NaN gives NaN.
    /// - Returns: A probability from 0 to 1, with the relative accuracy of `erfc`; 0 only above z = 38.
    public static func upperTail(_ z: Double) -> Double {
        erfc(z / 2.0.squareRoot()) / 2
    }

    /// The probability of a value at least as far from zero as `z`, on either side.
    ///
    /// - Parameter z: A standard score; its sign does not matter.
    /// - Returns: A probability from 0 to 1; 1 for z = 0.
    public static func twoTails(_ z: Double) -> Double {
        erfc(z.magnitude / 2.0.squareRoot())
    }
}
