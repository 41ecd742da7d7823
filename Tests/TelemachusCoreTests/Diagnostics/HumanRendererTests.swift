import TelemachusCore
import Testing

@Suite struct `The human renderer` {
    private func rendered(
        _ text: String, _ place: Place, related: [Diagnostic.Related] = [], isQuotable: Bool = true
    ) -> String {
        var sources = SourceList()
        _ = sources.add(SourceText(name: "programme.yaml", bytes: Array(text.utf8), isQuotable: isQuotable))
        let diagnostic = Diagnostic(
            "unknown-instrument", "no instrument is named 'confidense'", at: place, related: related,
            path: "timeline[0].collect[0].instrument", help: "use 'confidence'")
        return HumanRenderer(sources: sources).render(diagnostic)
    }

    @Test func `shows place, line, caret, path and help`() {
        #expect(
            rendered("a\nb\nc\n  - instrument: confidense\n", Place(line: 4, column: 17, width: 10)) == """
                programme.yaml:4:17: error: no instrument is named 'confidense' [unknown-instrument]
                4 |   - instrument: confidense
                  |                 ^^^^^^^^^^
                  = at: timeline[0].collect[0].instrument
                  = help: use 'confidence'

                """)
    }

    @Test func `shows the other half of a conflict, in one gutter`() {
        let text = (1...12).map { "line \($0)" }.joined(separator: "\n")
        let shown = rendered(
            text, Place(line: 12, column: 1, width: 4), related: [.init("first here", at: Place(line: 3, column: 6))])
        #expect(
            shown.split(separator: "\n").dropFirst().prefix(4) == [
                "12 | line 12", "   | ^^^^", " 3 | line 3", "   |      - first here",
            ])
    }

    @Test(arguments: [
        ("a\tb", 3, "a   b", 4), ("日本x", 3, "日本x", 4), ("🎈x", 2, "🎈x", 2), ("e\u{301}x", 3, "e\u{301}x", 1),
        ("\u{7}x", 2, "\u{FFFD}x", 1),
    ])
    func `puts the caret under the very character`(line: String, column: Int, shown: String, cells: Int) {
        let lines = rendered(line, Place(line: 1, column: column)).split(separator: "\n")
        #expect(lines[1] == "1 | \(shown)")
        #expect(lines[2] == "  | \(String(repeating: " ", count: cells))^")
    }

    @Test func `shows a window of a very long line`() {
        let line = String(repeating: "x", count: 5_000) + "HERE" + String(repeating: "y", count: 5_000)
        let lines = rendered(line, Place(line: 1, column: 5_001, width: 4)).split(separator: "\n")
        #expect(lines[1].count == 164)
        let caret = lines[2].prefix { $0 != "^" }.count
        #expect(lines[1].dropFirst(caret).prefix(4) == "HERE")
        #expect(lines[2].hasSuffix("^^^^"))
    }

    @Test func `never quotes a file with people's data`() {
        let shown = rendered(
            "id,name\nM1,Ada\n", Place(line: 2, column: 4, width: 3),
            related: [.init("first here", at: Place(line: 1, column: 1))], isQuotable: false)
        #expect(!shown.contains("Ada"))
        #expect(shown.contains("programme.yaml:2:4: error:"))
        #expect(shown.contains("  = programme.yaml:1:1: first here\n"))
    }

    @Test func `counts errors and warnings at the end`() {
        let renderer = HumanRenderer(sources: SourceList())
        let error = Diagnostic("a", "bad", file: "x")
        let warning = Diagnostic("b", "odd", severity: .warning)
        #expect(renderer.render([]) == "")
        #expect(
            renderer.render([error, warning, warning])
                == "x: error: bad [a]\n\nwarning: odd [b]\n\nwarning: odd [b]\n\n1 error, 2 warnings\n")
    }

    @Test func `colours nothing but the severity, and only if asked`() {
        let text = HumanRenderer(sources: SourceList(), usesColour: true).render(Diagnostic("a", "bad"))
        #expect(text == "\u{1B}[1;31merror\u{1B}[0m: bad [a]\n")
    }
}
