import ArgumentParser
import TelemachusCore
import TelemachusProgramme

/// `telemachus analyse`: the figures of a live programme as it stands.
struct AnalyseCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "analyse", abstract: "Reckon the figures of a live programme.",
        discussion: """
            The same journal gives the same figures. While stages are not closed, a notice says so. Nothing is recorded.
            """)

    @OptionGroup var coordinator: CoordinatorOptions

    @Flag(help: "Print results.json instead of the headline table.")
    var json = false

    func run(in environment: ToolEnvironment) throws {
        let workspace = try Workspace(coordinator, in: environment)
        defer { try? workspace.close() }
        let analysed = try workspace.analysed(in: environment)
        environment.output.result(
            json
                ? ResultsDocument.json(analysed.record).text
                : Headline.text(analysed.record)
                    + analysed.record.results.notices.filter { $0.id == "stages-not-closed" }
                    .map { "\n\($0.message)\n" }.joined())
    }
}

extension Workspace {
    /// The figures as the journal stands; a coordinator of one institution is refused, for they are about everybody.
    func analysed(in environment: ToolEnvironment) throws -> AnalysedProgramme {
        try requireWholeProgramme(in: environment)
        return try AnalysedProgramme(of: state, at: head)
    }
}
