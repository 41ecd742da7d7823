public import TelemachusCore

/// What a definition may set under `with:`.
public struct OwnDrawSettings: Configuration {
    /// The attribute that two people of a pair had best share.
    public var shared = ""

    /// No attribute yet; a definition must name one.
    public init() {}

    /// Each setting, declared once: reading, help, the schema and every message come from its line.
    public static var fields: [Field<OwnDrawSettings>] {
        [
            .required(
                "shared", \.shared, .name(of: .attribute),
                help: "The attribute that the two people of a pair had best share.")
        ]
    }
}
