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
        ("struct PlainWords {\n    let id = \"yaml-syntax\"", ["yaml-syntax"]),
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
