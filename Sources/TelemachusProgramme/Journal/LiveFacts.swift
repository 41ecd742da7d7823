/// Somebody who records facts: the coordinator of the programme, or of one institution.
public struct Appointment: Sendable, Hashable, Codable {
    /// The name under which they record.
    public var coordinator: String
    /// The institution whose people they look after; nil for everybody.
    public var institution: String?

    /// An appointment.
    public init(coordinator: String, institution: String?) {
        self.coordinator = coordinator
        self.institution = institution
    }
}

/// What the steering group decided about a stage: whether the programme goes on to it.
public struct Decision: Sendable, Hashable, Codable {
    /// The stage.
    public var stage: String
    /// Whether to go on.
    public var isGo: Bool
    /// Who decided.
    public var by: String
    /// Why.
    public var reason: String

    /// A decision.
    public init(stage: String, isGo: Bool, by: String, reason: String) {
        self.stage = stage
        self.isGo = isGo
        self.by = by
        self.reason = reason
    }
}

/// That an institution agrees to a stage.
public struct SignOff: Sendable, Hashable, Codable {
    /// The stage.
    public var stage: String
    /// The institution.
    public var institution: String
    /// Who signed.
    public var by: String

    /// A signature.
    public init(stage: String, institution: String, by: String) {
        self.stage = stage
        self.institution = institution
        self.by = by
    }
}

/// That a pair ended without anybody's fault; both stay in the programme, and no later draw gives them to each other.
public struct PairEnding: Sendable, Hashable, Codable {
    /// The mentor.
    public var mentor: String
    /// The mentee.
    public var mentee: String
    /// The stage from which the pair is no more.
    public var stage: String

    /// An ending.
    public init(mentor: String, mentee: String, stage: String) {
        self.mentor = mentor
        self.mentee = mentee
        self.stage = stage
    }
}

/// Why the facts that follow it in the same command replace earlier ones.
public struct Correction: Sendable, Hashable, Codable {
    /// Why.
    public var reason: String
    /// How many facts of the command it stands for.
    public var facts: Int

    /// A correction.
    public init(reason: String, facts: Int) {
        self.reason = reason
        self.facts = facts
    }
}

/// That the programme goes on under a changed definition.
public struct Adoption: Sendable, Hashable, Codable {
    /// SHA-256 of the definition that holds from now on.
    public var definition: String
    /// What changed, in words.
    public var changes: [String]
    /// The instruments whose answers are nobody's to read but the draw's, from now on.
    public var confidential: [String]
    /// The instruments that record sessions, from now on.
    public var sessionLogs: [String]
    /// The definition with every default written out, to which the next change is compared.
    public var text: String?

    /// An adoption.
    public init(
        definition: String, changes: [String], confidential: [String], sessionLogs: [String], text: String? = nil
    ) {
        self.text = text
        self.definition = definition
        self.changes = changes
        self.confidential = confidential
        self.sessionLogs = sessionLogs
    }
}

/// That files left the workspace.
public struct Exporting: Sendable, Hashable, Codable {
    /// The exporters that made them.
    public var exporters: [String]
    /// SHA-256 over their names and bytes.
    public var files: String

    /// An export.
    public init(exporters: [String], files: String) {
        self.exporters = exporters
        self.files = files
    }
}
