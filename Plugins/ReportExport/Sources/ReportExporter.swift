public import TelemachusCore

/// Writes a report about a programme that a board can read and a referee can check: `report.html` and `report.md`.
///
/// A file holds everything that it needs, loads nothing, runs nothing, and is made from the record alone.
public struct ReportExporter: ReportWriter {
    /// What lists and help say.
    public static let descriptor = PluginDescriptor(
        id: "report", version: "1.1.0", title: "Report",
        summary: "A report with the figures, plots, tests, methods and provenance of a programme, as one page for a "
            + "screen or for paper, or as Markdown.",
        citation: "Schulz KF, Altman DG, Moher D. CONSORT 2010 statement. BMJ 2010;340:c332 (the flow of people).",
        example: """
            use: report
            with:
              formats: [html, markdown]
            """)

    /// Boards, sponsors and the public.
    public static let audience = Audience.sponsor

    /// A page and a text.
    public static let formats = ReportFormat.allCases

    private let formats: [ReportFormat]

    /// Takes the settings; none of them can be refused.
    public init(_ configuration: ReportSettings, in context: DefinitionContext) throws(ConfigurationProblem) {
        formats = configuration.formats.withoutRepeats
    }

    /// The report, a file for each format.
    public func files(for record: ProgrammeRecord) throws(ExportProblem) -> [ExportedFile] {
        var files: [ExportedFile] = []
        for format in formats {
            files.append(
                ExportedFile(path: "report.\(format.endings[0])", text: try report(on: record, as: format)))
        }
        return files
    }

    /// The report in one format.
    public func report(on record: ProgrammeRecord, as format: ReportFormat) throws(ExportProblem) -> String {
        let document = Document(reporting: record)
        return switch format {
        case .html: try PageWriter.page(document)
        case .markdown: MarkdownWriter.text(document)
        }
    }
}
