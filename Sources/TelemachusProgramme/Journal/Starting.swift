import TelemachusCore

/// A live programme's beginning.
public struct Starting: Sendable, Hashable, Codable {
    /// The definition's id.
    public var programme: String
    /// SHA-256 of the definition, as ``Programme/hash``.
    public var definition: String
    /// The version of Telemachus.
    public var tool: String
    /// Who coordinates: the name under which facts are recorded.
    public var coordinator: String
    /// The instruments whose answers are nobody's to read but the draw's; the journal's views leave them out.
    public var confidential: [String]
    /// The instruments that record sessions.
    public var sessionLogs: [String]

    init(
        programme: String, definition: String, tool: String, coordinator: String, confidential: [String],
        sessionLogs: [String]
    ) {
        self.programme = programme
        self.definition = definition
        self.tool = tool
        self.coordinator = coordinator
        self.confidential = confidential
        self.sessionLogs = sessionLogs
    }

    /// The beginning of a programme, as its definition has it.
    public init(of programme: Programme, coordinator: String) {
        let confidential = programme.instruments.filter { $0.scores.contains { $0.disclosure != .analysis } }
            .flatMap { [$0.id.name] + $0.formerIDs }
        let logs = Set(programme.stages.compactMap { $0.settings.meet?.log })
        let sessionLogs = programme.instruments.filter { logs.contains($0.id.name) }.flatMap {
            [$0.id.name] + $0.formerIDs
        }
        self.init(
            programme: programme.definition.id, definition: programme.hash, tool: ToolVersion.current,
            coordinator: coordinator, confidential: confidential, sessionLogs: sessionLogs)
    }
}
