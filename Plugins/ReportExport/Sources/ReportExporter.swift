public import TelemachusCore

/// Writes one page about a programme that a board can read and a referee can check: `report.html`.
///
/// The page holds everything that it needs, loads nothing, runs nothing, and is made from the record alone.
public struct ReportExporter: Exporter {
    /// What lists and help say.
    public static let descriptor = PluginDescriptor(
        id: "report", version: "1.0.0", title: "Report",
        summary: "One HTML page with the figures, plots, tests, methods and provenance of a programme, "
            + "for a screen or for paper.",
        citation: "Schulz KF, Altman DG, Moher D. CONSORT 2010 statement. BMJ 2010;340:c332 (the flow of people).",
        example: "use: report")

    /// Boards, sponsors and the public.
    public static let audience = Audience.sponsor

    /// The exporter, which has nothing to configure.
    public init(_ configuration: NoConfiguration, in context: DefinitionContext) throws(ConfigurationProblem) {}

    /// The page.
    public func files(for record: ProgrammeRecord) throws(ExportProblem) -> [ExportedFile] {
        [ExportedFile(path: "report.html", text: try PageWriter.page(Document(reporting: record)))]
    }
}
