/// The three cut points of one column of measurements, and the definition they were found by.
public struct Quartiles: Equatable, Sendable {
    /// The lower quartile, in the unit of the values.
    public let q1: Double

    /// The middle: the ordinary median for hinges and Moore-McCabe, the type's own 0.5 quantile for Hyndman-Fan types.
    public let median: Double

    /// The upper quartile, in the unit of the values.
    public let q3: Double

    /// The definition; its name belongs on every table that shows the figures.
    public let method: QuartileMethod
}
