import TelemachusCore
import Testing

@Suite struct `The caret` {
    struct Example: CustomTestStringConvertible {
        let name: String
        /// The text; the character that is meant stands at the line and column that follow.
        let text: String
        let line: Int
        let column: Int
        var width = 1
        let shown: String
        let underline: String
        var testDescription: String { name }
    }

    static let examples = [
        Example(name: "plain letters", text: "ab: c", line: 1, column: 5, shown: "ab: c", underline: "    ^"),
        Example(name: "wide letters", text: "日本: x", line: 1, column: 5, shown: "日本: x", underline: "      ^"),
        Example(
            name: "on wide letters", text: "a: 日本", line: 1, column: 4, width: 2, shown: "a: 日本", underline: "   ^^^^"),
        Example(name: "Hangul", text: "한글: x", line: 1, column: 5, shown: "한글: x", underline: "      ^"),
        Example(
            name: "Hangul in parts", text: "\u{1112}\u{1161}\u{11AB}: x", line: 1, column: 6,
            shown: "\u{1112}\u{1161}\u{11AB}: x", underline: "    ^"),
        Example(name: "half-width letters", text: "ｱ: x", line: 1, column: 4, shown: "ｱ: x", underline: "   ^"),
        Example(name: "full-width letters", text: "Ａ: x", line: 1, column: 4, shown: "Ａ: x", underline: "    ^"),
        Example(name: "an emoji", text: "🎈: x", line: 1, column: 4, shown: "🎈: x", underline: "    ^"),
        Example(name: "an emoji of several parts", text: "👩‍🎓: x", line: 1, column: 6, shown: "👩‍🎓: x", underline: "    ^"),
        Example(name: "inside an emoji of parts", text: "a👩‍🎓b", line: 1, column: 4, shown: "a👩‍🎓b", underline: " ^^"),
        Example(
            name: "an emoji with a skin colour", text: "👍🏽: x", line: 1, column: 5, shown: "👍🏽: x", underline: "    ^"),
        Example(name: "a flag", text: "🇬🇧: x", line: 1, column: 5, shown: "🇬🇧: x", underline: "    ^"),
        Example(name: "on a flag", text: "a: 🇬🇧", line: 1, column: 4, width: 2, shown: "a: 🇬🇧", underline: "   ^^"),
        Example(
            name: "a flag of a country in a country", text: "🏴󠁧󠁢󠁷󠁬󠁳󠁿: x", line: 1, column: 10, shown: "🏴󠁧󠁢󠁷󠁬󠁳󠁿: x",
            underline: "    ^"),
        Example(
            name: "a text sign shown as an emoji", text: "❤\u{FE0F}: x", line: 1, column: 5, shown: "❤\u{FE0F}: x",
            underline: "    ^"),
        Example(name: "a text sign", text: "❤: x", line: 1, column: 4, shown: "❤: x", underline: "   ^"),
        Example(
            name: "combining marks", text: "e\u{301}\u{323}: x", line: 1, column: 6, shown: "e\u{301}\u{323}: x",
            underline: "   ^"),
        Example(
            name: "on a letter with marks", text: "a: e\u{301}x", line: 1, column: 4, width: 2, shown: "a: e\u{301}x",
            underline: "   ^"),
        Example(name: "a tab", text: "\tx", line: 1, column: 2, shown: "    x", underline: "    ^"),
        Example(name: "on a tab", text: "a\tx", line: 1, column: 2, shown: "a   x", underline: " ^^^"),
        Example(name: "a tab after a wide letter", text: "日\tx", line: 1, column: 3, shown: "日  x", underline: "    ^"),
        Example(name: "two tabs", text: "ab\t\tx", line: 1, column: 5, shown: "ab      x", underline: "        ^"),
        Example(
            name: "line ends CR LF", text: "a: b\r\nc: d\r\n", line: 2, column: 4, shown: "c: d", underline: "   ^"),
        Example(
            name: "the end of a line that ends in CR LF", text: "a: b\r\nc: d\r\n", line: 1, column: 5, shown: "a: b",
            underline: "    ^"),
        Example(
            name: "a byte order mark", text: "\u{FEFF}a: b", line: 1, column: 4, shown: "a: b", underline: "   ^"),
        Example(name: "the end of the file", text: "a: b", line: 1, column: 5, shown: "a: b", underline: "    ^"),
        Example(name: "the empty line at the end", text: "a: b\n", line: 2, column: 1, shown: "", underline: "^"),
        Example(name: "an empty line", text: "a: b\n\nc: d\n", line: 2, column: 1, shown: "", underline: "^"),
        Example(name: "an empty line with CR LF", text: "a\r\n\r\nb", line: 2, column: 1, shown: "", underline: "^"),
        Example(name: "an empty file", text: "", line: 1, column: 1, shown: "", underline: "^"),
        Example(name: "beyond the end of a line", text: "a: b", line: 1, column: 9, shown: "a: b", underline: "    ^"),
        Example(
            name: "a control character", text: "a\u{1B}[2Jb", line: 1, column: 6, shown: "a\u{FFFD}[2Jb",
            underline: "     ^"),
        Example(
            name: "a turn of the writing's direction", text: "\u{202E}ab", line: 1, column: 3, shown: "\u{FFFD}ab",
            underline: "  ^"),
        Example(
            name: "a line break that editors do not show", text: "a\u{2028}b", line: 1, column: 2, shown: "a\u{FFFD}b",
            underline: " ^"),
    ]

    @Test(arguments: examples)
    func `stands under the cell of the character`(example: Example) {
        var sources = SourceList()
        _ = sources.add(SourceText(name: "a.yaml", bytes: Array(example.text.utf8)))
        let place = Place(line: example.line, column: example.column, width: example.width)
        let text = HumanRenderer(sources: sources).render(Diagnostic("a", "bad", at: place))
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[1] == "\(example.line) | \(example.shown)")
        #expect(lines[2] == "  | \(example.underline)")
    }

    @Test func `stands at bytes that are no text`() {
        var sources = SourceList()
        let source = SourceText(name: "a.yaml", bytes: [0x80, 0x61, 0xFF, 0x62])
        _ = sources.add(source)
        let position = source.position(ofByte: 2)
        let place = Place(line: Int(position.line), column: Int(position.column))
        let lines = HumanRenderer(sources: sources).render(Diagnostic("a", "bad", at: place)).split(separator: "\n")
        #expect(lines[1] == "1 | \u{FFFD}a\u{FFFD}b")
        #expect(lines[2] == "  |   ^")
    }

    @Test func `goes to the end of the first line where the place has several`() {
        var sources = SourceList()
        _ = sources.add(SourceText(name: "a.yaml", bytes: Array("a: \"日本\nc\"\n".utf8)))
        let place = Place(start: Position(line: 1, column: 4), end: Position(line: 2, column: 3))
        let lines = HumanRenderer(sources: sources).render(Diagnostic("a", "bad", at: place)).split(separator: "\n")
        #expect(lines[2] == "  |    ^^^^^")
    }

    @Test func `stands under the word in a window of a long line of wide letters`() {
        var sources = SourceList()
        let line = String(repeating: "日", count: 5_000) + "HERE" + String(repeating: "本", count: 5_000)
        _ = sources.add(SourceText(name: "a.yaml", bytes: Array(line.utf8)))
        let place = Place(line: 1, column: 5_001, width: 4)
        let lines = HumanRenderer(sources: sources).render(Diagnostic("a", "bad", at: place)).split(separator: "\n")
        #expect(lines[1] == "1 | \(String(repeating: "日", count: 80))HERE\(String(repeating: "本", count: 76))")
        #expect(lines[2] == "  | \(String(repeating: " ", count: 160))^^^^")
    }

    @Test func `never lets a message command the terminal`() {
        let diagnostic = Diagnostic(
            "a", "no key is named '\u{1B}[2J\n'", file: "\u{9B}x", path: FieldPath([.key("\u{7}")]),
            help: "use \u{202E}")
        #expect(
            HumanRenderer(sources: SourceList()).render(diagnostic) == """
                \u{FFFD}x: error: no key is named '\u{FFFD}[2J\u{FFFD}' [a]
                  = at: \u{FFFD}
                  = help: use \u{FFFD}

                """)
    }
}
