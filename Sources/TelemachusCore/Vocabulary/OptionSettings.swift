/// How a definition writes one option of a choice: its words alone, or with the names that it had before.
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

extension AnswerOption {
    /// The option under the name that the definition gives it.
    public init(_ entry: Named<OptionSettings>.Entry) {
        self.init(id: entry.name, title: entry.value.title, formerIDs: entry.value.formerIDs)
    }
}
