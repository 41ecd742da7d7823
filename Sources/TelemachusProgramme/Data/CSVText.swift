/// Writes rows as the CSV files of a data directory have them.
enum CSVText {
    /// Rows, each ended by a line feed; a cell is quoted where it has to be.
    static func text(of rows: [[String]]) -> String {
        rows.map { $0.map(quoted).joined(separator: ",") + "\n" }.joined()
    }

    /// A text with an apostrophe before it where a spreadsheet would take it for a formula; for cells that are not
    /// read again.
    static func guarded(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, "=+-@\t\r\n\0".unicodeScalars.contains(first) else { return text }
        return "'" + text
    }

    private static func quoted(_ cell: String) -> String {
        guard cell.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else { return cell }
        return "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }
}
