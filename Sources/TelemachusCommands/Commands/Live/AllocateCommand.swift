import ArgumentParser
import TelemachusCore
import TelemachusProgramme

/// `telemachus allocate`: makes the pairs of a live programme, and writes them down before it shows them.
struct AllocateCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "allocate", abstract: "Draw the pairs of a live programme, and record how they were made.",
        discussion: """
            A stage's pairs are drawn once. They are made anew only where somebody has left or a pair has ended; those \
            that stand are kept as the definition says under 'after-withdrawal'. A dry run draws nothing: it tells how \
            many pairs the rules admit, and who keeps whom from a partner.
            """)

    @OptionGroup var coordinator: CoordinatorOptions

    @Option(help: "The stage that makes the pairs; left out, the one that is due.")
    var stage: String?

    @Option(help: "Where the random numbers start; left out, the program draws it. It is recorded with the pairs.")
    var seed: UInt64?

    @Option(help: ArgumentHelp("A pair that must be made, mentor first; may be repeated.", valueName: "a=b"))
    var fix: [NamedPair] = []

    @Option(help: ArgumentHelp("A pair that may not be made; may be repeated.", valueName: "a=b"))
    var forbid: [NamedPair] = []

    @Flag(help: "Say what could be drawn, and draw nothing.")
    var dryRun = false

    @Flag(help: "Print one JSON document.")
    var json = false

    func validate() throws {
        if let both = fix.first(where: forbid.contains) {
            throw ValidationError("The pair \(both.text) is to be fixed and forbidden; leave one of the two out.")
        }
    }

    func run(in environment: ToolEnvironment) throws {
        var workspace = try Workspace(coordinator, in: environment)
        defer { try? workspace.close() }
        try workspace.requireWholeProgramme()
        if !dryRun { try workspace.refuseChangedDefinition() }
        let stages = workspace.programme.pairingStages.map(\.id.name)
        guard stage.map({ stages.contains($0) }) ?? !stages.isEmpty else {
            throw environment.stop(
                [
                    Diagnostic(
                        "no-pairs-here",
                        stage == nil ? "no stage of the programme makes pairs" : "no stage of this name makes pairs",
                        file: stage.map { "--stage \($0)" } ?? coordinator.place.workspace,
                        help: NearestName.advice(for: stage ?? "", among: stages, plural: "stages"))
                ], .refused)
        }
        let change = PairingChange(fixed: fix.map(\.pair), forbidden: forbid.map(\.pair))
        let drawing: Drawing
        do {
            drawing = try Drawing(workspace.state, at: stage.map { StageID($0) }, with: change, on: workspace.today)
        } catch {
            throw CommandStop(error.reason, at: error.stage)
        }
        do {
            try checkNames(of: drawing, environment)
            guard !dryRun else { return try rehearse(drawing, environment) }
            let draw = try drawing.draw(
                seed: seed ?? UInt64.random(in: 0..<1 << 53), isSeedGiven: seed != nil)
            try workspace.record([.drawn(draw)])
            let text = AllocationText(draw: draw, programme: workspace.programme)
            environment.output.result(json ? text.json.text : text.text)
        } catch let refusal as PairingRefusal {
            throw CommandStop(refusal, at: drawing.stage.id)
        }
    }

    /// Tells what the rules admit: a rehearsal that drew would show what other seeds give, and in the end every pair.
    private func rehearse(_ drawing: Drawing, _ environment: ToolEnvironment) throws {
        let (mentors, mentees, admitted) = try drawing.rehearsal()
        let text = RehearsalText(
            stage: drawing.stage.id, lost: drawing.lost, mentors: mentors, mentees: mentees,
            admitted: admitted, isConfidential: drawing.isConfidential)
        environment.output.result(json ? text.json.text : text.text)
    }

    private func checkNames(of drawing: Drawing, _ environment: ToolEnvironment) throws {
        guard !fix.isEmpty || !forbid.isEmpty else { return }
        let people = try drawing.candidates()
        var check = NameCheck(mentors: people.mentors, mentees: people.mentees)
        check.pairs(fix, given: "--fix")
        check.pairs(forbid, given: "--forbid")
        guard check.problems.isEmpty else { throw environment.stop(check.problems, .wrongUsage) }
    }
}
