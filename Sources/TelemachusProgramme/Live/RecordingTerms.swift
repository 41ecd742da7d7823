/// On which terms answers are recorded in a live programme.
public struct RecordingTerms: Sendable {
    /// The instrument of files that do not name one.
    public var instrument: String?
    /// The stage of files that do not name one.
    public var stage: String?
    /// Whether answers to stages that are closed are taken.
    public var isLate = false
    /// Whether forms may lack answers to required items.
    public var isPartial = false
    /// Why answers that are recorded already are replaced; nil where they are not.
    public var reason: String?

    /// Whole forms, to open stages, and nothing is replaced.
    public init() {}
}
