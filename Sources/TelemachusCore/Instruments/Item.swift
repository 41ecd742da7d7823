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
    /// Whose words the prompt, the help and the labels are, and so whether they may leave the workspace.
    public var wording: Wording
    /// The names that it had before.
    public var formerIDs: [String]

    /// Something to ask.
    public init(
        id: String, prompt: Text, format: AnswerFormat, isRequired: Bool = true, help: Text? = nil,
        domain: String? = nil, disclosure: Disclosure = .analysis, wording: Wording = .free,
        formerIDs: [String] = []
    ) {
        self.id = id
        self.prompt = prompt
        self.format = format
        self.isRequired = isRequired
        self.help = help
        self.domain = domain
        self.disclosure = disclosure
        self.wording = wording
        self.formerIDs = formerIDs
    }
}
