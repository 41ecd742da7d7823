import TelemachusCore

/// A table with pipes between its cells, its caption above and its notes below.
struct MarkdownTable {
    /// The table.
    let table: Table
    /// Its number.
    let number: Int

    /// The table as lines of Markdown.
    var text: String {
        let marked = table.markedNotes.enumerated().map { "(\(Table.mark($0))) \(sentence($1))" }
        let notes = (table.sharedNotes.map(sentence) + marked).map { "- " + MarkdownText.line($0) }
        let caption = "**Table \(number).** " + MarkdownText.escaped(table.caption)
        return ([caption, "", row(heads), row(rules)] + table.groups.flatMap(rows)).joined(separator: "\n")
            + (notes.isEmpty ? "" : "\n\n" + notes.joined(separator: "\n"))
    }

    private var heads: [String] { table.columns.map { words($0.title, $0.detail) } }

    private var rules: [String] {
        table.columns.map { $0.alignment == .numbers ? "--:" : "---" }
    }

    private func rows(_ group: Table.Group) -> [String] {
        let heading = group.heading.map { heading in
            row(["**\(MarkdownText.escaped(heading.isEmpty ? "–" : heading))**"] + blanks(table.columns.count - 1))
        }
        return [heading].compactMap(\.self) + group.rows.map(row)
    }

    private func row(_ row: Table.Row) -> String {
        let notes = table.markedNotes
        let marks = notes.indices.filter { row.notes.contains(notes[$0]) }.map { " (\(Table.mark($0)))" }.joined()
        let heading = words(row.heading, row.detail)
        let cells = row.cells.flatMap { [cell($0)] + blanks($0.span - 1) }
        return self.row([(row.isTotal && !heading.isEmpty ? "**\(heading)**" : heading) + marks] + cells)
    }

    private func cell(_ cell: Table.Cell) -> String { words(cell.lines.joined(separator: "; "), cell.detail) }

    private func words(_ text: String, _ detail: String?) -> String {
        guard let detail, !detail.isEmpty else { return MarkdownText.escaped(text) }
        if detail.hasPrefix("(") { return MarkdownText.escaped("\(text) \(detail)") }
        return MarkdownText.escaped(detail.contains("(") ? "\(text), \(detail)" : "\(text) (\(detail))")
    }

    private func sentence(_ note: String) -> String { note.sentence.initialCapital }

    private func blanks(_ count: Int) -> [String] { Array(repeating: "", count: max(count, 0)) }

    private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
}
