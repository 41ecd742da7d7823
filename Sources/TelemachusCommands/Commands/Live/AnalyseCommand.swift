import ArgumentParser
import TelemachusCore
import TelemachusProgramme
import TelemachusStore

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
        let analysed = try workspace.analysed()
        environment.output.result(
            json
                ? ResultsDocument.json(analysed.record).text
                : Headline.text(analysed.record)
                    + analysed.record.results.paragraphs(ofNotices: "stages-not-closed"))
    }
}

extension Workspace {
    /// The figures as the journal stands.
    ///
    /// Stages that opened or closed by date count once that is recorded, so that the same journal gives the same bytes on
    /// any day.
    /// - Returns: the figures.
    /// - Throws: a ``RulesRefusal`` for a coordinator of one institution, as they are about everybody, and under a
    ///   definition that nobody took over, as it may show what the programme's own does not.
    func analysed() throws -> AnalysedProgramme {
        try requireWholeProgramme()
        try refuseChangedDefinition()
        guard !steps.isEmpty else { return try AnalysedProgramme(of: state, at: head) }
        var recorded = ProgrammeState(of: programme)
        let head = try journal.forEach { entry in
            if let fact = entry.fact { recorded.apply(fact, stamp: entry.stamp) }
        }
        return try AnalysedProgramme(of: recorded, at: head)
    }
}
