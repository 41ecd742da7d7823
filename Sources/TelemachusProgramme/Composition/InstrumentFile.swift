public import TelemachusCore

/// A file with one instrument, for several definitions to share.
///
/// It has the keys of an instrument and, before them, the version of the format and an id of its own.
public struct InstrumentFile: Configuration {
    /// The version of the format.
    public var format = 1
    /// The id by which the file's author speaks of the instrument.
    public var id = ""
    /// Areas to check it with.
    public var domains: DomainsSettings?

    /// An empty file.
    public init() {}

    /// The keys that stand before those of the instrument.
    public static var fields: [Field<InstrumentFile>] {
        [
            .required("telemachus", \.format, .formatVersion, help: "The version of this format."),
            .required(
                "instrument", \.id, .identifier,
                help: "The instrument's id; a programme that names the file may call it otherwise."),
            .optional(
                "domains", \.domains, .object(),
                help: "Areas to check the file with by itself; in a programme, the programme's areas take their place."),
        ]
    }

    static let headerKeys = Set(fields.map(\.declaration.name))

    /// Whether a tree is an instrument file rather than a programme.
    static func isOne(_ root: Node) -> Bool {
        root["instrument"] != nil && root["instruments"] == nil && root["timeline"] == nil
    }
}
