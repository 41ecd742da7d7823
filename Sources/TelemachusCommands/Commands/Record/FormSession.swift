import TelemachusCore
import TelemachusProgramme

/// `telemachus record --form`: asks the forms that somebody owes, one after the other.
struct FormSession {
    private let instrument: String
    private let stage: String?
    private let person: String?
    private let terms: RecordingTerms
    private let layout: WorkspaceLayout
    private let isDryRun: Bool

    init(
        _ instrument: String, stage: String?, person: String?, terms: RecordingTerms, layout: WorkspaceLayout,
        isDryRun: Bool
    ) {
        self.instrument = instrument
        self.stage = stage
        self.person = person
        self.terms = terms
        self.layout = layout
        self.isDryRun = isDryRun
    }

    func run(_ workspace: inout Workspace, in environment: ToolEnvironment) throws {
        let instrument = try workspace.instrument(instrument)
        let stage = try stage.map { try workspace.stage($0).id }
        let due = FormTemplate(instrument, at: stage, from: nil, in: workspace.state).due
        let person = person ?? ask("Who answers? ", in: environment)
        let owed = due.filter { $0.key.from.text == person }
        guard !owed.isEmpty else {
            throw RulesRefusal([
                Diagnostic(
                    "nothing-due", "this person owes no '\(instrument.id)' now", file: instrument.id.name,
                    help: "check the id and the stage; answers are put right with tables and --correct")
            ])
        }
        for obligation in owed {
            guard try fillIn(obligation, instrument, &workspace, in: environment) else { return }
        }
    }

    /// Asks one form and records it.
    ///
    /// - Returns: whether to go on with the next one.
    private func fillIn(
        _ obligation: Obligation, _ instrument: Programme.Instrument, _ workspace: inout Workspace,
        in environment: ToolEnvironment
    ) throws -> Bool {
        let draft = FormDraft(of: obligation.key, in: layout)
        var dialogue = draft.read() ?? FormDialogue(obligation.key, role: obligation.role.name)
        let stage = workspace.programme.stage(StageID(obligation.key.stage))
        let isEntry = stage?.isRegister(instrument.id.name, of: obligation.role.name) ?? false
        environment.output.result(heading(obligation, instrument, isEntry: isEntry, isResumed: dialogue.position > 0))
        while !dialogue.isDone(instrument) {
            environment.output.result("\n" + dialogue.question(instrument) + "> ")
            let reply = environment.input().map { dialogue.take($0, instrument) } ?? .quit
            switch reply {
            case .next: if !isDryRun { try draft.write(dialogue) }
            case .told(let text): environment.output.result(text + "\n")
            case .quit:
                environment.output.result(
                    "\nNothing is recorded yet. The same command goes on at this question.\n")
                return false
            }
        }
        let proposal = Recording(terms, in: workspace.state).proposal(
            of: dialogue.rows(instrument), name: "\(obligation.key.from.text), \(instrument.id)")
        if proposal.diagnostics.contains(where: { $0.id == "contradiction" }), !isDryRun {
            // Asked again from the first item on, with the answers so far.
            dialogue.goBack(to: instrument.items.first?.id ?? "", instrument)
            try draft.write(dialogue)
        }
        try workspace.record(proposal, in: environment, isDryRun: isDryRun)
        draft.remove()
        environment.output.result("\n\(isDryRun ? "Would be recorded" : "Recorded").\n")
        return true
    }

    private func heading(
        _ obligation: Obligation, _ instrument: Programme.Instrument, isEntry: Bool, isResumed: Bool
    ) -> String {
        var text = "\(instrument.title), \(obligation.key.from.text) at \(obligation.key.stage)"
        if let about = obligation.key.about { text += ", about \(about)" }
        if let number = obligation.key.session { text += ", \(isEntry ? "entry" : "meeting") \(number)" }
        return text + (isResumed ? " (goes on where it stopped)\n" : "\n")
    }

    private func ask(_ question: String, in environment: ToolEnvironment) -> String {
        environment.output.result(question)
        return (environment.input() ?? "").filter { !$0.isWhitespace }
    }
}
