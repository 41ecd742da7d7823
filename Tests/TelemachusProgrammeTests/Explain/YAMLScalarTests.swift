import TelemachusCore
import TelemachusTestSupport
import TelemachusYAML
import Testing

@testable import TelemachusProgramme

@Suite struct YAMLScalarTests {
    /// Texts that a careless writer of YAML would turn into something else.
    static let awkward = [
        "", " ", "  two", "end  ", "a  b", "a: b", "a:", ": a", "a #b", "#a", "- a", "-", "--", "---", "...", "? a",
        "?",
        "{a}", "{", "}", "[a]", "]", ",", "a, b", "&a", "*a", "!a", "! a", "|", ">", ">-", "'", "\"", "'a'", "\"a\"",
        "%a", "@a", "`a`",
        "a'b", "a\"b", "a\\b", "\\", "\\n", "yes", "Yes", "no", "on", "Off", "y", "N", "true", "False", "null", "NULL",
        "~", "nan",
        "1", "-1", "+1", "1.0", ".5", "1e3", "0x1F", "0o17", "012", "1:30", "1_000", "2026-11-21", "12:30:45", ".inf",
        ".nan", "-.inf",
        "=", "<<", "a\nb", "a\n", "a\n\n", "\na", "\n", "\n\n", " a\nb", "a\n b\n  c", "a\n\nb\n", "a \nb", "a\n ",
        "a\n#b", "a\n---\nb",
        "a\rb", "a\r\nb", "a\tb", "\t", "\u{0}", "\u{1}", "\u{7}", "\u{1B}[31m", "\u{7F}", "\u{85}", "\u{A0}", "\u{AD}",
        "\u{2028}",
        "\u{2029}", "\u{FEFF}a", "\u{FFFD}", "\u{FFFE}", "\u{E000}", "\u{202E}abc", "Ünïcode", "医師", "👩🏽‍⚕️", "e\u{301}",
        "\u{301}",
        "key: [a, {b: c}] # d", "{domain}", "How is your {domain}?", "100 %", "a/b", "https://example.org/?a=b#c",
        "C:\\x", "- [ ] x",
        String(repeating: "word ", count: 60) + "end", String(repeating: "long", count: 400),
        String(repeating: "w  ", count: 60) + "e",
        "# " + String(repeating: "word ", count: 40) + "#", String(repeating: "- x ", count: 40) + "y",
        "'" + String(repeating: "Ünï: c #", count: 30) + "'", "line one: a\n\n  indented # not a comment\n- dash\n",
    ]

    /// Reads a text written as a value, as a list's element in block and in flow, and as a key.
    static func read(_ text: String, form: Form? = .text("text")) throws -> [String?] {
        let scalar = ResolvedNode.Scalar(text: text, form: form, isPlain: false)
        let value = ResolvedNode(content: .scalar(scalar), origin: .standard)
        let other = ResolvedNode(content: .mapping([.init(key: "k", value: value)]), origin: .standard)
        var entries = [
            ResolvedNode.Entry(key: "value", value: value),
            .init(key: "list", value: .init(content: .sequence([value, other, value]), origin: .standard)),
            .init(key: "flow", value: .init(content: .sequence([value, value]), origin: .standard)),
            .init(
                key: "deep",
                value: .init(
                    content: .mapping([
                        .init(
                            key: "list",
                            value: .init(
                                content: .sequence([.init(content: .sequence([other]), origin: .standard)]),
                                origin: .standard))
                    ]), origin: .standard)),
        ]
        if text.utf8.count < 500 {
            entries.append(
                .init(key: "keys", value: .init(content: .mapping([.init(key: text, value: value)]), origin: .standard))
            )
        }
        let yaml = YAMLText { _ in "default" }.text(of: .init(content: .mapping(entries), origin: .standard))
        var sources = SourceList()
        let document = YAMLDocument.read(SourceText(name: "x.yaml", bytes: Array(yaml.utf8)), into: &sources)
        try #require(document.diagnostics.isEmpty, "\(yaml)")
        let root = document.root
        let list = root["list"]?.elements ?? []
        try #require(list.count == 3 && root["flow"]?.elements.count == 2, "\(yaml)")
        let key = root["keys"]?.entries.first
        return [
            root["value"]?.text, list[0].text, list[1]["k"]?.text, list[2].text, root["flow"]?.elements[0].text,
            root["flow"]?.elements[1].text, root["deep"]?["list"]?.elements[0].elements[0]["k"]?.text,
        ] + (text.utf8.count < 500 ? [key?.key, key?.value.text] : [])
    }

    @Test(arguments: awkward) func `Every text is read back to the letter, wherever it stands`(text: String) throws {
        let read = try Self.read(text)
        #expect(read.allSatisfy { $0.map { Array($0.utf8) } == Array(text.utf8) }, "\(read)")
    }

    @Test func `Texts put together at random are read back to the letter`() throws {
        var generator = SeededGenerator(seed: 1)
        let pieces = Self.awkward.filter { $0.utf8.count < 12 } + ["a", "b", " ", " ", "\n", ": ", " #", "word", "\t"]
        for _ in 0..<2_000 {
            let count = Int(generator.next() % 9)
            let text = (0..<count).map { _ in pieces[Int(generator.next() % UInt64(pieces.count))] }.joined()
            let read = try Self.read(text)
            #expect(read.allSatisfy { $0.map { Array($0.utf8) } == Array(text.utf8) }, "\(text.debugDescription)")
        }
    }

    @Test func `Text is in quotes where other readers would take it for something else`() {
        func written(_ text: String, _ form: Form?, isPlain: Bool = true) -> String {
            YAMLScalar.inline(.init(text: text, form: form, isPlain: isPlain))
        }
        #expect(written("yes", .text("text")) == "\"yes\"")
        #expect(written("yes", .flag) == "yes")
        #expect(written("12", .text("text")) == "\"12\"")
        #expect(written("12", .wholeNumber(0...99)) == "12")
        #expect(written("-0.5", .number(-1...1)) == "-0.5")
        #expect(written("2026-11-21", .text("text")) == "\"2026-11-21\"")
        #expect(written("2026-11-21", .date) == "2026-11-21")
        #expect(written("2 weeks", .duration) == "2 weeks")
        #expect(written("Their {domain}?", .localizedText) == "Their {domain}?")
        #expect(written("{domain}", .localizedText) == "\"{domain}\"")
        #expect(written("5", nil) == "5")
        #expect(written("5", nil, isPlain: false) == "\"5\"")
        #expect(written("a\u{1B}\u{1F}\u{2028}\u{E0001}", .text("text")) == #""a\x1B\x1F\u2028\U000E0001""#)
        #expect(YAMLScalar.key("1") == "1")
        #expect(YAMLScalar.key("no") == "\"no\"")
    }
}
