import TelemachusCore
import TelemachusProgramme
import TelemachusStore

/// A definition that changed since the last command.
extension Workspace {
    /// Nothing is recorded under a definition that nobody took over.
    ///
    /// - Throws: ``RulesRefusal``, which says what changed and whether it can be taken over.
    func refuseChangedDefinition() throws {
        guard isDefinitionChanged else { return }
        let old = try programmeThatHolds()
        let comparison = DefinitionComparison(from: old, to: programme)
        let obstacles = comparison.obstacles(given: try use(under: old))
        let changes = comparison.changes.map(\.text)
        let list = changes.prefix(10).joined(separator: "; ") + (changes.count > 10 ? "; …" : "")
        let outlook = obstacles.isEmpty ? "can be taken over" : "cannot be taken over as it is"
        throw RulesRefusal([
            Diagnostic(
                "definition-changed", "the definition changed since the last command, and \(outlook)",
                help: (changes.isEmpty ? "only its remarks and its order changed" : list)
                    + ". See 'telemachus adopt --dry-run', and take it over with 'telemachus adopt'; or put the "
                    + "definition back as it was")
        ])
    }

    /// The programme as the definition has it that the journal knows.
    ///
    /// - Throws: ``RulesRefusal`` where it cannot be read any more.
    func programmeThatHolds() throws -> Programme {
        let text = state.definitionText
        let source = text.map { SourceText(name: "definition", bytes: Array($0.utf8)) }
        guard let source, let programme = loader.load(source).programme else {
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
