/// The figures that describe one column of measurements: how many, the middle, the spread, the ends.
///
/// The unit of every figure but ``n`` is the unit of the values. The figures do not depend on the order of the values.
public struct Summary: Equatable, Sendable {
    /// How many values there were.
    public let n: Int

    /// The ordinary median: the middle value, or halfway between the two middle values.
    ///
    /// It is the ordinary one whatever the quartile method. Hyndman-Fan types 1, 3 and 4 have a 0.5 quantile of their
    /// own, which ``QuartileMethod/quartiles(of:)`` returns and which is not what a reader expects under "median".
    public let median: Double

    /// The lower quartile by ``quartileMethod``.
    public let q1: Double

    /// The upper quartile by ``quartileMethod``.
    public let q3: Double

    /// The smallest value.
    public let minimum: Double

    /// The largest value.
    public let maximum: Double

    /// The arithmetic mean.
    public let mean: Double

    /// The sample standard deviation, with divisor n - 1; `nil` for a single value, which has no spread.
    public let standardDeviation: Double?

    /// The definition by which ``q1`` and ``q3`` were found; its name belongs on every table that shows them.
    public let quartileMethod: QuartileMethod

    /// Describes the values.
    ///
    /// - Parameters:
    ///   - values: The measurements that exist; the caller has left out the missing ones and counted them.
    ///   - method: The definition of the quartiles.
    /// - Throws: `.tooFewValues` for an empty list; `.notFinite` and `.tooLarge` with the first such position.
    public init(of values: [Double], quartiles method: QuartileMethod = .standard) throws(StatisticsProblem) {
        let sample = try Sample(values)
        let quartiles = method.quartiles(of: sample)
        n = sample.count
        median = sample.median
        q1 = quartiles.q1
        q3 = quartiles.q3
        minimum = sample.minimum
        maximum = sample.maximum
        mean = sample.mean
        standardDeviation = sample.standardDeviation
        quartileMethod = method
    }
}

extension Sample {
    /// The mean in two passes; the second takes away the rounding error of the first.
    var mean: Double {
        let first = sorted.reduce(0, +) / Double(count)
        let residue = sorted.reduce(0) { $0 + ($1 - first) } / Double(count)
        return first + residue
    }

    /// The standard deviation with divisor n - 1, from the deviations themselves and not from sums of squares.
    var standardDeviation: Double? {
        guard count > 1 else { return nil }
        let centre = mean
        var squares = 0.0
        var residue = 0.0
        for value in sorted {
            let deviation = value - centre
            squares += deviation * deviation
            residue += deviation
        }
        let variance = (squares - residue * residue / Double(count)) / Double(count - 1)
        return max(variance, 0).squareRoot()
    }
}
