import ArgumentParser
import TelemachusCore
import TelemachusProgramme

/// `telemachus session`: that two people met.
struct SessionCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "session", abstract: "Record that a pair met, or that a meeting did not take place.",
        discussion: """
            It fills in the stage's session log for the role that keeps it. --date, --minutes and --mode answer the items \
            of these names; other items take --answer ITEM=VALUE. There is no place for what was said.
            """)

    @Argument(help: "The mentor's id.")
    var mentor: String

    @Argument(help: "The mentee's id.")
    var mentee: String

    @Option(help: "The day, such as 2026-11-21.")
    var date: String?

    @Option(help: "How many minutes it took.")
    var minutes: String?

    @Option(help: "How they met, as the log has it.")
    var mode: String?

    @Option(help: "Which of the stage's meetings it was; left out, the next one.")
    var number: Int?

    @Flag(help: "The meeting did not take place.")
    var missed = false

    @Option(name: .customLong("answer"), help: ArgumentHelp("An answer to another item.", valueName: "item=value"))
    var answers: [String] = []

    @Option(help: "The stage; left out, the open one at which pairs meet.")
    var stage: String?

    @Flag(help: "Record it though the stage is closed.")
    var late = false

    @Flag(help: "Say what would change, and record nothing.")
    var dryRun = false

    @OptionGroup var coordinator: CoordinatorOptions

    func validate() throws {
        for answer in answers where !answer.dropFirst().contains("=") {
            throw ValidationError("--answer '\(answer)': write ITEM=VALUE.")
        }
    }

    func run(in environment: ToolEnvironment) throws {
        var workspace = try Workspace(coordinator, in: environment)
        let meeting = Meeting(mentor: mentor, mentee: mentee, number: number)
        guard let log = meeting.log(at: try stage.map { try workspace.stage($0).id }, in: workspace.state) else {
            throw RulesRefusal([
                Diagnostic(
                    "no-meeting-now", "no stage at which the two would meet is open",
                    file: workspace.programme.definition.id,
                    help: "name the stage with --stage; 'telemachus status' lists the stages")
            ])
        }
        var terms = RecordingTerms()
        terms.isLate = late
        let recording = Recording(terms, in: workspace.state)
        let proposal = recording.proposal(of: log.rows(answering: try given(log)), name: "\(mentor) and \(mentee)")
        try workspace.record(proposal, in: environment, isDryRun: dryRun)
        let meetings = log.number.map { "meeting \($0) of \(log.planned)" } ?? "the meeting"
        environment.output.result(
            proposal.facts.isEmpty
                ? "Nothing changes: it is recorded already.\n"
                : "\(mentor) and \(mentee), \(meetings) \(dryRun ? "would be" : "is") recorded\n")
        try workspace.close()
    }

    /// The answers by item: the options that the log has items for, whether it took place, and what --answer says.
    private func given(_ log: Meeting.Log) throws -> [(item: String, value: String)] {
        var given: [(item: String, value: String)] = []
        let items = log.instrument.items.map(\.id)
        if items.contains("happened") {
            given.append(("happened", missed ? "no" : "yes"))
        } else if missed {
            throw ValidationError("--missed: the log '\(log.instrument.id)' has no item 'happened'; use --answer.")
        }
        for (item, value) in [("date", date), ("minutes", minutes), ("mode", mode)] {
            guard let value else { continue }
            guard items.contains(item) else {
                throw ValidationError("--\(item): the log '\(log.instrument.id)' has no such item; use --answer.")
            }
            given.append((item, value))
        }
        return given
            + answers.map { answer in
                let parts = answer.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
            }
    }
}
