import CLibYAML
import TelemachusCore

/// Builds nodes from events and reports what definitions do not allow.
struct NodeBuilder {
    let source: SourceText
    let index: Int
    let limits: YAMLLimits
    private(set) var diagnostics: [Diagnostic] = []

    init(source: SourceText, index: Int, limits: YAMLLimits) {
        self.source = source
        self.index = index
        self.limits = limits
    }

    /// The root node; nil where the text is unusable from the first byte on.
    mutating func build() -> Node? {
        if let problem = EncodingCheck.problem(in: source, index: index, limits: limits) {
            diagnostics.append(problem)
            return nil
        }
        guard var events = EventStream(source.bytes) else {
            diagnostics.append(Diagnostic("yaml-syntax", "there is not enough memory to read the file"))
            return nil
        }
        do {
            return try buildDocument(&events)
        } catch {
            if case .syntax(let failure) = error {
                diagnostics.append(SyntaxMessages.diagnostic(for: failure, in: source, index: index))
            }
            return nil
        }
    }

    private enum Stop: Error {
        case syntax(ParserFailure)
        case tooDeep
    }

    private func next(
        _ events: inout EventStream
    ) throws(Stop) -> (event: Event, start: yaml_mark_t, end: yaml_mark_t) {
        do { return try events.next() } catch { throw .syntax(error) }
    }

    private mutating func buildDocument(_ events: inout EventStream) throws(Stop) -> Node? {
        var root: Node?
        while true {
            let (event, start, end) = try next(&events)
            switch event {
            case .streamEnd:
                if root == nil {
                    diagnostics.append(
                        Diagnostic(
                            "empty-document", "the file holds nothing", at: Place(source: index, line: 1, column: 1),
                            help: "start with 'telemachus: 1'"))
                }
                return root
            case .documentStart where root != nil:
                report(
                    "several-documents", "a second document starts here", at: place(start, end),
                    help: "keep one definition a file; remove the line '---'")
                return root
            case .documentStart, .other, .end:
                continue
            default:
                root = try node(event, start, end, depth: 0, &events)
            }
        }
    }

    private mutating func node(
        _ event: Event, _ start: yaml_mark_t, _ end: yaml_mark_t, depth: Int, _ events: inout EventStream
    ) throws(Stop) -> Node {
        switch event {
        case .scalar(let text, let isPlain, let hasTag, let hasAnchor):
            refuse(tag: hasTag, anchor: hasAnchor, at: place(start, end))
            return Node(.scalar(Node.Scalar(text, isPlain: isPlain)), at: place(start, end))
        case .sequenceStart(let hasTag, let hasAnchor):
            refuse(tag: hasTag, anchor: hasAnchor, at: place(start, end))
            return try sequence(start, depth: depth + 1, &events)
        case .mappingStart(let hasTag, let hasAnchor):
            refuse(tag: hasTag, anchor: hasAnchor, at: place(start, end))
            return try mapping(start, depth: depth + 1, &events)
        default:
            report(
                "alias-not-allowed", "aliases such as '*name' are not used in definitions", at: place(start, end),
                help: "write the text out where it is needed, or put it in quotes if the '*' belongs to it")
            // A text, not nothing, so that no field complains of the same place again.
            return Node(.scalar(Node.Scalar("", isPlain: false)), at: place(start, end))
        }
    }

    private mutating func sequence(
        _ start: yaml_mark_t, depth: Int, _ events: inout EventStream
    ) throws(Stop) -> Node {
        try checkDepth(depth, at: start)
        var elements: [Node] = []
        while true {
            let (event, elementStart, elementEnd) = try next(&events)
            if case .end = event { break }
            elements.append(try node(event, elementStart, elementEnd, depth: depth, &events))
        }
        return Node(.sequence(elements), at: place(start, start))
    }

    private mutating func mapping(
        _ start: yaml_mark_t, depth: Int, _ events: inout EventStream
    ) throws(Stop) -> Node {
        try checkDepth(depth, at: start)
        var entries: [Node.Entry] = []
        var seen: [String: Place] = [:]
        while true {
            let (event, keyStart, keyEnd) = try next(&events)
            if case .end = event { break }
            let key = try node(event, keyStart, keyEnd, depth: depth, &events)
            let (valueEvent, valueStart, valueEnd) = try next(&events)
            let value = try node(valueEvent, valueStart, valueEnd, depth: depth, &events)
            guard case .scalar(let scalar) = key.content else {
                report(
                    "complex-key", "a list or mapping stands where a key belongs", at: key.place,
                    help: "write a single word before the ':'")
                continue
            }
            if scalar.isPlain, scalar.text == "<<" {
                report(
                    "merge-key-not-allowed", "the merge key '<<' is not used in definitions", at: key.place,
                    help: "write the keys out where they are needed")
                continue
            }
            if let first = seen[scalar.text] {
                diagnostics.append(
                    Diagnostic(
                        "duplicate-key", "'\(scalar.text.shortened(to: 60))' stands twice in this mapping",
                        at: key.place, related: [.init("first here", at: first)],
                        help: "keep one of the two"))
            }
            seen[scalar.text] = seen[scalar.text] ?? key.place
            entries.append(Node.Entry(key: scalar.text, keyPlace: key.place, value: value))
        }
        return Node(.mapping(entries), at: place(start, start))
    }

    private mutating func checkDepth(_ depth: Int, at mark: yaml_mark_t) throws(Stop) {
        guard depth > limits.depth else { return }
        report(
            "too-deep", "lists and mappings are nested deeper than \(limits.depth) levels", at: place(mark, mark),
            help: "close the brackets, or flatten the text")
        throw .tooDeep
    }

    private mutating func refuse(tag: Bool, anchor: Bool, at place: Place) {
        if tag {
            report(
                "tag-not-allowed", "tags such as '!!str' are not used in definitions", at: place,
                help: "remove the word after '!', or put the text in quotes if the '!' belongs to it")
        }
        if anchor {
            report(
                "anchor-not-allowed", "anchors such as '&name' are not used in definitions", at: place,
                help: "remove the word after '&', or put the text in quotes if the '&' belongs to it")
        }
    }

    private mutating func report(_ id: String, _ message: String, at place: Place, help: String) {
        diagnostics.append(Diagnostic(id, message, at: place, help: help))
    }

    /// libyaml's marks count from 0.
    ///
    /// The end of a block collection is the start of the next token and says nothing, so collections are given their
    /// start alone, one character wide.
    private func place(_ start: yaml_mark_t, _ end: yaml_mark_t) -> Place {
        let first = Position(line: Int(start.line) + 1, column: Int(start.column) + 1)
        let last = Position(line: Int(end.line) + 1, column: Int(end.column) + 1)
        return Place(
            source: index, start: first,
            end: first < last ? last : Position(line: Int(start.line) + 1, column: Int(start.column) + 2))
    }
}
