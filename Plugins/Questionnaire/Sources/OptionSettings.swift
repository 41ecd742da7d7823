public import TelemachusCore

/// How a definition writes one option of an item: its words alone, or with the names that it had before.
public struct OptionSettings: Configuration {
    /// The words that people read.
    public var title = Text()
    /// The names that it had before.
    public var formerIDs: [String] = []

    /// An option without words yet.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<OptionSettings>] {
        [
            .required("title", \.title, .localizedText, help: "The words that people read."),
            .formerIDs(\.formerIDs),
        ]
    }
}
