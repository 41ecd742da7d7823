public import TelemachusCore

/// Writes rows and figures as comma-separated tables with a codebook, for people who bring their own tools.
///
/// The tables are tidy: one answer a line, one score a line. What a column holds is declared once, and the header,
/// the cells and the explanation in `README.txt` are all made from that.
public struct CSVExporter: Exporter {
    /// What lists, help and results say of it.
    public static let descriptor = PluginDescriptor(
        id: "csv", version: "1.0.0", title: "Tables as CSV",
        summary: """
            Pseudonymous answers and scores, one a line, with a codebook, the figures and their provenance, as \
            comma-separated tables that every statistics program reads.
            """,
        citation: "Shafranovich Y. Common format and MIME type for comma-separated values (CSV) files. RFC 4180, 2005.",
        example: """
            use: csv
            with:
              raw: no
            """)

    /// The rows are for analysts.
    public static let audience = Audience.analyst

    private let isRaw: Bool

    /// Takes the settings; none of them can be refused.
    public init(_ configuration: CSVExportSettings, in context: DefinitionContext) throws(ConfigurationProblem) {
        isRaw = configuration.isRaw
    }

    /// The tables that have a place in every export, others where there is something in them, and `README.txt`.
    public func files(for record: ProgrammeRecord) throws(ExportProblem) -> [ExportedFile] {
        var tables = [Table.responses(record.rows.responses), Table.scores(record.rows.scores)]
        if !record.rows.codings.isEmpty { tables.append(.codings(record.rows.codings)) }
        if let content = record.results.content { tables += Table.content(content) }
        tables += [
            .codebook(of: record.outline.instruments),
            .summaries(record.results.summaries, methods: record.results.methods),
            .comparisons(record.results.comparisons),
        ]
        tables += further(record.results)
        tables.append(.provenance(of: record))
        let readme = ReadMe(record: record, tables: tables, isRaw: isRaw)
        return tables.map { ExportedFile(path: $0.path, text: $0.text(isRaw: isRaw)) }
            + [ExportedFile(path: "README.txt", text: readme.text)]
    }

    /// Tables that are there where there is something in them.
    private func further(_ results: Results) -> [Table] {
        [
            .groupComparisons(results.groupComparisons), .repeated(results.repeatedComparisons),
            .changes(results.changes), .reliability(results.reliability), .missing(results.missing),
            .flow(results.flow), .indicators(results.indicators),
        ].filter { !$0.rows.isEmpty }
    }
}
