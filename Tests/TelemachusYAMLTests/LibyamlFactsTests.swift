import TelemachusCore
import TelemachusYAML
import Testing

/// What libyaml does and we must know, one by one.
@Suite struct `Facts about libyaml` {
    @Test func `1. Deep nesting is refused at our own limit, however deep it goes on`() {
        #expect(
            problems(in: String(repeating: "[", count: 100_000))
                == ["1:65 too-deep lists and mappings are nested deeper than 64 levels"])
        let allowed = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
        #expect(problems(in: allowed).isEmpty)
    }

    @Test func `1. A text larger than the limit is not parsed`() {
        let limits = YAMLLimits(bytes: 10)
        #expect(
            read(Array("a: 12345678".utf8), limits: limits).diagnostics.map(\.message)
                == ["the file has 11 bytes, more than the 10 that are read"])
        #expect(problems(in: Array("a: 1234567".utf8), limits: limits).isEmpty)
    }

    @Test func `1. A text with more problems than anybody reads is not read to its end`() {
        let found = problems(in: Array("a: 1\na: 2\na: 3\na: 4\na: 5\n".utf8), limits: YAMLLimits(problems: 2))
        #expect(
            found == [
                "2:1 duplicate-key 'a' stands twice in this mapping",
                "3:1 duplicate-key 'a' stands twice in this mapping",
                "4:1 too-many-problems the file has 2 problems up to here; the rest is not read",
            ])
    }

    @Test func `2. The first error ends the reading, and no clean end follows it`() {
        let document = read("a: [\nb: }\nc: @\n")
        #expect(document.diagnostics.count == 1)
        #expect(document.root.entries.isEmpty)
    }

    @Test func `3. Bytes that are no UTF-8 are shown where they stand`() {
        let bytes = Array("title: caf".utf8) + [0xE9] + Array(" noir\n".utf8)
        #expect(problems(in: bytes) == ["1:11 not-utf8 the bytes from here on are no UTF-8"])
        let second = Array("a: ü\nb: ".utf8) + [0xFF, 0x0A]
        #expect(problems(in: second) == ["2:4 not-utf8 the bytes from here on are no UTF-8"])
    }

    @Test func `3. A control character is shown where it stands`() {
        #expect(problems(in: "a: b\u{7}c\n") == ["1:5 yaml-control-character a control character stands here"])
    }

    @Test func `4. A byte order mark is no column`() {
        let document = read([0xEF, 0xBB, 0xBF] + Array("a: b\n".utf8))
        #expect(document.diagnostics.isEmpty)
        #expect(span(document.root.entry("a")?.keyPlace) == "1:1-1:2")
        #expect(span(document.root["a"]?.place) == "1:4-1:5")
    }

    @Test(arguments: [[0xFF, 0xFE, 0x61, 0x00], [0xFE, 0xFF, 0x00, 0x61]] as [[UInt8]])
    func `4. UTF-16 is named`(bytes: [UInt8]) {
        let diagnostics = read(bytes).diagnostics
        #expect(diagnostics.map(\.message) == ["the file is in UTF-16"])
        #expect(diagnostics.map(\.help) == ["save it as UTF-8"])
    }

    @Test func `4. Binary data are named`() {
        #expect(problems(in: [0x61, 0x3A, 0x00, 0x01]) == ["1:3 not-text the file is not a text"])
    }

    @Test(arguments: [("\u{85}", "U+0085"), ("\u{2028}", "U+2028"), ("\u{2029}", "U+2029"), ("\r", "CR")])
    func `5. A line break that editors do not show is refused where it stands`(text: String, name: String) {
        #expect(
            problems(in: "a: b\nc: d\(text)e: f\n")
                == ["2:5 hidden-line-break a line break that editors do not show stands here (\(name))"])
    }

    @Test func `5. CR LF ends a line and is no column`() {
        let document = read("a: b\r\ncd: e\r\n")
        #expect(document.diagnostics.isEmpty)
        #expect(document.root["a"]?.text == "b")
        #expect(span(document.root["cd"]?.place) == "2:5-2:6")
    }

    @Test func `6. Columns count Unicode scalars`() {
        let document = read("a: { \"日本🎈\": x, b: @ }\n")
        #expect(span(document.diagnostics[0].place) == "1:19-1:20")
        let family = read("👩‍🎓: x\n")
        #expect(span(family.root.entries[0].value.place) == "1:6-1:7")
    }

    @Test func `7. A collection is placed at its start, for its end is the next token`() {
        let document = read("a:\n  - b\n  - c\n\n\nd: e\n")
        #expect(span(document.root["a"]?.place) == "2:3-2:4")
        #expect(span(document.root.entry("a")?.keyPlace) == "1:1-1:2")
    }

    @Test func `8. A syntax error shows what it belongs to`() {
        let diagnostic = read("a: [b,\n  c\nd: e\n").diagnostics[0]
        #expect(diagnostic.related.map(\.message) == ["the '[' stands here"])
        #expect(span(diagnostic.related[0].place) == "1:4-1:5")
    }

    @Test func `9. A key that stands twice is shown with the first`() {
        let diagnostic = read("a: 1\nb: 2\na: 3\n").diagnostics[0]
        #expect(diagnostic.message == "'a' stands twice in this mapping")
        #expect(span(diagnostic.place) == "3:1-3:2")
        #expect(span(diagnostic.related.first?.place) == "1:1-1:2")
    }

    @Test(arguments: [
        ("a: 1\n---\nb: 2\n", "2:1 several-documents a second document starts here"),
        ("a: !secret b\n", "1:4 tag-not-allowed tags such as '!!str' are not used in definitions"),
        ("a: &x b\n", "1:4 anchor-not-allowed anchors such as '&name' are not used in definitions"),
        ("a: b\nc: *x\n", "2:4 alias-not-allowed aliases such as '*name' are not used in definitions"),
        ("<<: b\n", "1:1 merge-key-not-allowed the merge key '<<' is not used in definitions"),
        ("[a, b]: c\n", "1:1 complex-key a list or mapping stands where a key belongs"),
        ("# nothing\n", "1:1 empty-document the file holds nothing"),
    ])
    func `9 and 11. What passes libyaml and no definition needs is refused`(text: String, problem: String) {
        #expect(problems(in: text) == [problem])
    }

    @Test func `11. All of them are told in one run`() {
        let found = problems(in: "a: !t &x b\na: *x\n<<: c\n")
        #expect(
            found.map { $0.split(separator: " ")[1] } == [
                "tag-not-allowed", "anchor-not-allowed", "duplicate-key", "alias-not-allowed",
                "merge-key-not-allowed",
            ])
    }

    @Test(arguments: ["no", "012", "1:30", "1e3", "~x", "0x1F", "2026-03-31", "NULL?"])
    func `10. A text field keeps what the author typed`(text: String) {
        var reader = DefinitionReader()
        let node = read("a: \(text)\n").root["a"]
        #expect(node.flatMap { Shape<String>.text.read($0, &reader) } == text)
    }

    @Test func `10. A whole number says how to write it`() throws {
        var reader = DefinitionReader()
        let node = try #require(read("a: 08\n").root["a"])
        #expect(Shape<Int>.wholeNumber().read(node, &reader) == nil)
        #expect(reader.diagnostics.map(\.help) == ["write 8, not 08"])
    }

    @Test func `10. Quotes decide whether an empty text says nothing`() {
        let root = read("a:\nb: ''\nc: ~\nd: '~'\n").root
        #expect(["a", "b", "c", "d"].map { root[$0]?.isNull } == [true, false, true, false])
    }

    @Test func `12. A scalar with a null character inside keeps its length`() {
        #expect(read("a: \"x\\0y\"\n").root["a"]?.text == "x\0y")
    }
}
