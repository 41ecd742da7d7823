import CLibYAML
import TelemachusCore

/// One event of libyaml: what it is and where, small enough to be handed about freely.
///
/// A scalar's text stays in libyaml's memory until it is asked for with ``EventStream/text()``.
struct Event {
    /// What an event can be.
    enum Kind {
        case streamEnd, documentStart, scalar, sequenceStart, mappingStart, end, alias, other
    }

    let kind: Kind
    /// Whether it is a scalar that is neither quoted nor a block of lines.
    var isPlain = false
    /// Whether it is a scalar in single or double quotes.
    var isQuoted = false
    var hasTag = false
    var hasAnchor = false
    let start: Position
    let end: Position
}

/// Where libyaml stopped, in its own counting (lines and columns from 0, columns in Unicode scalars).
struct ParserFailure: Error {
    var problem: String
    var context: String?
    var problemMark: (line: Int, column: Int)
    var contextMark: (line: Int, column: Int)?
    /// Reader errors carry a byte offset and no line.
    var byteOffset: Int?
}

/// libyaml's parser over a copy of the bytes.
///
/// The parser points to itself and to its input, so both live on the heap and the type cannot be copied. After a
/// failure libyaml's next event looks like a clean end of the stream; the first failure is therefore kept and
/// thrown again.
struct EventStream: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    /// The current event; libyaml's own memory, given back before the next one is asked for.
    private let current: UnsafeMutablePointer<yaml_event_t>
    private let input: UnsafeMutableBufferPointer<UInt8>
    private var failure: ParserFailure?

    /// Nil where libyaml finds no memory.
    init?(_ bytes: [UInt8]) {
        parser = .allocate(capacity: 1)
        guard yaml_parser_initialize(parser) == 1 else {
            parser.deallocate()
            return nil
        }
        current = .allocate(capacity: 1)
        current.initialize(to: yaml_event_t())
        input = .allocate(capacity: max(bytes.count, 1))
        _ = input.initialize(from: bytes)
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, input.baseAddress, bytes.count)
    }

    deinit {
        yaml_event_delete(current)
        yaml_parser_delete(parser)
        current.deallocate()
        parser.deallocate()
        input.deallocate()
    }

    /// The next event.
    mutating func next() throws(ParserFailure) -> Event {
        if let failure { throw failure }
        yaml_event_delete(current)
        guard yaml_parser_parse(parser, current) == 1 else {
            let failure = currentFailure()
            self.failure = failure
            throw failure
        }
        return event()
    }

    /// The text of the current event, empty where it is no scalar.
    func text() -> String {
        guard current.pointee.type == YAML_SCALAR_EVENT else { return "" }
        let length = current.pointee.data.scalar.length
        return String(
            decoding: UnsafeBufferPointer(start: current.pointee.data.scalar.value, count: length), as: UTF8.self)
    }

    private func event() -> Event {
        let start = Position(current.pointee.start_mark)
        let end = Position(current.pointee.end_mark)
        switch current.pointee.type {
        case YAML_SCALAR_EVENT:
            let style = current.pointee.data.scalar.style
            return Event(
                kind: .scalar, isPlain: style == YAML_PLAIN_SCALAR_STYLE,
                isQuoted: style == YAML_SINGLE_QUOTED_SCALAR_STYLE || style == YAML_DOUBLE_QUOTED_SCALAR_STYLE,
                hasTag: current.pointee.data.scalar.tag != nil, hasAnchor: current.pointee.data.scalar.anchor != nil,
                start: start, end: end)
        case YAML_SEQUENCE_START_EVENT:
            return Event(
                kind: .sequenceStart, hasTag: current.pointee.data.sequence_start.tag != nil,
                hasAnchor: current.pointee.data.sequence_start.anchor != nil, start: start, end: end)
        case YAML_MAPPING_START_EVENT:
            return Event(
                kind: .mappingStart, hasTag: current.pointee.data.mapping_start.tag != nil,
                hasAnchor: current.pointee.data.mapping_start.anchor != nil, start: start, end: end)
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return Event(kind: .end, start: start, end: end)
        case YAML_ALIAS_EVENT: return Event(kind: .alias, start: start, end: end)
        case YAML_DOCUMENT_START_EVENT: return Event(kind: .documentStart, start: start, end: end)
        case YAML_STREAM_END_EVENT, YAML_NO_EVENT: return Event(kind: .streamEnd, start: start, end: end)
        default: return Event(kind: .other, start: start, end: end)
        }
    }

    private func currentFailure() -> ParserFailure {
        let hasContext = parser.pointee.context != nil
        let problemMark = parser.pointee.problem_mark
        let contextMark = parser.pointee.context_mark
        return ParserFailure(
            problem: parser.pointee.error == YAML_MEMORY_ERROR
                ? "out of memory" : parser.pointee.problem.map { String(cString: $0) } ?? "unknown problem",
            context: parser.pointee.context.map { String(cString: $0) },
            problemMark: (Int(problemMark.line), Int(problemMark.column)),
            contextMark: hasContext ? (Int(contextMark.line), Int(contextMark.column)) : nil,
            byteOffset: parser.pointee.error == YAML_READER_ERROR ? Int(parser.pointee.problem_offset) : nil)
    }
}

extension Position {
    /// libyaml's marks count from 0.
    fileprivate init(_ mark: yaml_mark_t) {
        self.init(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
    }
}
