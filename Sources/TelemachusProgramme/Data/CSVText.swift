import TelemachusCore

/// Writes rows as the CSV files of a data directory have them.
enum CSVText {
    /// Rows, each ended by a line feed; a cell is quoted where it has to be.
    static func text(of rows: [[String]]) -> String {
        rows.map { $0.map(\.csvQuoted).joined(separator: ",") + "\n" }.joined()
    }

    /// A text with an apostrophe before it where a spreadsheet would take it for a formula; for cells that are not
    /// read again.
    static func guarded(_ text: String) -> String { text.beginsLikeFormula ? "'" + text : text }
}
