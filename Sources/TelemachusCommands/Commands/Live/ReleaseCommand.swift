import ArgumentParser
import TelemachusCore
import TelemachusProgramme

/// `telemachus release`: records that figures about small groups may be seen.
struct ReleaseCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "release", abstract: "Record that figures about small groups may be seen.",
        discussion: """
            From then on, analyses, exports and reports show groups below the programme's smallest, and say so with the \
            purpose, who released them, the date and the reason. It cannot be taken back.
            """)

    @OptionGroup var coordinator: CoordinatorOptions

    @Option(help: "What for: research.")
    var purpose: Purpose

    @Option(help: "Who releases them: a committee or an office.")
    var by: String

    @Option(help: "The day of the decision, as 2026-03-31.")
    var date: String

    @Option(help: "Why it may be done, in a sentence.")
    var reason: String

    @Flag(help: "Say what would be recorded, and record nothing.")
    var dryRun = false

    /// What small groups are released for.
    enum Purpose: String, ExpressibleByArgument, CaseIterable {
        case research
    }

    func validate() throws {
        guard CalendarDay(date) != nil else { throw ValidationError("'\(date)' is no day; write it as 2026-03-31.") }
        for (name, text) in [("--by", by), ("--reason", reason)] where text.allSatisfy(\.isWhitespace) {
            throw ValidationError("\(name) has no words; it stands in every report.")
        }
    }

    func run(in environment: ToolEnvironment) throws {
        var workspace = try Workspace(coordinator, in: environment)
        defer { try? workspace.close() }
        try workspace.requireWholeProgramme()
        if let day = CalendarDay(date), day > workspace.today {
            throw environment.stop(
                [
                    Diagnostic(
                        "day-ahead", "the day of the decision is still ahead", file: "--date \(date)",
                        help: "write the day on which it was decided, today (\(workspace.today)) at the latest")
                ], .problems)
        }
        let release = Fact.released(purpose: purpose.rawValue, by: by, date: date, reason: reason)
        if !dryRun { try workspace.record([release]) }
        environment.output.result(
            "Groups of fewer than \(workspace.programme.definition.privacy.minimumGroup) people "
                + "\(dryRun ? "would be" : "are") shown from now on, for \(purpose.rawValue).\n")
    }
}
