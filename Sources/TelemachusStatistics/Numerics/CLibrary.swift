#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What the module takes from the C library; no other file imports it.
///
/// Every function answers with NaN or an infinity, never with a trap.
enum CLibrary {
    /// One minus the error function; it keeps its relative accuracy far into the tail.
    static func complementaryError(_ x: Double) -> Double { erfc(x) }

    /// e to the power x.
    static func exponential(_ x: Double) -> Double { exp(x) }

    /// The natural logarithm.
    static func logarithm(_ x: Double) -> Double { log(x) }

    /// The natural logarithm of 1 + x, accurate where x is small.
    static func logarithm(ofOnePlus x: Double) -> Double { log1p(x) }
}
