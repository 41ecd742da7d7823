public import TelemachusCore

/// What a definition may set under `with:`.
public struct OwnTableSettings: Configuration {
    /// What stands in the place of a value that is missing.
    public var missing = ""

    /// The defaults: each property's initial value.
    public init() {}

    /// Each setting, declared once: reading, defaults, help, the schema and every message come from its line.
    public static var fields: [Field<OwnTableSettings>] {
        [.defaulted("missing", \.missing, .text, help: "What stands in the place of a missing value, such as NA.")]
    }
}
