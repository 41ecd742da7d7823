import ArgumentParser
import TelemachusProgramme

/// `telemachus enrol`: who takes part.
struct EnrolCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "enrol", abstract: "Record who takes part, from a file in the form of people.csv.",
        discussion: """
            The columns are id, role and the attributes that the definition declares. Every row is checked, and either \
            all are recorded or none. A row that the journal has already changes nothing; one that differs is a \
            problem, unless it is said to be a correction and why.
            """)

    @Argument(help: "The file.")
    var file: String

    @Flag(help: "Record invitations only; the file has the columns person and role.")
    var invite = false

    @Flag(help: "Take rows that differ from what is recorded as corrections.")
    var correct = false

    @Option(help: ArgumentHelp("Why they are corrected; it is recorded.", valueName: "text"))
    var reason: String?

    @OptionGroup var dryRun: DryRunOption
    @OptionGroup var place: CoordinatorOptions

    func validate() throws {
        try ReasonRule.check(reason, isNeeded: correct, by: "--correct")
        if invite, correct { throw ValidationError("An invitation is not corrected; leave out --invite or --correct.") }
    }

    func run(in environment: ToolEnvironment) throws {
        try Workspace.record(place, isDryRun: dryRun.dryRun, in: environment) { workspace in
            invite ? workspace.state.inviting(file) : workspace.state.enrolling(file, correcting: reason)
        }
    }
}

/// A reason goes with what needs one, and with nothing else.
enum ReasonRule {
    static func check(_ reason: String?, isNeeded: Bool, by option: String) throws {
        let isGiven = reason?.contains { !$0.isWhitespace } ?? false
        if isNeeded, !isGiven { throw ValidationError("'\(option)' needs '--reason TEXT'.") }
        if !isNeeded, reason != nil { throw ValidationError("'--reason' goes with '\(option)' only.") }
    }
}
