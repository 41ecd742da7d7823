/// Lays a line out for a terminal, so that a caret stands under the character that it means.
struct DisplayLine {
    /// The line, or a window of it around the place, with tabs spread out.
    let text: String
    /// The cells before the place.
    let before: Int
    /// The cells that the place takes; at least one.
    let width: Int

    private static let longest = 160

    /// Lays out the line on which a place starts.
    init(of source: SourceText, at place: Place) {
        let line = Int(place.start.line)
        let count = source.columnCount(ofLine: line)
        var offset = 0
        if count > Self.longest {
            offset = max(0, min(Int(place.start.column) - 1 - Self.longest / 2, count - Self.longest))
        }
        let shown = source.text(ofLine: line, columns: offset + 1..<offset + Self.longest + 1)
        let first = Int(place.start.column) - 1 - offset
        let last = place.end.line == place.start.line ? Int(place.end.column) - 1 - offset : Int.max
        self.init(shown, first: first, last: last)
    }

    /// Lays out a text and counts the cells before and at the scalars from `first` up to, not including, `last`.
    ///
    /// A place inside what a terminal shows as one character takes all of that character.
    private init(_ line: String, first: Int, last: Int) {
        var text = ""
        var cells = 0
        var scalars = 0
        var before: Int?
        var after: Int?
        for character in line {
            let end = scalars + character.unicodeScalars.count
            if before == nil, first < end { before = cells }
            if after == nil, last <= scalars { after = cells }
            if character == "\t" {
                let spread = 4 - cells % 4
                text += String(repeating: " ", count: spread)
                cells += spread
            } else {
                let harmless = TerminalText.harmless(character)
                text += harmless
                cells += TerminalText.cells(of: harmless)
            }
            scalars = end
        }
        let start = before ?? cells
        self.text = text
        self.before = start
        width = max(1, (after ?? max(cells, start + 1)) - start)
    }
}
