public import TelemachusCore

/// A table read from a CSV file, in which every cell knows its place.
///
/// RFC 4180 with what spreadsheets make of it: a byte order mark, CR LF, line breaks inside quotes, semicolons or tabs
/// between cells, and rows and columns at the end that hold nothing.
public struct CSVTable: Sendable {
    /// One cell.
    public struct Cell: Sendable {
        /// The text after quotes were resolved.
        public let text: String
        /// Where it stands.
        public let place: Place
    }

    /// The text of a table, which its rows share.
    final class Content: Sendable {
        let bytes: [UInt8]
        let source: Int
        let names: [String]

        init(_ bytes: [UInt8], source: Int, names: [String]) {
            self.bytes = bytes
            self.source = source
            self.names = names
        }

        func cell(_ span: CSVSpan) -> Cell { Cell(text: bytes.text(of: span), place: place(span)) }

        func place(_ span: CSVSpan) -> Place { bytes.place(of: span, source: source) }
    }

    /// One row, by column.
    public struct Row: Sendable {
        let content: Content
        let spans: [CSVSpan]
        /// What stands for every row of the file, for columns that the file does not have.
        var fixed: [String: String] = [:]

        /// Where the row starts.
        public var place: Place {
            spans.first.map { content.bytes.place(of: $0, source: content.source) } ?? Place(line: 1, column: 1)
        }

        /// The cell of a column, nil where it is empty.
        public subscript(column: String) -> Cell? {
            guard let index = content.names.firstIndex(of: column) else {
                return fixed[column].map { Cell(text: $0, place: place) }
            }
            return self[index]
        }

        /// The cell of a column by its number, nil where it is empty.
        subscript(index: Int) -> Cell? {
            content.bytes.isEmptyCell(spans[index]) ? nil : content.cell(spans[index])
        }

        /// The text of a column's cell; nil where it is empty.
        func text(_ index: Int) -> String? {
            content.bytes.isEmptyCell(spans[index]) ? nil : content.bytes.text(of: spans[index])
        }

        /// Whether the table has the column.
        func has(_ column: String) -> Bool { content.names.contains(column) }

        /// Whether the column is there and the cell has nothing.
        public func isEmpty(_ column: String) -> Bool {
            content.names.firstIndex(of: column).map { content.bytes.isEmptyCell(spans[$0]) } ?? false
        }

        /// The place of a column's cell, empty or not.
        public func place(of column: String) -> Place {
            content.names.firstIndex(of: column).map { content.bytes.place(of: spans[$0], source: content.source) }
                ?? place
        }

        /// Whether another row of the table has the same bytes in these columns.
        func isAlike(_ other: Row, in columns: [Int]) -> Bool {
            for column in columns {
                let (one, two) = (spans[column], other.spans[column])
                guard one.stop - one.start == two.stop - two.start else { return false }
                var (left, right) = (Int(one.start), Int(two.start))
                while left < Int(one.stop) {
                    guard content.bytes[left] == content.bytes[right] else { return false }
                    left += 1
                    right += 1
                }
            }
            return true
        }
    }

    /// The rows in order, read from the text as they are asked for.
    public struct Rows: Sequence, Sendable {
        let content: Content
        fileprivate let start: CSVScanner?
        fileprivate let fixed: [String: String]

        /// Goes through the rows.
        public struct Iterator: IteratorProtocol {
            private let content: Content
            private var scanner: CSVScanner?
            private let fixed: [String: String]

            fileprivate init(_ rows: Rows) { (content, scanner, fixed) = (rows.content, rows.start, rows.fixed) }

            /// The next row that has a cell for each column.
            public mutating func next() -> Row? {
                var spans: [CSVSpan] = []
                spans.reserveCapacity(content.names.count)
                while scanner?.next(&spans) == true {
                    if content.bytes.fit(&spans, to: content.names.count) {
                        return Row(content: content, spans: spans, fixed: fixed)
                    }
                }
                return nil
            }
        }

        /// Goes through the rows from the first one on.
        public func makeIterator() -> Iterator { Iterator(self) }
    }

    /// The columns, in order, with their places.
    public let columns: [Cell]
    /// The rows in order; none under a heading that is not the table's, for all would be faulty for the same reason.
    public let rows: Rows
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
    ///   - fixed: what stands in every row for columns that the file does not have.
    ///   - diagnostics: takes the problems.
    public init(
        _ source: SourceText, into sources: inout SourceList, required: [String], allowed: [String]?,
        renamed: Renamings = Renamings(), fixed: [String: String] = [:], diagnostics: inout [Diagnostic]
    ) {
        let index = sources.add(source)
        let bytes = source.bytes
        var scanner = CSVScanner(bytes, separator: CSVScanner.separator(of: bytes))
        var problems: [Diagnostic] = []
        var spans: [CSVSpan] = []
        let report = { (problem: CSVScanner.Problem, span: CSVSpan) in
            problems.append(Diagnostic(problem, at: bytes.place(of: span, source: index)))
        }
        if !scanner.next(&spans, report: report) { spans = [] }
        while let last = spans.last, bytes.isEmptyCell(last) { spans.removeLast() }
        columns = spans.map { span in
            let text = bytes.text(of: span)
            return Cell(
                text: required.contains(text) ? text : renamed.current(text),
                place: bytes.place(of: span, source: index))
        }
        let names = columns.map(\.text)
        isReadable = required.allSatisfy { names.contains($0) || fixed[$0] != nil }
        rows = Rows(
            content: Content(bytes, source: index, names: names), start: isReadable ? scanner : nil, fixed: fixed)
        while isReadable, scanner.next(&spans, report: report) {
            let count = spans.count
            if bytes.fit(&spans, to: names.count) { continue }
            problems.append(
                Diagnostic(
                    "wrong-number-of-cells", "the row has \(count) cells and the heading \(names.count)",
                    at: bytes.place(of: spans[0], source: index),
                    help: "give every row \(names.count) cells; put a text with commas in quotes"))
        }
        diagnostics += problems
        checkHeader(
            required: required.filter { fixed[$0] == nil }, allowed: allowed,
            start: Place(source: index, line: 1, column: 1), diagnostics: &diagnostics)
    }

    /// The names of a text's columns, to tell forms of a file from one another.
    static func heading(of source: SourceText) -> [String] {
        var scanner = CSVScanner(source.bytes, separator: CSVScanner.separator(of: source.bytes))
        var spans: [CSVSpan] = []
        return scanner.next(&spans) ? spans.map { source.bytes.text(of: $0).trimmingSpaces() } : []
    }

    private func checkHeader(
        required: [String], allowed: [String]?, start: Place, diagnostics: inout [Diagnostic]
    ) {
        let names = columns.map(\.text)
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

extension [UInt8] {
    /// Drops empty cells beyond the heading's, and tells whether there is then one for each column.
    fileprivate func fit(_ spans: inout [CSVSpan], to count: Int) -> Bool {
        while spans.count > count, let last = spans.last, isEmptyCell(last) { spans.removeLast() }
        return spans.count == count
    }
}

extension Diagnostic {
    fileprivate init(_ problem: CSVScanner.Problem, at place: Place) {
        let start = Place(source: Int(place.source), line: Int(place.start.line), column: Int(place.start.column))
        switch problem {
        case .unclosedQuote:
            self.init("unclosed-quote", "a quote is opened and never closed", at: start, help: "close the quote")
        case .textAfterQuote:
            self.init(
                "text-after-quote", "text follows a closed quote", at: start,
                help: "write a quote inside quotes twice")
        }
    }
}
