public import TelemachusCore

/// A table read from a CSV file, in which every cell knows its place.
///
/// RFC 4180 with what spreadsheets make of it: a byte order mark, CR LF, line breaks inside quotes. The separator is
/// the comma; a file with semicolons is refused with advice, for it comes with decimal commas.
public struct CSVTable: Sendable {
    /// One cell.
    public struct Cell: Sendable {
        /// The text after quotes were resolved.
        public let text: String
        /// Where it stands.
        public let place: Place
    }

    /// One row, by column.
    public struct Row: Sendable {
        fileprivate let cells: [String: Cell]
        /// Where the row starts.
        public let place: Place

        /// The cell of a column, nil where it is empty.
        public subscript(column: String) -> Cell? {
            guard let cell = cells[column], !cell.text.isEmpty else { return nil }
            return cell
        }

        /// Whether the column is there and the cell has nothing.
        public func isEmpty(_ column: String) -> Bool { cells[column]?.text.isEmpty == true }

        /// The place of a column's cell, empty or not.
        public func place(of column: String) -> Place { cells[column]?.place ?? place }
    }

    /// The columns, in order, with their places.
    public let columns: [Cell]
    /// The rows in order; none under a heading that is not the table's, for all would be faulty for the same reason.
    public let rows: [Row]
    /// Whether the heading has every column that must be there.
    public let isReadable: Bool

    /// Reads a table and reports everything that is wrong with its shape.
    ///
    /// - Parameters:
    ///   - source: the text.
    ///   - sources: takes the text in, so that places can be shown.
    ///   - required: the columns that must be there.
    ///   - allowed: the columns that may be there; nil for any.
    ///   - renamed: columns that had other names before; a former name in the heading stands for today's.
    ///   - diagnostics: takes the problems.
    public init(
        _ source: SourceText, into sources: inout SourceList, required: [String], allowed: [String]?,
        renamed: Renamings = Renamings(), diagnostics: inout [Diagnostic]
    ) {
        let index = sources.add(source)
        var scanner = CSVScanner(source: source, index: index)
        let records = scanner.records()
        diagnostics += scanner.diagnostics
        columns = (records.first ?? []).map { cell in
            Cell(text: required.contains(cell.text) ? cell.text : renamed.current(cell.text), place: cell.place)
        }
        let header = columns
        isReadable = required.allSatisfy { name in header.contains { $0.text == name } }
        rows = (isReadable ? records.dropFirst() : []).compactMap { record in
            guard record.count == header.count else {
                diagnostics.append(
                    Diagnostic(
                        "wrong-number-of-cells", "the row has \(record.count) cells and the heading \(header.count)",
                        at: record.first?.place,
                        help: "give every row \(header.count) cells; put a text with commas in quotes"))
                return nil
            }
            let cells = Dictionary(zip(header.map(\.text), record)) { first, _ in first }
            return Row(cells: cells, place: record.first?.place ?? Place(line: 1, column: 1))
        }
        checkHeader(
            required: required, allowed: allowed, start: Place(source: index, line: 1, column: 1),
            diagnostics: &diagnostics)
    }

    private func checkHeader(
        required: [String], allowed: [String]?, start: Place, diagnostics: inout [Diagnostic]
    ) {
        let names = columns.map(\.text)
        if names.count == 1, names[0].contains(";"), required.count > 1 {
            diagnostics.append(
                Diagnostic(
                    "semicolons", "the cells are separated by semicolons", at: columns[0].place,
                    help: "save the file as CSV with commas and decimal points"))
            return
        }
        // Without a heading the first row holds people's data, which no message may quote.
        let isHeading = names.contains(where: required.contains)
        for (index, column) in columns.enumerated() where isHeading {
            if let first = names.firstIndex(of: column.text), first < index {
                diagnostics.append(
                    Diagnostic(
                        "duplicate-column", "the column '\(column.text.shortened(to: 40))' stands twice",
                        at: column.place, related: [.init("first here", at: columns[first].place)],
                        help: "remove one of the two"))
            } else if let allowed, !allowed.contains(column.text) {
                diagnostics.append(
                    Diagnostic(
                        "unknown-column", "no column is named '\(column.text.shortened(to: 40))' here",
                        at: column.place,
                        help: NearestName.advice(for: column.text, among: allowed, plural: "columns")))
            }
        }
        for name in required where !names.contains(name) {
            diagnostics.append(
                Diagnostic(
                    "missing-column", "the column '\(name)' is missing", at: columns.first?.place ?? start,
                    help: "add it to the heading; columns: \((allowed ?? required).joined(separator: ","))"))
        }
    }
}

/// Splits a CSV text into records of located cells.
struct CSVScanner {
    private let scalars: [Unicode.Scalar]
    private let source: Int
    private var index = 0
    private var line = 1
    private var column = 1
    private(set) var diagnostics: [Diagnostic] = []

    init(source: SourceText, index: Int) {
        scalars = Array(String(decoding: source.bytes, as: UTF8.self).unicodeScalars)
        self.source = index
    }

    mutating func records() -> [[CSVTable.Cell]] {
        var records: [[CSVTable.Cell]] = []
        while index < scalars.count {
            let record = record()
            if record.count > 1 || !record[0].text.isEmpty { records.append(record) }
        }
        return records
    }

    private mutating func record() -> [CSVTable.Cell] {
        var cells = [cell()]
        while index < scalars.count, scalars[index] == "," {
            advance()
            cells.append(cell())
        }
        if index < scalars.count { advance() }
        return cells
    }

    private mutating func cell() -> CSVTable.Cell {
        let start = Position(line: line, column: column)
        let text = index < scalars.count && scalars[index] == "\"" ? quoted(from: start) : plain()
        let end = Position(line: line, column: column)
        return CSVTable.Cell(
            text: text,
            place: Place(
                source: source, start: start,
                end: start < end && start.line == end.line
                    ? end : Position(line: Int(start.line), column: Int(start.column) + 1)))
    }

    private mutating func plain() -> String {
        var text = String.UnicodeScalarView()
        while index < scalars.count, scalars[index] != ",", scalars[index] != "\n" {
            if scalars[index] == "\r", index + 1 == scalars.count || scalars[index + 1] == "\n" {
                advance()
                continue
            }
            text.append(scalars[index])
            advance()
        }
        return String(text)
    }

    private mutating func quoted(from start: Position) -> String {
        var text = String.UnicodeScalarView()
        var isClosed = false
        advance()
        while index < scalars.count {
            if scalars[index] == "\"" {
                advance()
                guard index < scalars.count, scalars[index] == "\"" else {
                    isClosed = true
                    break
                }
            }
            text.append(scalars[index])
            advance()
        }
        if !isClosed { report("unclosed-quote", "a quote is opened and never closed", at: start, "close the quote") }
        let rest = plain()
        if !rest.allSatisfy({ $0 == " " }) {
            report("text-after-quote", "text follows a closed quote", at: start, "write a quote inside quotes twice")
        }
        return String(text)
    }

    private mutating func advance() {
        if scalars[index] == "\n" {
            line += 1
            column = 1
        } else {
            column += 1
        }
        index += 1
    }

    private mutating func report(_ id: String, _ message: String, at start: Position, _ help: String) {
        diagnostics.append(
            Diagnostic(
                id, message, at: Place(source: source, line: Int(start.line), column: Int(start.column)), help: help))
    }
}
