/// One thing that is asked.
public struct Item: Hashable, Sendable {
    /// The stable name within its instrument: a column of files, a key of answers.
    public var id: String
    /// The words that people read.
    public var prompt: Text
    /// What an answer can be.
    public var format: AnswerFormat
    /// Whether a form without an answer to it is incomplete.
    public var isRequired: Bool
    /// Further words under the question.
    public var help: Text?
    /// The domain that it asks about.
    public var domain: String?
    /// Who may ever see an answer.
    public var disclosure: Disclosure
    /// The names that it had before.
    public var formerIDs: [String]

    /// Something to ask.
    public init(
        id: String, prompt: Text, format: AnswerFormat, isRequired: Bool = true, help: Text? = nil,
        domain: String? = nil, disclosure: Disclosure = .analysis, formerIDs: [String] = []
    ) {
        self.id = id
        self.prompt = prompt
        self.format = format
        self.isRequired = isRequired
        self.help = help
        self.domain = domain
        self.disclosure = disclosure
        self.formerIDs = formerIDs
    }
}

/// Who may ever see the answers to an item.
///
/// The core takes everything else away before a view or an export is made, so that no plugin can pass on what it is
/// never given.
public enum Disclosure: Hashable, Sendable {
    /// Pseudonymous rows for analysts, figures for others.
    case analysis
    /// Nobody but the draw: in no view, export, log or message.
    case drawOnly
    /// The people who wrote it down and the coordinator who turns it into statements; never exported.
    case workingNotes
    /// A statement by a group: shown, without an author, to the person it is about once it is approved and at least
    /// so many people stand behind it. The names are of the items that hold the number of people and the approval.
    case statement(contributors: String, approval: String, atLeast: Int)
}
