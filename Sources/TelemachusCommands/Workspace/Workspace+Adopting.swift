import TelemachusCore
import TelemachusProgramme
import TelemachusStore

/// A definition that changed since the last command.
extension Workspace {
    /// The programme as the definition has it that the journal knows.
    ///
    /// - Throws: ``RulesRefusal`` where it cannot be read any more.
    func programmeThatHolds(in environment: ToolEnvironment) throws -> Programme {
        let text = state.definitionText
        let source = text.map { SourceText(name: "definition", bytes: Array($0.utf8)) }
        guard let source, let programme = environment.loader.load(source).programme else {
            throw RulesRefusal([
                Diagnostic(
                    "definition-not-comparable",
                    text == nil
                        ? "the journal does not hold the definition under which its facts were recorded"
                        : "this version cannot read the definition under which the facts were recorded",
                    help: "put the definition back as it was")
            ])
        }
        return programme
    }

    /// What the facts refer to, by the names of a definition.
    func use(under programme: Programme) throws -> RecordedUse {
        var use = RecordedUse(under: programme)
        try journal.forEach { entry in
            if let fact = entry.fact { use.take(fact) }
        }
        return use
    }

    /// Takes the definition over, or shows why it cannot be; from then on stages open and close by it.
    mutating func adopt(_ proposal: Proposal, in environment: ToolEnvironment, isDryRun: Bool) throws {
        environment.show(proposal.diagnostics, from: proposal.sources)
        guard !proposal.diagnostics.hasErrors else { throw CommandStop(status: .refused) }
        // Known from here on, the definition is not refused any more.
        for fact in proposal.facts { state.apply(fact, stamp: Stamp(at: now, by: author.coordinator)) }
        try record(proposal.facts, isDryRun: isDryRun)
    }
}
