import TelemachusCore

extension SyntaxProblem {
    /// What the author most likely did, where the line shows it.
    var likelyMistake: Diagnostic? {
        guard failure.byteOffset == nil else { return nil }
        return textAfterValue ?? missingSpace ?? colonInValue ?? oddIndentation
    }

    private func mistake(
        _ message: String, at place: Place, related: [Diagnostic.Related] = [], help: String,
        id: String = "yaml-syntax"
    ) -> Diagnostic {
        Diagnostic(id, message, at: place, related: related, help: help)
    }

    /// The beginning of a line, which is all that shows a mistake.
    private func line(_ number: Int) -> WrittenLine { WrittenLine(source.text(ofLine: number, columns: 1..<500)) }

    /// The last line before a line that holds anything.
    private func lineBefore(_ number: Int) -> (number: Int, line: WrittenLine)? {
        var number = number - 1
        while number >= 1 {
            let line = line(number)
            if !line.isEmpty { return (number, line) }
            number -= 1
        }
        return nil
    }

    // MARK: - Text after a value that is already over

    /// `key: "text" more`, `key: {domain} more`, `key: *bold text`.
    private var textAfterValue: Diagnostic? {
        let expectsEnd = [
            "did not find expected key", "did not find expected ',' or '}'", "did not find expected ',' or ']'",
            "did not find expected '-' indicator", "did not find expected <document start>",
        ]
        guard expectsEnd.contains(failure.problem), let last, last.end.line == place.start.line,
            last.start < last.end, let next = character(at: place), !":]}".unicodeScalars.contains(next)
        else { return nil }
        if last.isQuoted { return textAfterQuote(last) }
        if last.kind == .end {
            let closing = character(at: mark(Int(last.start.line) - 1, Int(last.start.column) - 1)) ?? "}"
            let opening: Unicode.Scalar = closing == "]" ? "[" : "{"
            return mistake(
                "text follows after the '\(closing)' that ends this value", at: place,
                help: "put the whole value in quotes if it is a text that holds '\(opening)'")
        }
        guard last.kind == .alias else { return nil }
        return mistake(
            "a value cannot start with '*'", at: Place(source: index, start: last.start, end: last.end),
            help: "put the text in quotes")
    }

    private func textAfterQuote(_ last: Event) -> Diagnostic {
        let quote = character(at: mark(Int(last.start.line) - 1, Int(last.start.column) - 1)) ?? "\""
        if last.start.line < last.end.line {
            return mistake(
                "the quote of an earlier line is closed only here",
                at: mark(Int(last.end.line) - 1, Int(last.end.column) - 2),
                related: [
                    .init("the quote is opened here", at: mark(Int(last.start.line) - 1, Int(last.start.column) - 1))
                ], help: "close the quote on the line where it starts", id: "yaml-unclosed-quote")
        }
        return mistake(
            "text follows after the closing quote", at: place,
            help: quote == "'"
                ? "put the whole value in quotes; an apostrophe inside single quotes is written twice: ''"
                : "put the whole value in quotes; a quote inside double quotes is written \\\"")
    }

    // MARK: - A space that is missing

    /// `key:value` and `-item`.
    private var missingSpace: Diagnostic? {
        let number: Int
        switch failure.problem {
        case "could not find expected ':'": number = Int(place.start.line)
        case "mapping values are not allowed in this context":
            guard !line(Int(place.start.line)).hasColon(before: Int(place.start.column) - 1),
                let before = lineBefore(Int(place.start.line))
            else { return nil }
            number = before.number
        case "did not find expected key", "did not find expected '-' indicator": number = Int(place.start.line)
        default: return nil
        }
        let line = line(number)
        if let (key, colon) = line.crampedKey {
            return mistake(
                "no space follows the ':' of '\(key.shortened(to: 40))'", at: mark(number - 1, colon),
                help: "put a space after the ':'")
        }
        if let dash = line.crampedDash {
            return mistake("no space follows the '-'", at: mark(number - 1, dash), help: "put a space after the '-'")
        }
        return nil
    }

    // MARK: - A colon inside a value

    /// `title: Fellows: the story`, and a line that is indented below a value.
    private var colonInValue: Diagnostic? {
        let isInBrackets = failure.problem.hasPrefix("did not find expected ','")
        if isInBrackets, failure.contextMark?.line == failure.problemMark.line, character(at: place) == ":" {
            return mistake(
                "a second ':' stands in this entry", at: place,
                help: "put ',' before its key, or put a text that holds ': ' in quotes")
        }
        guard failure.problem == "mapping values are not allowed in this context" else { return nil }
        let number = Int(place.start.line)
        let column = Int(place.start.column) - 1
        let line = line(number)
        if line.hasColon(before: column) {
            return mistake(
                "a second ': ' stands in this value", at: place, help: "put the value in quotes")
        }
        return keyBelowValue(number)
    }

    /// A key that is indented below a line that has its value already.
    private func keyBelowValue(_ number: Int) -> Diagnostic? {
        let line = line(number)
        guard let key = line.key, let before = lineBefore(number), before.line.contentStart < line.indentation else {
            return nil
        }
        return mistake(
            "'\(key.shortened(to: 40))' is indented below a line that already has its value",
            at: Place(source: index, line: number, column: line.indentation + 1, width: key.unicodeScalars.count),
            related: [.init("this line has its value", at: mark(before.number - 1, before.line.contentStart))],
            help: "start it in the same column as the key that it belongs beside")
    }

    // MARK: - Indentation

    /// A line that starts in no column of the lines above it, and a line in a list that is no element.
    private var oddIndentation: Diagnostic? {
        let number = Int(place.start.line)
        let line = line(number)
        guard line.indentation == Int(place.start.column) - 1 else { return nil }
        switch failure.problem {
        case "did not find expected key":
            if line.isElement, failure.contextMark?.column == line.indentation {
                return mistake(
                    "a list's element stands among the keys of a mapping", at: place, related: mappingStart,
                    help: "put the list under a key of its own")
            }
            if let mistake = keyBelowValue(number) { return mistake }
            let kind = line.isElement ? "list" : "key"
            return mistake(
                "no \(kind) above starts in column \(line.indentation + 1), as this line does",
                at: place, related: mappingStart,
                help: "start it in the same column as the \(line.isElement ? "element" : "key") that it belongs beside")
        case "could not find expected ':'":
            guard let before = lineBefore(number), before.line.isElement else { return nil }
            return mistake(
                "this line is no element of the list", at: place,
                help: "start it with '- ', or indent it further to go on with the element before it")
        case "did not find expected <document start>":
            guard let first = (1...number).first(where: { !self.line($0).isEmpty }),
                self.line(first).indentation > line.indentation
            else { return nil }
            return mistake(
                "the line is indented less than the first one", at: place,
                related: [.init("the first line starts here", at: mark(first - 1, self.line(first).indentation))],
                help: "start both in the same column")
        default: return nil
        }
    }

    private var mappingStart: [Diagnostic.Related] {
        failure.contextMark.map { [.init("this mapping starts here", at: mark($0.line, $0.column))] } ?? []
    }
}
