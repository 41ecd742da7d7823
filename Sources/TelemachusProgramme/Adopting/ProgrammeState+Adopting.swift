import TelemachusCore

extension ProgrammeState {
    /// The text of the definition that holds: the one with which the programme began, or the last that was taken over.
    public var definitionText: String? { course.adoption.map(\.text) ?? course.start?.text }

    /// That the programme goes on under its definition as it is now.
    ///
    /// - Parameters:
    ///   - old: the programme as the definition had it that holds so far.
    ///   - use: what the journal's facts refer to, by its names.
    /// - Returns: the adoption, or why what is recorded would not mean the same any more.
    public func adopting(insteadOf old: Programme, _ use: RecordedUse) -> Proposal {
        let comparison = DefinitionComparison(from: old, to: programme)
        let obstacles = comparison.obstacles(given: use)
        guard obstacles.isEmpty else { return Proposal(refused: obstacles) }
        return Proposal([
            .adopted(
                Adoption(
                    definition: programme.hash, changes: comparison.changes.map(\.text),
                    confidential: programme.confidentialInstruments, sessionLogs: programme.sessionLogs,
                    text: programme.written.yaml(withOrigins: false)))
        ])
    }
}
