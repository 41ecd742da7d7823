import TelemachusCore

/// Where a cell stands in its text: bytes, and the line that they begin on.
///
/// Small, for a table of a million rows has many; the cell's words and columns are only worked out where they are asked
/// for.
struct CSVSpan: Sendable {
    /// The first byte.
    var start: UInt32
    /// The byte after the last one.
    var stop: UInt32
    /// The first byte of the line.
    var lineStart: UInt32
    /// The line, from 1.
    var line: UInt32
}

/// Splits the bytes of a CSV text into records.
struct CSVScanner: Sendable {
    /// What can be wrong with a cell.
    enum Problem {
        case unclosedQuote, textAfterQuote
    }

    static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")

    let bytes: [UInt8]
    let separator: UInt8
    private var offset = 0
    private var line = 1
    private var lineStart = 0

    init(_ bytes: [UInt8], separator: UInt8) {
        self.bytes = bytes
        self.separator = separator
    }

    /// How much of the text was read, 0 to 1.
    var progress: Double { bytes.isEmpty ? 1 : Double(offset) / Double(bytes.count) }

    /// What separates the cells: the first comma, semicolon or tab of the first line that is outside quotes.
    ///
    /// Headings hold ids, and none of the three is part of one.
    static func separator(of bytes: [UInt8]) -> UInt8 {
        var isQuoted = false
        var isBlank = true
        for byte in bytes {
            switch byte {
            case quote: isQuoted.toggle()
            case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"): if !isQuoted { return byte }
            case lineFeed: if !isBlank, !isQuoted { return UInt8(ascii: ",") }
            default: break
            }
            if byte > 0x20 { isBlank = false }
        }
        return UInt8(ascii: ",")
    }

    /// Reads the next record that has anything in it.
    ///
    /// - Parameters:
    ///   - spans: takes the record's cells.
    ///   - report: takes problems.
    /// - Returns: whether there was one.
    mutating func next(_ spans: inout [CSVSpan], report: (Problem, CSVSpan) -> Void = { _, _ in }) -> Bool {
        while offset < bytes.count {
            spans.removeAll(keepingCapacity: true)
            readRecord(&spans, report)
            if spans.contains(where: { !bytes.isEmptyCell($0) }) { return true }
        }
        return false
    }

    private mutating func readRecord(_ spans: inout [CSVSpan], _ report: (Problem, CSVSpan) -> Void) {
        spans.append(cell(report))
        while offset < bytes.count, bytes[offset] == separator {
            offset += 1
            spans.append(cell(report))
        }
        guard offset < bytes.count else { return }
        offset += 1
        line += 1
        lineStart = offset
    }

    private mutating func cell(_ report: (Problem, CSVSpan) -> Void) -> CSVSpan {
        var span = CSVSpan(
            start: UInt32(offset), stop: UInt32(offset), lineStart: UInt32(lineStart), line: UInt32(line))
        var isOpen = false
        if offset < bytes.count, bytes[offset] == Self.quote { isOpen = !skipQuoted() }
        let rest = offset
        while offset < bytes.count, bytes[offset] != separator, bytes[offset] != Self.lineFeed { offset += 1 }
        var stop = offset
        if stop > rest, bytes[stop - 1] == UInt8(ascii: "\r"), stop == bytes.count || bytes[stop] == Self.lineFeed {
            stop -= 1
        }
        span.stop = UInt32(stop)
        if isOpen { report(.unclosedQuote, span) }
        if rest > Int(span.start), bytes[rest..<stop].contains(where: { $0 != UInt8(ascii: " ") }) {
            report(.textAfterQuote, span)
        }
        return span
    }

    /// Goes past a text in quotes, and tells whether it was closed.
    private mutating func skipQuoted() -> Bool {
        offset += 1
        while offset < bytes.count {
            switch bytes[offset] {
            case Self.quote:
                offset += 1
                guard offset < bytes.count, bytes[offset] == Self.quote else { return true }
            case Self.lineFeed:
                line += 1
                lineStart = offset + 1
            default: break
            }
            offset += 1
        }
        return false
    }
}

extension [UInt8] {
    /// Whether a cell has nothing in it, quotes aside.
    func isEmptyCell(_ span: CSVSpan) -> Bool {
        let (start, stop) = (Int(span.start), Int(span.stop))
        guard start < stop, self[start] == CSVScanner.quote else { return start == stop }
        return start + 1 == stop
            || self[start + 1] == CSVScanner.quote && (start + 2 == stop || self[start + 2] != CSVScanner.quote)
    }

    /// The text of a cell, quotes resolved.
    func text(of span: CSVSpan) -> String {
        let (start, stop) = (Int(span.start), Int(span.stop))
        guard start < stop, self[start] == CSVScanner.quote else {
            return String(decoding: self[start..<stop], as: UTF8.self)
        }
        var text: [UInt8] = []
        text.reserveCapacity(stop - start)
        var index = start + 1
        while index < stop {
            if self[index] == CSVScanner.quote {
                index += 1
                guard index < stop, self[index] == CSVScanner.quote else { break }
            }
            text.append(self[index])
            index += 1
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Where a cell stands, for people.
    func place(of span: CSVSpan, source: Int) -> Place {
        let (start, stop) = (Int(span.start), Int(span.stop))
        let column = 1 + self[Int(span.lineStart)..<start].count { $0 & 0xC0 != 0x80 }
        let isOneLine = !self[start..<stop].contains(UInt8(ascii: "\n"))
        let width = isOneLine ? self[start..<stop].count { $0 & 0xC0 != 0x80 } : 1
        return Place(source: source, line: Int(span.line), column: column, width: Swift.max(1, width))
    }
}
