/// Everything that an exporter may see: the programme, what came of it, and where it comes from.
public struct ProgrammeRecord: Sendable {
    /// What the programme is.
    public var outline: ProgrammeOutline
    /// Where the figures come from.
    public var provenance: Provenance
    /// The figures, with small groups suppressed.
    public var results: Results
    /// Pseudonymous rows; empty unless the audience is the analyst.
    public var rows: ResponseRows
    /// What groups say to the people they speak of; empty unless the audience is the coordinator.
    public var briefs: [Brief]
    /// The sessions of everybody who took part in one and has not left; empty unless the audience is the coordinator.
    public var attendance: [Attendance]

    /// A record.
    public init(
        outline: ProgrammeOutline, provenance: Provenance, results: Results, rows: ResponseRows = ResponseRows(),
        briefs: [Brief] = [], attendance: [Attendance] = []
    ) {
        self.outline = outline
        self.provenance = provenance
        self.results = results
        self.rows = rows
        self.briefs = briefs
        self.attendance = attendance
    }
}
