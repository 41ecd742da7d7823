/// One column: its name, what it holds, and the cell of a row.
struct Column<Row> {
    let name: String
    let help: String
    let cell: (Row) -> Cell

    init(_ name: String, _ help: String, _ cell: @escaping (Row) -> Cell) {
        self.name = name
        self.help = help
        self.cell = cell
    }
}

/// A table that becomes a file, with what a reader needs to know of it.
struct Table {
    /// The file's name.
    let path: String
    /// What one line is.
    let summary: String
    /// The columns' names with what they hold.
    let columns: [(name: String, help: String)]
    /// The cells.
    let rows: [[Cell]]

    init<Row>(_ path: String, _ summary: String, columns: [Column<Row>], of rows: [Row]) {
        self.path = path
        self.summary = summary
        self.columns = columns.map { ($0.name, $0.help) }
        self.rows = rows.map { row in columns.map { $0.cell(row) } }
    }

    /// The header and the rows, each ended by a line feed.
    func text(isRaw: Bool) -> String {
        let lines =
            [columns.map(\.name).joined(separator: ",")]
            + rows.map { $0.map { $0.written(isRaw: isRaw) }.joined(separator: ",") }
        return lines.joined(separator: "\n") + "\n"
    }
}
