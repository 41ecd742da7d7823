/// A figure about the organisation, beside what was fixed for it beforehand.
///
/// There is no group of people behind it, so it is shown whatever its value.
public struct Indicator: Sendable, Hashable {
    /// What was measured at one stage.
    public struct Measurement: Sendable, Hashable {
        /// The stage.
        public var stage: String
        /// The value; nil where nobody has handed one in.
        public var value: Double?

        /// A measurement.
        public init(stage: String, value: Double?) {
            self.stage = stage
            self.value = value
        }
    }

    /// The score's name, `instrument.score`.
    public var score: String
    /// Its heading.
    public var title: Text
    /// Its unit.
    public var unit: String?
    /// The role that hands it in.
    public var role: String
    /// What it was to reach, from the definition; nil where nothing was fixed.
    public var target: Target?
    /// The measurements in the order of the stages.
    public var measurements: [Measurement]

    /// The parts, one by one.
    public init(
        score: String, title: Text, unit: String? = nil, role: String, target: Target? = nil,
        measurements: [Measurement]
    ) {
        self.score = score
        self.title = title
        self.unit = unit
        self.role = role
        self.target = target
        self.measurements = measurements
    }

    /// The last value that was measured; nil where none was.
    public var latest: Measurement? { measurements.last { $0.value != nil } }

    /// Whether the last value reaches the target; nil where there is no value or no target.
    public var isMet: Bool? {
        guard let target, let value = latest?.value else { return nil }
        return target.isMet(by: value)
    }
}
