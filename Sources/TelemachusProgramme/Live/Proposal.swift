public import TelemachusCore

/// What a command on a live programme would record, or every reason why it cannot.
///
/// Commands are pure up to here: they read the state and their files and propose facts. Only then is anything
/// recorded, all of it or nothing; a dry run stops before.
public struct Proposal: Sendable {
    /// The facts, in the order in which they are recorded; none where anything is an error.
    public let facts: [Fact]
    /// How many rows tell what the journal holds already.
    public let unchanged: Int
    /// Every problem, in reading order.
    public let diagnostics: [Diagnostic]
    /// The texts that were read, into which the problems' places point.
    public let sources: SourceList
    /// Whether nothing is wrong with what was given, and the programme's rules forbid it.
    public let isRefused: Bool

    /// A proposal; its facts are dropped where a diagnostic is an error.
    public init(
        _ facts: [Fact], unchanged: Int = 0, diagnostics: [Diagnostic] = [], sources: SourceList = SourceList()
    ) {
        self.facts = diagnostics.hasErrors ? [] : facts
        self.unchanged = unchanged
        self.diagnostics = diagnostics
        self.sources = sources
        isRefused = false
    }

    /// Nothing, because the programme's rules forbid it.
    public init(refused reasons: [Diagnostic], sources: SourceList = SourceList()) {
        facts = []
        unchanged = 0
        diagnostics = reasons
        self.sources = sources
        isRefused = true
    }
}
