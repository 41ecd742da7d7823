public import TelemachusCore

/// A warning that the institution has looked at and lives with.
public struct AcceptedWarning: Configuration {
    /// The warning's id.
    public var warning = ""
    /// Where it is accepted; nil for everywhere.
    public var path: String?
    /// Why.
    public var reason = ""

    /// An empty acceptance.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<AcceptedWarning>] {
        [
            .required("warning", \.warning, .text("a warning's id"), help: "The warning's id, as in [single-session]."),
            .optional(
                "at", \.path, .text("a path such as timeline.session"),
                help: "Where it is accepted, with everything below; left out, everywhere."),
            .required("reason", \.reason, .text, help: "Why it is right here, in a sentence that reviewers will read."),
        ]
    }
}
