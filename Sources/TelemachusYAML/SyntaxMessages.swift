import TelemachusCore

/// libyaml's messages in an author's words, with what to do.
enum SyntaxMessages {
    static func diagnostic(for failure: ParserFailure, in source: SourceText, index: Int) -> Diagnostic {
        let place = place(of: failure, in: source, index: index)
        let character = character(at: place, in: source)
        let entry = words(for: failure, character: character)
        var related: [Diagnostic.Related] = []
        if let mark = failure.contextMark, mark != failure.problemMark, !failure.isAboutItsContext {
            let start = Place(source: index, line: mark.line + 1, column: mark.column + 1)
            related = [.init(contextWords(failure.context ?? ""), at: start)]
        }
        return Diagnostic(entry.id, entry.message, at: place, related: related, help: entry.help)
    }

    private static func place(of failure: ParserFailure, in source: SourceText, index: Int) -> Place {
        if let offset = failure.byteOffset {
            // libyaml names the first byte that does not fit; the character that it spoils starts before.
            var start = min(offset, source.bytes.count)
            while start > 0, failure.problem.contains("trailing"), source.bytes[start - 1] >= 0x80 {
                start -= 1
                if source.bytes[start] >= 0xC0 { break }
            }
            let position = source.position(ofByte: start)
            return Place(source: index, line: Int(position.line), column: Int(position.column))
        }
        if failure.isAboutItsContext, let mark = failure.contextMark {
            return Place(source: index, line: mark.line + 1, column: mark.column + 1)
        }
        var line = failure.problemMark.line + 1
        var column = failure.problemMark.column + 1
        if line > source.lineCount || (source.line(line) ?? "").isEmpty && line == source.lineCount {
            while line > 1, (source.line(line) ?? "").isEmpty { line -= 1 }
            column = (source.line(line)?.unicodeScalars.count ?? 0) + 1
        }
        return Place(source: index, line: line, column: column)
    }

    private static func character(at place: Place, in source: SourceText) -> Unicode.Scalar? {
        guard let line = source.line(Int(place.start.line)) else { return nil }
        return line.unicodeScalars.dropFirst(Int(place.start.column) - 1).first
    }

    private static func words(
        for failure: ParserFailure, character: Unicode.Scalar?
    ) -> (id: String, message: String, help: String) {
        switch failure.problem {
        case "found character that cannot start any token" where character == "\t",
            "found a tab character that violates indentation", "found a tab character that violate indentation",
            "found a tab character where an indentation space is expected":
            ("yaml-tab", "a tab stands where the line is indented", "indent with spaces, not a tab")
        case "found character that cannot start any token":
            (
                "yaml-syntax", "a value cannot start with '\(character.map { String($0) } ?? "")'",
                "put the text in quotes"
            )
        case "mapping values are not allowed in this context":
            (
                "yaml-syntax", "a second ':' stands on this line, or the line is indented too far",
                "put a text that holds ': ' in quotes, or start the key in the same column as its neighbours"
            )
        case "did not find expected key":
            (
                "yaml-syntax", "expected a key here",
                "check the indentation: the line stands further left or right than its neighbours"
            )
        case "could not find expected ':'":
            (
                "yaml-syntax", "this line has no ':'",
                "write 'key: value'; a text of several lines starts with '|' after its key"
            )
        case "did not find expected '-' indicator":
            ("yaml-syntax", "expected '- ' of the list's next element", "start the line with '- ', or indent it less")
        case "did not find expected ',' or ']'":
            ("yaml-syntax", "the list in brackets is not closed", "put ',' between the elements and ']' at the end")
        case "did not find expected ',' or '}'":
            ("yaml-syntax", "the mapping in braces is not closed", "put ',' between the keys and '}' at the end")
        case "found unexpected end of stream":
            (
                "yaml-unclosed-quote", "a quote is opened and never closed",
                "close the quote that starts at the other place"
            )
        case "found unexpected document indicator":
            (
                "yaml-unclosed-quote", "'---' stands inside a quoted text",
                "close the quote that starts at the other place"
            )
        case "found unknown escape character":
            (
                "yaml-syntax", "no escape of that name exists in double quotes",
                "write \\\\ for a backslash, or use single quotes"
            )
        case "block sequence entries are not allowed in this context":
            ("yaml-syntax", "a list cannot start on its key's line", "start the list on the next line")
        case "block mapping entries are not allowed in this context",
            "mapping keys are not allowed in this context":
            ("yaml-syntax", "a mapping cannot start here", "start it on the next line, indented")
        case "did not find expected <document start>":
            ("yaml-syntax", "text follows after the end of the definition", "indent it under its key, or remove it")
        case "did not find expected node content", "did not find expected alphabetic or numeric character",
            "did not find expected whitespace or line break":
            ("yaml-syntax", "a value cannot be read here", "put a text that starts with a special sign in quotes")
        case "control characters are not allowed":
            (
                "yaml-control-character", "a control character stands here",
                "delete it; it cannot be seen in most editors"
            )
        case let problem where problem.contains("UTF-8") || problem.contains("Unicode"):
            ("not-utf8", "the bytes from here on are no UTF-8", "save the file as UTF-8")
        case let problem where problem.contains("tag"):
            (
                "tag-not-allowed", "tags such as '!!str' are not used in definitions",
                "remove the word after '!', or put the text in quotes if the '!' belongs to it"
            )
        case let problem:
            ("yaml-syntax", "the text is no YAML: \(problem)", "compare the line with its neighbours")
        }
    }

    private static func contextWords(_ context: String) -> String {
        switch context {
        case "while parsing a block mapping": "this mapping starts here"
        case "while parsing a block collection", "while parsing a block sequence": "this list starts here"
        case "while parsing a flow sequence": "the '[' stands here"
        case "while parsing a flow mapping": "the '{' stands here"
        case "while scanning a quoted scalar", "while parsing a quoted scalar": "the quote is opened here"
        case "while scanning a simple key": "the key without ':'"
        default: "it belongs to what starts here"
        }
    }
}

extension ParserFailure {
    /// Whether libyaml noticed the problem only after the place that an author has to mend.
    fileprivate var isAboutItsContext: Bool {
        problem == "could not find expected ':'" || problem == "did not find expected alphabetic or numeric character"
    }
}
