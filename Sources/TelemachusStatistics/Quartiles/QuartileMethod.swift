/// Which of the eleven definitions in use gives the quartiles.
///
/// On small samples the definitions differ by whole points of a scale, so a range without the name of its definition
/// cannot be checked. ``standard`` is Tukey hinges: with types 1 and 2 the only definition that reproduces every
/// range of the study that this framework is measured against; type 7 reproduces none of "27.0-32.0" for six people.
///
/// In the definitions below x(1) ≤ … ≤ x(n) are the sorted values, p is 0.25, 0.5 or 0.75 (any share for
/// ``quantile(_:of:)``), and a rank below 1 or above n means x(1) or x(n). Types 4 to 9 go along the straight line
/// between two neighbours: at the position h = a + p(n + 1 - a - b) the quantile is
/// x(⌊h⌋) + (h - ⌊h⌋)(x(⌊h⌋ + 1) - x(⌊h⌋)).
///
/// Source of the types: Hyndman and Fan, "Sample quantiles in statistical packages", The American Statistician 50
/// (1996) 361-365. The raw values are the names used in programme files and result files.
public enum QuartileMethod: String, CaseIterable, Sendable {
    /// The inverse of the distribution function: x(⌈np⌉); no averaging. SAS `PCTLDEF=3`.
    ///
    /// Source: Hyndman and Fan 1996, definition 1; `inverted_cdf` in NumPy.
    case type1 = "type-1"

    /// As type 1, but halfway between x(np) and x(np + 1) where np is whole. SAS's default, `PCTLDEF=5`.
    ///
    /// Source: Hyndman and Fan 1996, definition 2; `averaged_inverted_cdf` in NumPy.
    case type2 = "type-2"

    /// The observation whose rank is nearest to np, the even rank where two are equally near. SAS `PCTLDEF=2`.
    ///
    /// Source: Hyndman and Fan 1996, definition 3; `closest_observation` in NumPy.
    case type3 = "type-3"

    /// The straight line through the steps of the distribution function: a = 0, b = 1. SAS `PCTLDEF=1`.
    ///
    /// Source: Hyndman and Fan 1996, definition 4; `interpolated_inverted_cdf` in NumPy.
    case type4 = "type-4"

    /// The straight line through the middles of the steps: a = b = 1/2. Hazen's, at home in hydrology.
    ///
    /// Source: Hyndman and Fan 1996, definition 5; `hazen` in NumPy.
    case type5 = "type-5"

    /// The weighted average at (n + 1)p: a = b = 0. SPSS `FREQUENCIES` (HAVERAGE), Minitab, Excel `QUARTILE.EXC`.
    ///
    /// Source: Hyndman and Fan 1996, definition 6; `weibull` in NumPy.
    case type6 = "type-6"

    /// The position 1 + (n - 1)p: a = b = 1. The default of R and NumPy, and Excel `QUARTILE.INC`.
    ///
    /// Source: Hyndman and Fan 1996, definition 7; `linear` in NumPy.
    case type7 = "type-7"

    /// Approximately median-unbiased whatever the distribution: a = b = 1/3. The authors' own recommendation.
    ///
    /// Source: Hyndman and Fan 1996, definition 8; `median_unbiased` in NumPy.
    case type8 = "type-8"

    /// Approximately unbiased for the expected order statistics of a normal distribution: a = b = 3/8. Blom's.
    ///
    /// Source: Hyndman and Fan 1996, definition 9; `normal_unbiased` in NumPy.
    case type9 = "type-9"

    /// The medians of the lower and the upper half, where the middle value of an odd number belongs to both halves.
    ///
    /// SPSS `EXAMINE` prints these as Tukey's hinges, and R's `fivenum` returns them.
    ///
    /// Source: Tukey, Exploratory Data Analysis (1977), chapter 2.
    case tukeyHinges = "tukey-hinges"

    /// The medians of the lower and the upper half, where the middle value of an odd number belongs to neither half.
    ///
    /// A single value, whose halves would be empty, is its own quartile. School calculators use this definition.
    ///
    /// Source: Moore and McCabe, Introduction to the Practice of Statistics, section 1.2.
    case mooreMcCabe = "moore-mccabe"

    /// The definition used where a programme names none.
    public static let standard = QuartileMethod.tukeyHinges

    /// The name for the head of a table, such as "Tukey hinges".
    public var title: String {
        switch self {
        case .type1: "Hyndman-Fan type 1"
        case .type2: "Hyndman-Fan type 2"
        case .type3: "Hyndman-Fan type 3"
        case .type4: "Hyndman-Fan type 4"
        case .type5: "Hyndman-Fan type 5"
        case .type6: "Hyndman-Fan type 6"
        case .type7: "Hyndman-Fan type 7"
        case .type8: "Hyndman-Fan type 8"
        case .type9: "Hyndman-Fan type 9"
        case .tukeyHinges: "Tukey hinges"
        case .mooreMcCabe: "Moore-McCabe"
        }
    }

    /// The lower quartile, the middle and the upper quartile of the values by this definition.
    ///
    /// One value is its own quartiles. For two values x ≤ y hinges and Moore-McCabe give x and y; each type gives what
    /// its formula gives.
    ///
    /// - Parameter values: The measurements, in any order.
    /// - Returns: The cut points, in the unit of the values.
    /// - Throws: `.tooFewValues` for an empty list; `.notFinite` and `.tooLarge` with the first such position.
    public func quartiles(of values: [Double]) throws(StatisticsProblem) -> Quartiles {
        quartiles(of: try Sample(values))
    }

    /// The value below which the share `p` of the values lies, by this definition.
    ///
    /// - Parameters:
    ///   - p: A share from 0 to 1. Hinges and Moore-McCabe define 0, 0.25, 0.5, 0.75 and 1 only.
    ///   - values: The measurements, in any order.
    /// - Returns: The quantile, in the unit of the values; 0 gives the smallest value and 1 the largest.
    /// - Throws: `.notAProbability` for a share outside 0 to 1; `.undefinedQuantile` where the definition is silent;
    ///   `.tooFewValues` for an empty list; `.notFinite` and `.tooLarge` with the first such position.
    public func quantile(_ p: Double, of values: [Double]) throws(StatisticsProblem) -> Double {
        guard p >= 0, p <= 1 else { throw .notAProbability(p) }
        let sample = try Sample(values)
        if let quantile = quantileByType(p, of: sample) { return quantile }
        let quartiles = quartiles(of: sample)
        switch p {
        case 0: return sample.minimum
        case 0.25: return quartiles.q1
        case 0.5: return quartiles.median
        case 0.75: return quartiles.q3
        case 1: return sample.maximum
        default: throw .undefinedQuantile(method: self, p: p)
        }
    }
}
