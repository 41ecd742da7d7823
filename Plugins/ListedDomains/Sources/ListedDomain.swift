public import TelemachusCore

/// What a definition says of one area.
public struct ListedDomain: Configuration {
    /// The heading that people read.
    public var title = Text()
    /// The words that fit into a question.
    public var phrase: Text?
    /// Why the area is worth asking about.
    public var rationale: Text?
    /// Open questions for a group.
    public var prompts: [Text] = []
    /// The names that it had before.
    public var formerIDs: [String] = []

    /// An area without a title yet.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<ListedDomain>] {
        [
            .required("title", \.title, .localizedText, help: "The heading that people read, such as Time management."),
            .optional(
                "phrase", \.phrase, .localizedText,
                help: "The words that take the place of {domain} in a question, such as 'their use of time'. "
                    + "Left out, the title in lower case."),
            .optional(
                "rationale", \.rationale, .localizedText,
                help: "Why the area is worth asking about, in a sentence for reports and briefings."),
            .defaulted(
                "prompts", \.prompts, .list(of: .localizedText),
                help: "Open questions that help a group to talk about the area; an interview shows them."),
            .formerIDs(\.formerIDs),
        ]
    }

    /// The area under the name that the definition gives it.
    func domain(named id: String) -> Domain {
        let lowered = Text(
            title.plain.lowercased(), language: title.language,
            translations: title.translations.mapValues { $0.lowercased() })
        return Domain(
            id: id, title: title, phrase: phrase ?? lowered, rationale: rationale, prompts: prompts,
            formerIDs: formerIDs)
    }
}
