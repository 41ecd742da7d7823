/// A table whose columns are measures of its lines.
///
/// A measure that no line has gets no column, so that a table of few figures stays small.
struct MeasureTable<Line> {
    /// One column.
    struct Measure {
        /// The column.
        var column: Table.Column
        /// The cell of a line; nil where the line has no such figure.
        var cell: (Line) -> Table.Cell?

        init(_ column: Table.Column, _ cell: @escaping (Line) -> Table.Cell?) {
            self.column = column
            self.cell = cell
        }
    }

    /// What heads a line.
    struct Heading {
        var title: String
        var detail: String?
        var notes: [String] = []
        var isTotal = false
    }

    /// What is tabled.
    var caption: String
    /// What heads the column of the lines' headings.
    var title: String
    /// What heads a line.
    var heading: (Line) -> Heading
    /// What is told of every line: how many people it is about.
    var counts: [Measure]
    /// The figures.
    var figures: [Measure]
    /// What stands in the place of a line's figures; nil where they are shown.
    var silence: (Line) -> String?

    /// The table of some lines.
    func table(_ lines: [Line]) -> Table { table([(heading: nil, lines: lines)]) }

    /// The table of lines in groups.
    func table(_ groups: [(heading: String?, lines: [Line])]) -> Table {
        let told = groups.flatMap(\.lines).filter { silence($0) == nil }
        let shown = figures.filter { measure in told.contains { measure.cell($0) != nil } }
        let columns = shown.isEmpty ? [Table.Column("Figures")] : shown.map(\.column)
        return Table(
            caption, [Table.Column(title)] + counts.map(\.column) + columns,
            groups: groups.map { group in
                Table.Group(heading: group.heading, rows: group.lines.map { row($0, shown, over: columns.count) })
            })
    }

    private func row(_ line: Line, _ shown: [Measure], over span: Int) -> Table.Row {
        let heading = heading(line)
        let reason = silence(line) ?? (shown.isEmpty ? "no figures" : nil)
        let cells = reason.map { [.silent($0, over: span)] } ?? shown.map { $0.cell(line) ?? .none }
        return Table.Row(
            heading.title, detail: heading.detail, notes: heading.notes, isTotal: heading.isTotal,
            counts.map { $0.cell(line) ?? .none } + cells)
    }
}
