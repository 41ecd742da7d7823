import TelemachusCore

/// Builds nodes from events and reports what definitions do not allow.
struct NodeBuilder {
    let source: SourceText
    let index: Int
    let limits: YAMLLimits
    private(set) var diagnostics: [Diagnostic] = []
    /// What was read last, for telling what a syntax error comes after.
    private var last: Event?

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
                let problem = SyntaxProblem(failure: failure, last: last, source: source, index: index)
                let diagnostic = problem.diagnostic
                // What stopped at an alias tells of it already.
                diagnostics.removeAll { $0.id == "alias-not-allowed" && $0.place == diagnostic.place }
                diagnostics.append(diagnostic)
            }
            return nil
        }
    }

    private enum Stop: Error {
        case syntax(ParserFailure)
        case tooDeep
        case tooManyProblems
    }

    private mutating func next(_ events: inout EventStream) throws(Stop) -> Event {
        do {
            let event = try events.next()
            last = event
            guard diagnostics.count >= limits.problems else { return event }
            report(
                "too-many-problems", "the file has \(limits.problems) problems up to here; the rest is not read",
                at: place(of: event), help: "mend these first")
        } catch {
            throw .syntax(error)
        }
        throw .tooManyProblems
    }

    private mutating func buildDocument(_ events: inout EventStream) throws(Stop) -> Node? {
        var root: Node?
        while true {
            let event = try next(&events)
            switch event.kind {
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
                    "several-documents", "a second document starts here", at: place(of: event),
                    help: "keep one definition a file; remove the line '---'")
                return root
            case .documentStart, .other, .end:
                continue
            default:
                root = try node(event, depth: 0, &events)
            }
        }
    }

    private mutating func node(_ event: Event, depth: Int, _ events: inout EventStream) throws(Stop) -> Node {
        refuseTagAndAnchor(event)
        switch event.kind {
        case .scalar:
            return Node(.scalar(Node.Scalar(events.text(), isPlain: event.isPlain)), at: place(of: event))
        case .sequenceStart:
            return try sequence(event, depth: depth + 1, &events)
        case .mappingStart:
            return try mapping(event, depth: depth + 1, &events)
        default:
            report(
                "alias-not-allowed", "aliases such as '*name' are not used in definitions", at: place(of: event),
                help: "write the text out where it is needed, or put it in quotes if the '*' belongs to it")
            // A text, not nothing, so that no field complains of the same place again.
            return Node(.scalar(Node.Scalar("", isPlain: false)), at: place(of: event))
        }
    }

    private mutating func sequence(
        _ start: Event, depth: Int, _ events: inout EventStream
    ) throws(Stop) -> Node {
        try checkDepth(depth, at: start)
        var elements: [Node] = []
        while true {
            let event = try next(&events)
            if event.kind == .end { break }
            elements.append(try node(event, depth: depth, &events))
        }
        return Node(.sequence(elements), at: startPlace(of: start))
    }

    private mutating func mapping(
        _ start: Event, depth: Int, _ events: inout EventStream
    ) throws(Stop) -> Node {
        try checkDepth(depth, at: start)
        var entries: [Node.Entry] = []
        var keys = MappingKeys()
        while true {
            let event = try next(&events)
            if event.kind == .end { break }
            let key = try node(event, depth: depth, &events)
            let valueEvent = try next(&events)
            let value = try node(valueEvent, depth: depth, &events)
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
            if let first = keys.first(scalar.text, in: entries) {
                diagnostics.append(
                    Diagnostic(
                        "duplicate-key", "'\(scalar.text.shortened(to: 60))' stands twice in this mapping",
                        at: key.place, related: [.init("first here", at: first.keyPlace)],
                        help: "keep one of the two"))
            }
            entries.append(Node.Entry(key: scalar.text, keyPlace: key.place, value: value))
        }
        return Node(.mapping(entries), at: startPlace(of: start))
    }

    private mutating func checkDepth(_ depth: Int, at event: Event) throws(Stop) {
        guard depth > limits.depth else { return }
        report(
            "too-deep", "lists and mappings are nested deeper than \(limits.depth) levels", at: startPlace(of: event),
            help: "close the brackets, or flatten the text")
        throw .tooDeep
    }

    private mutating func refuseTagAndAnchor(_ event: Event) {
        if event.hasTag {
            report(
                "tag-not-allowed", "tags such as '!!str' are not used in definitions", at: place(of: event),
                help: "remove the word after '!', or put the text in quotes if the '!' belongs to it")
        }
        if event.hasAnchor {
            report(
                "anchor-not-allowed", "anchors such as '&name' are not used in definitions", at: place(of: event),
                help: "remove the word after '&', or put the text in quotes if the '&' belongs to it")
        }
    }

    private mutating func report(_ id: String, _ message: String, at place: Place, help: String) {
        diagnostics.append(Diagnostic(id, message, at: place, help: help))
    }

    private func place(of event: Event) -> Place {
        guard event.start < event.end else { return startPlace(of: event) }
        return Place(source: index, start: event.start, end: event.end)
    }

    /// The event's first character.
    ///
    /// The end of a block collection is the start of the next token and says nothing, so collections are given their
    /// start alone, one character wide.
    private func startPlace(of event: Event) -> Place {
        Place(source: index, line: Int(event.start.line), column: Int(event.start.column))
    }
}
