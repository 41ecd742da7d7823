public import TelemachusCore

/// What a definition may set under `with:`.
public struct OwnScaleSettings: Configuration {
    /// How many weeks the statements look back.
    public var weeks = 4

    /// The defaults: each property's initial value.
    public init() {}

    /// Each setting, declared once: reading, defaults, help, the schema and every message come from its line.
    public static var fields: [Field<OwnScaleSettings>] {
        [
            .defaulted(
                "weeks", \.weeks, .wholeNumber(1...52), unit: "weeks", help: "How many weeks the statements look back.")
        ]
    }
}
