import ArgumentParser
import TelemachusCore
import TelemachusProgramme

/// `telemachus record`: takes answers into a live programme.
struct RecordCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "record", abstract: "Record answers from tables, or from a form asked in the terminal.",
        discussion: """
            A table has an answer a row (person,instrument,stage,about,item,value) or a form a row (person, and a column \
            for each item), as 'telemachus template' writes it. Every row of every file is checked first; where any has \
            a problem, nothing is recorded. The same file a second time changes nothing.

            With --form, the items are asked one by one. 'back', 'skip', 'help' and 'quit' do what they say; after \
            'quit' or an interruption the same command goes on where it stopped.
            """)

    @Argument(help: "Tables with answers.")
    var files: [String] = []

    @Option(help: ArgumentHelp("Ask an instrument's items in the terminal.", valueName: "instrument"))
    var form: String?

    @Option(help: ArgumentHelp("Who answers the form.", valueName: "id"))
    var person: String?

    @Option(help: "The instrument of tables that do not name it.")
    var instrument: String?

    @Option(help: "The stage of tables that do not name it, or of the form.")
    var stage: String?

    @Flag(help: "Take answers to stages that are closed.")
    var late = false

    @Flag(help: "Take forms that lack answers to required items.")
    var partial = false

    @Flag(help: "Replace answers that are recorded already; the journal keeps both, with the reason.")
    var correct = false

    @Option(help: "Why recorded answers are replaced.")
    var reason: String?

    @Flag(help: "Say what would change, and record nothing.")
    var dryRun = false

    @Flag(help: "Print one JSON document.")
    var json = false

    @OptionGroup var coordinator: CoordinatorOptions

    func validate() throws {
        guard files.isEmpty != (form == nil) else {
            throw ValidationError("Name tables, or an instrument with --form.")
        }
        if form == nil, person != nil { throw ValidationError("--person goes with --form.") }
        if form != nil, instrument != nil || json { throw ValidationError("--instrument and --json go with tables.") }
        if correct, (reason ?? "").allSatisfy(\.isWhitespace) {
            throw ValidationError("--correct needs --reason, which the journal keeps.")
        }
        if !correct, reason != nil { throw ValidationError("--reason goes with --correct.") }
    }

    func run(in environment: ToolEnvironment) throws {
        var workspace = try Workspace(coordinator, in: environment)
        if let form {
            try FormSession(
                form, stage: stage, person: person, terms: terms, layout: WorkspaceLayout(coordinator.place),
                isDryRun: dryRun
            ).run(&workspace, in: environment)
        } else {
            let proposal = Recording(terms, in: workspace.state).proposal(from: files) { rows in
                environment.output.progress("\(rows) rows read")
            }
            let count = proposal.facts.count
            environment.output.progress(count > 10_000 ? "recording \(count) forms" : nil)
            defer { environment.output.progress(nil) }
            try workspace.record(proposal, in: environment, isDryRun: dryRun)
            environment.output.result(json ? document(proposal).text : text(proposal))
        }
        try workspace.close()
    }

    private var terms: RecordingTerms {
        var terms = RecordingTerms()
        terms.instrument = instrument
        terms.stage = stage
        terms.isLate = late
        terms.isPartial = partial
        terms.reason = reason
        return terms
    }

    private func text(_ proposal: Proposal) -> String {
        let (new, corrected) = proposal.formCounts
        var text = ""
        if new + corrected == 0 { text = "Nothing changes: every answer is recorded already.\n" }
        if new > 0 { text += "\(new.of("form")) \(dryRun ? "would be recorded" : "recorded")\n" }
        if corrected > 0 { text += "\(corrected.of("form")) \(dryRun ? "would be corrected" : "corrected")\n" }
        if new + corrected > 0, proposal.unchanged > 0 {
            text += "\(proposal.unchanged.of("answer")) recorded before, and the same\n"
        }
        return text
    }

    private func document(_ proposal: Proposal) -> JSONValue {
        let (new, corrected) = proposal.formCounts
        return .object([
            ("recorded", .whole(new)), ("corrected", .whole(corrected)),
            ("unchangedAnswers", .whole(proposal.unchanged)), ("dryRun", .bool(dryRun)),
        ])
    }
}

extension WorkspaceLayout {
    init(_ options: WorkspaceOptions) { self.init(directory: options.workspace) }
}

extension Proposal {
    /// How many responses are new and how many replace others.
    var formCounts: (new: Int, corrected: Int) {
        let responses = facts.count { if case .responded = $0 { true } else { false } }
        let corrected = facts.reduce(0) { sum, fact in
            if case .corrected(let correction) = fact { sum + correction.facts } else { sum }
        }
        return (responses - corrected, corrected)
    }
}

extension Workspace {
    /// The instrument of that id; where there is none, the command stops.
    func instrument(_ id: String) throws -> Programme.Instrument {
        if let instrument = programme.instrument(InstrumentID(id)) { return instrument }
        throw Diagnostic(
            "unknown-instrument", "the definition has no instrument of this name", file: id,
            help: NearestName.advice(for: id, among: programme.instruments.map(\.id.name), plural: "instruments"))
    }

    /// The stage of that id; where there is none, the command stops.
    func stage(_ id: String) throws -> Programme.Stage {
        if let stage = programme.stage(StageID(id)) { return stage }
        throw Diagnostic(
            "unknown-stage", "the definition has no stage of this name", file: id,
            help: NearestName.advice(for: id, among: programme.stages.map(\.id.name), plural: "stages"))
    }
}
