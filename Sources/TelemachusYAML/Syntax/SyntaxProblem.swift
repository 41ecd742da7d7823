import TelemachusCore

/// Where and why libyaml stopped, on the way to being told in an author's words.
///
/// First the line is looked at for what authors most often do; where it is none of that, libyaml's own message decides.
struct SyntaxProblem {
    let failure: ParserFailure
    /// What was read last before it.
    let last: Event?
    let source: SourceText
    let index: Int

    /// The problem as it is shown.
    var diagnostic: Diagnostic {
        if let mistake = likelyMistake { return mistake }
        let words = PlainWords.of(failure.problem, at: character(at: place))
        return Diagnostic(words.id, words.message, at: place, related: context, help: words.help)
    }

    /// Where an author has to look.
    var place: Place {
        if let offset = failure.byteOffset { return place(ofByte: offset) }
        if failure.isAboutItsContext, let mark = failure.contextMark { return self.mark(mark.line, mark.column) }
        var line = failure.problemMark.line + 1
        var column = failure.problemMark.column + 1
        if line >= source.lineCount, source.columnCount(ofLine: line) == 0 {
            line = min(line, source.lineCount)
            while line > 1, source.columnCount(ofLine: line) == 0 { line -= 1 }
            column = source.columnCount(ofLine: line) + 1
        }
        return Place(source: index, line: line, column: column)
    }

    /// libyaml names the first byte that does not fit; the character that it spoils starts before.
    private func place(ofByte offset: Int) -> Place {
        var start = min(offset, source.bytes.count)
        while start > 0, failure.problem.contains("trailing"), source.bytes[start - 1] >= 0x80 {
            start -= 1
            if source.bytes[start] >= 0xC0 { break }
        }
        let position = source.position(ofByte: start)
        return Place(source: index, line: Int(position.line), column: Int(position.column))
    }

    /// What the problem belongs to: the bracket, quote, list or mapping that is open at its place.
    private var context: [Diagnostic.Related] {
        guard let mark = failure.contextMark, mark != failure.problemMark, !failure.isAboutItsContext else { return [] }
        return [.init(PlainWords.ofContext(failure.context ?? ""), at: self.mark(mark.line, mark.column))]
    }

    /// One character at libyaml's line and column, which count from 0.
    func mark(_ line: Int, _ column: Int) -> Place { Place(source: index, line: line + 1, column: column + 1) }

    /// The character at a place, nil at the end of its line.
    func character(at place: Place) -> Unicode.Scalar? {
        let column = Int(place.start.column)
        return source.text(ofLine: Int(place.start.line), columns: column..<column + 1).unicodeScalars.first
    }
}

extension ParserFailure {
    /// Whether libyaml noticed the problem only after the place that an author has to mend.
    var isAboutItsContext: Bool {
        guard let context else { return false }
        return context.hasSuffix("directive") || context.hasSuffix("tag")
            || ["while scanning a simple key", "while scanning an anchor", "while scanning an alias"].contains(context)
    }
}
