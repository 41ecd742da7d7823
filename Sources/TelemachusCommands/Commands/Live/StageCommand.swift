import ArgumentParser
import TelemachusCore
import TelemachusProgramme

/// `telemachus stage`: where the stages stand, and opening and closing them by hand.
struct StageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stage", abstract: "List the stages, and open and close them by hand.",
        discussion: """
            A stage opens by itself as soon as its day has come and what it waits for is given, and closes after its \
            last day: the next command that records something records that too. These commands are for stages without \
            a day, and for ending one early.
            """,
        subcommands: [StageListCommand.self, StageOpenCommand.self, StageCloseCommand.self],
        defaultSubcommand: StageListCommand.self)
}

/// `telemachus stage list`: where each stage stands.
struct StageListCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Tell where each stage stands and what it waits for.")

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var place: CoordinatorOptions

    func run(in environment: ToolEnvironment) throws {
        let workspace = try Workspace(place, in: environment)
        try workspace.close()
        let lines = workspace.programme.stages.map { stage in
            StageLine(stage, in: workspace.state, today: workspace.today)
        }
        environment.output.result(json ? JSONValue.array(lines.map(\.json)).text : lines.map(\.text).joined())
    }
}

/// `telemachus stage open`: by hand, once what it waits for is given.
struct StageOpenCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Open a stage, once what it waits for is given.")

    @Argument(help: "The stage's id.")
    var stage: String

    @OptionGroup var dryRun: DryRunOption
    @OptionGroup var place: CoordinatorOptions

    func run(in environment: ToolEnvironment) throws {
        try Workspace.record(place, isDryRun: dryRun.dryRun, in: environment) { workspace in
            workspace.state.opening(StageID(stage), on: workspace.today)
        }
    }
}

/// `telemachus stage close`: by hand.
struct StageCloseCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "Close a stage; the next one opens where nothing else bars it.")

    @Argument(help: "The stage's id.")
    var stage: String

    @OptionGroup var dryRun: DryRunOption
    @OptionGroup var place: CoordinatorOptions

    func run(in environment: ToolEnvironment) throws {
        try Workspace.record(place, isDryRun: dryRun.dryRun, in: environment) { workspace in
            workspace.state.closing(StageID(stage))
        }
    }
}

/// What is told of a stage.
private struct StageLine {
    let id: String
    let standing: String
    let since: CalendarDay?
    let waitsFor: [UnmetGate]

    init(_ stage: Programme.Stage, in state: ProgrammeState, today: CalendarDay) {
        id = stage.id.name
        switch state.course.standing(of: stage.id) {
        case .waiting: (standing, since, waitsFor) = ("waiting", nil, state.unmetGates(of: stage, on: today))
        case .open(let day): (standing, since, waitsFor) = ("open", day, [])
        case .closed(let day): (standing, since, waitsFor) = ("closed", day, [])
        }
    }

    var text: String {
        "\(id): \(standing)\(since.map { " since \($0)" } ?? "")\n"
            + waitsFor.map { "  \($0.sentence)\n    \($0.advice)\n" }.joined()
    }

    var json: JSONValue {
        .object([
            ("stage", .string(id)), ("standing", .string(standing)),
            ("since", since.map { .string($0.description) } ?? .null),
            ("waitsFor", .array(waitsFor.map { .string($0.sentence) })),
        ])
    }
}
