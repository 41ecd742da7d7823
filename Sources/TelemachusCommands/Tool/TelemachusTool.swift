import ArgumentParser
public import TelemachusCore
public import TelemachusProgramme
import TelemachusStore

/// The command line, for a host that says which plugins it has.
///
/// ```swift
/// import TelemachusCommands
/// TelemachusTool.main(plugins: [.instrument(BurnoutScale.self)])
/// ```
public enum TelemachusTool {
    /// Runs the command of the process's arguments and ends the process with its exit status.
    public static func main(plugins: [Registration]) -> Never {
        let output = StandardOutput()
        do {
            let registry = try Registry(plugins)
            let status = run(Array(CommandLine.arguments.dropFirst()), registry: registry, output: output)
            exitProcess(status)
        } catch {
            output.error("telemachus: \(error)\n")
            exitProcess(ExitStatus.internalFault.rawValue)
        }
    }

    /// Runs one command.
    ///
    /// - Parameters:
    ///   - arguments: the words after the program's name.
    ///   - registry: the plugins.
    ///   - output: where results and diagnostics go.
    ///   - clock: says when facts are recorded; left out, the computer's.
    ///   - input: gives the next line that the person types, nil at the end; left out, standard input.
    /// - Returns: the exit status.
    public static func run(
        _ arguments: [String], registry: Registry, output: any Output,
        clock: (@Sendable () -> Instant)? = nil, input: @escaping @Sendable () -> String? = { readLine() }
    ) -> Int32 {
        do {
            var command = try Root.parseAsRoot(arguments)
            if let command = command as? any ToolCommand {
                try command.run(
                    in: ToolEnvironment(registry: registry, output: output, clock: clock ?? Instant.now, input: input))
            } else {
                // What is left are the parser's own commands, which answer by throwing the help that was asked for.
                try command.run()
            }
            return ExitStatus.done.rawValue
        } catch let stop as CommandStop {
            if !stop.message.isEmpty { output.error(stop.message) }
            return stop.status.rawValue
        } catch let refusal as JournalRefusal {
            output.error(
                HumanRenderer(sources: SourceList(), usesColour: output.usesColour).render([refusal.diagnostic]))
            return ExitStatus.refused.rawValue
        } catch let refusal as RulesRefusal {
            output.error(
                HumanRenderer(sources: SourceList(), usesColour: output.usesColour).render(refusal.diagnostics))
            return ExitStatus.refused.rawValue
        } catch let problem as Diagnostic {
            let renderer = HumanRenderer(sources: SourceList(), usesColour: output.usesColour)
            output.error(renderer.render([problem]))
            return ExitStatus.problems.rawValue
        } catch {
            let code = Root.exitCode(for: error)
            guard code != .success else {
                output.result(Root.fullMessage(for: error) + "\n")
                return ExitStatus.done.rawValue
            }
            guard code == .validationFailure else {
                output.error("telemachus: an internal fault: \(error)\n")
                return ExitStatus.internalFault.rawValue
            }
            output.error(Root.fullMessage(for: error) + "\n")
            return ExitStatus.wrongUsage.rawValue
        }
    }
}

/// The exit statuses that scripts rely on.
enum ExitStatus: Int32 {
    /// It is done.
    case done = 0
    /// The input has problems, and they were shown.
    case problems = 1
    /// The programme's rules, or the file system's state, forbid it.
    case refused = 2
    /// The command's words are off.
    case wrongUsage = 64
    /// Telemachus itself is at fault.
    case internalFault = 70
}

/// Ends a command early, with what to tell the person.
struct CommandStop: Error {
    let status: ExitStatus
    var message = ""
}

/// A command that gets its surroundings handed to it.
protocol ToolCommand: ParsableCommand {
    /// Does the work; a ``CommandStop`` ends it early.
    func run(in environment: ToolEnvironment) throws
}

/// What commands need from outside.
struct ToolEnvironment {
    let registry: Registry
    let output: any Output
    /// Says when facts are recorded.
    let clock: @Sendable () -> Instant
    /// Gives the next line that the person types; nil at the end.
    let input: @Sendable () -> String?
    /// The definitions that came with the program.
    let library = BundleLibrary()
    /// The pages of the diagnostics that came with the program, found anew each time.
    var pages: DiagnosticPages { DiagnosticPages() }

    /// Reads definitions with everything that they name.
    var loader: ProgrammeLoader { ProgrammeLoader(registry: registry, files: DefinitionsOnDisk(library: library)) }

    /// Shows diagnostics to the person, on standard error.
    func show(_ diagnostics: [Diagnostic], from sources: SourceList) {
        output.error(HumanRenderer(sources: sources, usesColour: output.usesColour).render(diagnostics))
    }

    /// Shows problems that have no place in a file, and ends the command.
    func stop(_ problems: [Diagnostic], _ status: ExitStatus) -> CommandStop {
        show(problems, from: SourceList())
        return CommandStop(status: status)
    }
}

/// All commands.
struct Root: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "telemachus",
        abstract: "Reverse-mentoring programmes, from their definition to their report.",
        discussion: """
            Start with 'telemachus new nhs-consultants my-programme', then 'telemachus check my-programme' and \
            'telemachus run my-programme --out results'.

            Exit status: 0 done; 1 the input has problems; 2 refused by the programme's rules; 64 wrong usage; \
            70 internal fault.
            """,
        version: "telemachus \(VersionText.current)",
        subcommands: [
            BundlesCommand.self, NewCommand.self, CheckCommand.self, ExplainCommand.self, PluginsCommand.self,
            SchemaCommand.self, RunCommand.self, SimulateCommand.self, ReportCommand.self, MatchCommand.self,
            CodeCommand.self,
            AuditCommand.self, PowerCommand.self, InitCommand.self, EnrolCommand.self, ConsentCommand.self,
            TemplateCommand.self, RecordCommand.self, SessionCommand.self, WithdrawCommand.self, EndPairCommand.self,
            StageCommand.self, DecideCommand.self, SignOffCommand.self, AppointCommand.self, StatusCommand.self,
            RemindCommand.self, AllocateCommand.self, AnalyseCommand.self, ExportCommand.self, ReleaseCommand.self,
            EraseCommand.self, AdoptCommand.self, VerifyCommand.self, BackupCommand.self,
            PluginCommand.self, HostCommand.self,
        ])
}
