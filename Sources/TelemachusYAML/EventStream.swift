import CLibYAML

/// One event of libyaml, with the text copied out of C's memory.
enum Event {
    case streamEnd
    case documentStart
    case scalar(text: String, isPlain: Bool, hasTag: Bool, hasAnchor: Bool)
    case sequenceStart(hasTag: Bool, hasAnchor: Bool)
    case mappingStart(hasTag: Bool, hasAnchor: Bool)
    case end
    case alias
    case other
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
    private let input: UnsafeMutableBufferPointer<UInt8>
    private var failure: ParserFailure?

    /// Nil where libyaml finds no memory.
    init?(_ bytes: [UInt8]) {
        parser = .allocate(capacity: 1)
        guard yaml_parser_initialize(parser) == 1 else {
            parser.deallocate()
            return nil
        }
        input = .allocate(capacity: max(bytes.count, 1))
        _ = input.initialize(from: bytes)
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, input.baseAddress, bytes.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
        input.deallocate()
    }

    /// The next event with its start and end mark.
    mutating func next() throws(ParserFailure) -> (event: Event, start: yaml_mark_t, end: yaml_mark_t) {
        if let failure { throw failure }
        var raw = yaml_event_t()
        guard yaml_parser_parse(parser, &raw) == 1 else {
            let failure = currentFailure()
            self.failure = failure
            throw failure
        }
        defer { yaml_event_delete(&raw) }
        return (Self.event(of: raw), raw.start_mark, raw.end_mark)
    }

    private static func event(of raw: yaml_event_t) -> Event {
        switch raw.type {
        case YAML_SCALAR_EVENT:
            let scalar = raw.data.scalar
            let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
            return .scalar(
                text: text, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE, hasTag: scalar.tag != nil,
                hasAnchor: scalar.anchor != nil)
        case YAML_SEQUENCE_START_EVENT:
            let start = raw.data.sequence_start
            return .sequenceStart(hasTag: start.tag != nil, hasAnchor: start.anchor != nil)
        case YAML_MAPPING_START_EVENT:
            let start = raw.data.mapping_start
            return .mappingStart(hasTag: start.tag != nil, hasAnchor: start.anchor != nil)
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .end
        case YAML_ALIAS_EVENT: return .alias
        case YAML_DOCUMENT_START_EVENT: return .documentStart
        case YAML_STREAM_END_EVENT, YAML_NO_EVENT: return .streamEnd
        default: return .other
        }
    }

    private func currentFailure() -> ParserFailure {
        let state = parser.pointee
        let isReader = state.error == YAML_READER_ERROR
        let isMemory = state.error == YAML_MEMORY_ERROR
        return ParserFailure(
            problem: isMemory ? "out of memory" : state.problem.map { String(cString: $0) } ?? "unknown problem",
            context: state.context.map { String(cString: $0) },
            problemMark: (Int(state.problem_mark.line), Int(state.problem_mark.column)),
            contextMark: state.context == nil
                ? nil : (Int(state.context_mark.line), Int(state.context_mark.column)),
            byteOffset: isReader ? Int(state.problem_offset) : nil)
    }
}
