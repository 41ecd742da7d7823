public import TelemachusCore

/// Every score as one table, a row for each person and occasion.
///
/// It works as it stands. Change the columns in `columns`, and what a definition may set in `OwnTableSettings.swift`.
public struct OwnTableExporter: Exporter {
    /// What lists, help and results say of it.
    ///
    /// The id stands in definitions and never changes once somebody has used it. Raise the version whenever the same
    /// record may give other bytes.
    public static let descriptor = PluginDescriptor(
        id: "own-table", version: "1.0.0", title: "Own table",
        summary: "Writes the scores as one table of text, a row for each person, score and occasion.",
        example: """
            use: own-table
            with:
              missing: NA
            """)

    /// For whom the files are, which decides what the record holds: rows are for analysts, pseudonyms in them.
    ///
    /// What nobody but the draw may see is in no record, and small groups are suppressed before you are asked.
    public static let audience = Audience.analyst

    private let missing: String

    /// The exporter as one definition configures it.
    public init(_ settings: OwnTableSettings, in context: DefinitionContext) { missing = settings.missing }

    /// The files for a record, with paths below the output directory.
    ///
    /// The same record gives the same bytes: take nothing from a clock, a set's order or a dictionary's.
    public func files(for record: ProgrammeRecord) -> [ExportedFile] {
        let header = columns.map(\.name)
        let rows = record.rows.scores.map { row in columns.map { $0.cell(row) } }
        let text = ([header] + rows).map { $0.map(safe).joined(separator: ",") + "\r\n" }.joined()
        return [ExportedFile(path: "own-table.csv", text: text)]
    }

    /// The columns in order, each with what stands in it.
    private var columns: [(name: String, cell: (ResponseRows.Score) -> String)] {
        [
            ("person", { $0.person }), ("role", { $0.role }), ("stage", { $0.stage }), ("about", { $0.about }),
            ("score", { $0.score }), ("value", { $0.value.map(JSONValue.text) ?? missing }),
        ]
    }

    /// A cell with an apostrophe before what a spreadsheet would run as a formula; a negative number is none.
    private func safe(_ cell: String) -> String {
        (cell.beginsLikeFormula && Double(cell) == nil ? "'\(cell)" : cell).csvQuoted
    }
}
