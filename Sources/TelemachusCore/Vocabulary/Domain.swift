/// An area that feedback and learning are about, such as clinical practice or time management.
public struct Domain: Hashable, Sendable {
    /// The stable name that scores, exports and comparisons use.
    public var id: String
    /// The heading that people read.
    public var title: Text
    /// The words that fit into a question, such as "use of technology" in "feedback on their {domain}".
    public var phrase: Text
    /// Why the area is worth asking about.
    public var rationale: Text?
    /// Open questions that help a group to talk about it.
    public var prompts: [Text]
    /// The names that it had before.
    public var formerIDs: [String]

    /// An area; its phrase is the title in lower case where none is given.
    public init(
        id: String, title: Text, phrase: Text? = nil, rationale: Text? = nil, prompts: [Text] = [],
        formerIDs: [String] = []
    ) {
        self.id = id
        self.title = title
        self.phrase = phrase ?? Text(title.plain.lowercased())
        self.rationale = rationale
        self.prompts = prompts
        self.formerIDs = formerIDs
    }
}
