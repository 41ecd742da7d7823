import ArgumentParser
import TelemachusCore
import TelemachusProgramme

/// `telemachus decide`: whether the programme goes on to a stage.
struct DecideCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide", abstract: "Record whether the steering group goes on to a stage.",
        discussion: "The last decision holds: a later no-go bars a stage that is not open yet.")

    /// What was decided.
    enum Outcome: String, ExpressibleByArgument, CaseIterable {
        case go
        case noGo = "no-go"
    }

    @Argument(help: "The stage's id.")
    var stage: String

    @Argument(help: "go or no-go.")
    var outcome: Outcome

    @Option(help: ArgumentHelp("Who decided, such as the steering group.", valueName: "who"))
    var by: String

    @Option(help: ArgumentHelp("Why; it is recorded.", valueName: "text"))
    var reason: String

    @OptionGroup var dryRun: DryRunOption
    @OptionGroup var place: CoordinatorOptions

    func run(in environment: ToolEnvironment) throws {
        try Workspace.record(place, isDryRun: dryRun.dryRun, in: environment) { workspace in
            workspace.state.deciding(Decision(stage: stage, isGo: outcome == .go, by: by, reason: reason))
        }
    }
}

/// `telemachus sign-off`: an institution agrees to a stage.
struct SignOffCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign-off", abstract: "Record that an institution agrees to a stage.")

    @Argument(help: "The stage's id.")
    var stage: String

    @Option(help: ArgumentHelp("The institution; left out, the one that you coordinate.", valueName: "id"))
    var institution: String?

    @Option(help: ArgumentHelp("Who signed; left out, you.", valueName: "who"))
    var by: String?

    @OptionGroup var dryRun: DryRunOption
    @OptionGroup var place: CoordinatorOptions

    func run(in environment: ToolEnvironment) throws {
        try Workspace.record(place, isDryRun: dryRun.dryRun, in: environment) { workspace in
            guard let institution = institution ?? workspace.author.institution else {
                throw ValidationError("Name the institution that signs, with '--institution ID'.")
            }
            return workspace.state.signing(
                SignOff(stage: stage, institution: institution, by: by ?? workspace.author.coordinator))
        }
    }
}

/// `telemachus appoint`: somebody coordinates.
struct AppointCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "appoint", abstract: "Make somebody a coordinator, of the whole programme or of one institution.",
        discussion: """
            Coordinators name themselves with '--as NAME'. The coordinator of an institution records about its people \
            only, and signs off for it.
            """)

    @Argument(help: "The name under which they record.")
    var name: String

    @Option(help: ArgumentHelp("The institution; left out, the whole programme.", valueName: "id"))
    var institution: String?

    @OptionGroup var dryRun: DryRunOption
    @OptionGroup var place: CoordinatorOptions

    func validate() throws {
        if name.allSatisfy(\.isWhitespace) { throw ValidationError("A coordinator has a name.") }
    }

    func run(in environment: ToolEnvironment) throws {
        try Workspace.record(place, isDryRun: dryRun.dryRun, in: environment) { workspace in
            workspace.state.appointing(Appointment(coordinator: name, institution: institution))
        }
    }
}
