import Testing

@Suite struct SourceScanTests {
    @Test(arguments: [
        (#"throw Diagnostic("empty-file", "the file is empty")"#, ["empty-file"]),
        ("reader.report(\n    \"semicolons\", \"cells\", at: place)", ["semicolons"]),
        (#"[.init("no-domains", "none", at: "domains")]"#, ["no-domains"]),
        (#"ConfigurationProblem.Finding("not-whole", "it is not", at: path)"#, ["not-whole"]),
        (#"PairingRefusal("nobody-willing", "no pair")"#, ["nobody-willing"]),
        (#"reportUnknown("stage", "stages", cell, among: [])"#, ["unknown-stage"]),
        (#"report("no-\(side.rawValue)", "no role")"#, ["no-mentee", "no-mentor"]),
        ("import CLibYAML\nlet words = (\"yaml-tab\", \"a tab\", \"use spaces\")", ["yaml-tab"]),
        (#"message: "error: something is here already [directory-not-empty]\n""#, ["directory-not-empty"]),
        (#"related: [.init("first here", at: place)], ("planned-minutes", "the plan")"#, []),
    ])
    func `An id is found in every way in which sources raise one`(source: String, ids: [String]) throws {
        #expect(try SourceScan.ids(in: source).sorted() == ids)
    }

    @Test func `An id that is put together in an unknown way is an error of the scan`() {
        #expect(throws: SourceScan.UnknownPart.self) {
            try SourceScan.ids(in: #"report("other-\(kind.rawValue)", "no")"#)
        }
    }
}

@Suite struct FenceTests {
    @Test func `Blocks are found with their words, their line and their text, indented or not`() {
        let fences = Fence.all(
            in: "Text\n\n```yaml fragment over=base\na: b\n\n  c: d\n```\n\n  ````csv x.csv\n  ```\n  ````\n")
        #expect(fences.map(\.language) == ["yaml", "csv"])
        #expect(fences.map(\.words) == [["fragment", "over=base"], ["x.csv"]])
        #expect(fences.map(\.text) == ["a: b\n\n  c: d\n", "```\n"])
        #expect(fences.map(\.line) == [3, 9])
        #expect(fences[0].value(of: "over") == "base")
    }

    @Test func `Escapes stand for bytes only where the block says so`() {
        func bytes(_ words: [String]) -> [UInt8] {
            Array(Fence(language: "yaml", words: words, text: #"\t\xFFé\n"#, line: 1).bytes)
        }
        #expect(bytes(["bytes"]) == [9, 0xFF, 0xC3, 0xA9] + Array(#"\n"#.utf8))
        #expect(bytes([]) == Array(#"\t\xFFé\n"#.utf8))
    }
}
