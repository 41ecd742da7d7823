/// What a figure is to reach, fixed before anything is measured.
public struct Target: Hashable, Sendable {
    /// Which way is better.
    public enum Direction: String, ChoiceWord {
        /// More is better.
        case higher
        /// Less is better.
        case lower

        /// What the word means.
        public var help: String {
            switch self {
            case .higher: "More is better: the target is met at its value or above."
            case .lower: "Less is better: the target is met at its value or below."
            }
        }
    }

    /// The value to reach, in the unit of the figure.
    public var value: Double
    /// Which way is better.
    public var direction: Direction
    /// The value before the programme; nil where nobody has measured it.
    public var baseline: Double?
    /// Where the values are read, such as a register and who keeps it.
    public var source: Text?

    /// A target.
    public init(value: Double, direction: Direction, baseline: Double? = nil, source: Text? = nil) {
        self.value = value
        self.direction = direction
        self.baseline = baseline
        self.source = source
    }

    /// Whether a measured value reaches it.
    public func isMet(by measured: Double) -> Bool {
        switch direction {
        case .higher: measured >= value
        case .lower: measured <= value
        }
    }
}
