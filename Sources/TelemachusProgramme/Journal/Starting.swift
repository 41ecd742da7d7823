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
    /// The definition with every default written out, to which a changed one is compared; nil in journals from before
    /// that was kept.
    public var text: String?

    init(
        programme: String, definition: String, tool: String, coordinator: String, confidential: [String],
        sessionLogs: [String], text: String? = nil
    ) {
        self.text = text
        self.programme = programme
        self.definition = definition
        self.tool = tool
        self.coordinator = coordinator
        self.confidential = confidential
        self.sessionLogs = sessionLogs
    }

    /// The beginning of a programme, as its definition has it.
    public init(of programme: Programme, coordinator: String) {
        self.init(
            programme: programme.definition.id, definition: programme.hash, tool: ToolVersion.current,
            coordinator: coordinator, confidential: programme.confidentialInstruments,
            sessionLogs: programme.sessionLogs, text: programme.written.yaml(withOrigins: false))
    }
}

extension Programme {
    /// The instruments whose answers the journal's views leave out, by their ids of today and before.
    var confidentialInstruments: [String] {
        instruments.filter { $0.scores.contains { $0.disclosure.isConfidential } }
            .flatMap { [$0.id.name] + $0.formerIDs }
    }

    /// The instruments that record sessions, by their ids of today and before.
    var sessionLogs: [String] {
        let logs = Set(stages.compactMap { $0.settings.meet?.log })
        return instruments.filter { logs.contains($0.id.name) }.flatMap { [$0.id.name] + $0.formerIDs }
    }
}
