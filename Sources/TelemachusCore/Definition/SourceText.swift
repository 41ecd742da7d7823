/// A text that somebody wrote, kept so that a diagnostic can show the very line that it speaks of.
public struct SourceText: Sendable {
    /// The name under which messages speak of it: the path as the user gave it.
    public let name: String
    /// The text's UTF-8 bytes, without a byte order mark.
    public let bytes: [UInt8]

    /// Whether messages may quote its lines; not so for files with people's data.
    public let isQuotable: Bool

    private let lineStarts: [Int]

    /// Keeps the bytes and finds their lines.
    ///
    /// A byte order mark at the start is dropped, because editors do not count it as a column.
    public init(name: String, bytes: [UInt8], isQuotable: Bool = true) {
        self.isQuotable = isQuotable
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        self.name = name
        self.bytes = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
        var starts = [0]
        for (index, byte) in self.bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(index + 1) }
        lineStarts = starts
    }

    /// How many lines the text has; an empty text has one.
    public var lineCount: Int { lineStarts.count }

    /// The text of a line (from 1) without its line break, or nil where there is none.
    ///
    /// Bytes that are no UTF-8 show as U+FFFD, so that even a broken file can be quoted.
    public func line(_ number: Int) -> String? {
        byteRange(ofLine: number).map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    /// The bytes of a line (from 1) without its line break.
    func byteRange(ofLine number: Int) -> Range<Int>? {
        guard number >= 1, number <= lineStarts.count else { return nil }
        let start = lineStarts[number - 1]
        var end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
        if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return start..<end
    }

    /// The position of a byte, for readers that report only an offset.
    public func position(ofByte offset: Int) -> Position {
        let offset = min(max(0, offset), bytes.count)
        var low = 0
        var high = lineStarts.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle - 1 }
        }
        let before = String(decoding: bytes[lineStarts[low]..<offset], as: UTF8.self)
        return Position(line: low + 1, column: before.unicodeScalars.count + 1)
    }
}

/// The texts that one run has read, so that a place can name its file.
public struct SourceList: Sendable {
    /// The texts in the order in which they were read.
    public private(set) var sources: [SourceText] = []
    private var users: [Place?] = []

    /// An empty list.
    public init() {}

    /// Takes a text in and gives the index by which places name it.
    ///
    /// - Parameters:
    ///   - source: the text.
    ///   - user: where another text names this one, so that a problem in it can tell how it came to be read.
    /// - Returns: the index, for the `source` of places.
    public mutating func add(_ source: SourceText, usedAt user: Place? = nil) -> Int {
        sources.append(source)
        users.append(user)
        return sources.count - 1
    }

    /// Takes another list's texts in, and gives diagnostics about them with their places in this list.
    public mutating func add(_ other: SourceList, of diagnostics: [Diagnostic]) -> [Diagnostic] {
        let shift = sources.count
        func moved(_ place: Place) -> Place {
            Place(source: Int(place.source) + shift, start: place.start, end: place.end)
        }
        sources += other.sources
        users += other.users.map { $0.map(moved) }
        return diagnostics.map { diagnostic in
            var diagnostic = diagnostic
            diagnostic.place = diagnostic.place.map(moved)
            diagnostic.related = diagnostic.related.map { .init($0.message, at: moved($0.place)) }
            return diagnostic
        }
    }

    /// The places by which a text came to be read, from the one that names it up to the first text.
    public func chain(to place: Place) -> [Place] {
        var chain: [Place] = []
        var next = Int(place.source)
        while users.indices.contains(next), let user = users[next], chain.count < users.count {
            chain.append(user)
            next = Int(user.source)
        }
        return chain
    }

    /// The text that a place stands in.
    public subscript(place: Place) -> SourceText? {
        sources.indices.contains(Int(place.source)) ? sources[Int(place.source)] : nil
    }
}
