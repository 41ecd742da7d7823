import TelemachusCore
import Testing

@testable import TelemachusProgramme

@Suite struct CSVTableTests {
    private func read(_ text: String, required: [String] = ["a", "b"], allowed: [String]? = ["a", "b"]) -> (
        rows: [[String?]], problems: [String]
    ) {
        var sources = SourceList()
        var diagnostics: [Diagnostic] = []
        let table = CSVTable(
            SourceText(name: "t.csv", bytes: Array(text.utf8)), into: &sources, required: required, allowed: allowed,
            diagnostics: &diagnostics)
        return (
            table.rows.map { [$0["a"]?.text, $0["b"]?.text] },
            diagnostics.map { "\($0.place.map { "\($0.start.line):\($0.start.column)" } ?? "-") \($0.id)" }
        )
    }

    @Test(arguments: [
        ("a,b\n1,2\n", [["1", "2"]]), ("a,b\n1,2", [["1", "2"]]), ("a,b\r\n1,2\r\n", [["1", "2"]]),
        ("\u{FEFF}a,b\n1,2\n", [["1", "2"]]), ("a,b\n\"1\"\"1\",\"2,2\"\n", [["1\"1", "2,2"]]),
        ("a,b\n\"x\ny\",\"\"\n3,4\n", [["x\ny", nil], ["3", "4"]]), ("a,b\n\n1,2\n\n", [["1", "2"]]),
        ("a,b\n,\n", []), ("a,b\n\"\",\"\"\n1,\n", [["1", nil]]), ("a;b\n1;2,3\n", [["1", "2,3"]]),
        ("a\tb\n1\t2\n", [["1", "2"]]), ("\"a\";b\n1;2\n", [["1", "2"]]), ("a,b,,\n1,2,,\n,,,\n", [["1", "2"]]),
        ("a,b\n1,2,,\n", [["1", "2"]]), ("b,a\n1,2\n", [["2", "1"]]), ("\"a\",\"b\"\n1 , 2\n", [["1 ", " 2"]]),
        ("a,b\n1,\"2\" \n", [["1", "2"]]), ("a,b\né,医\n", [["é", "医"]]), ("a,b\n", []),
    ])
    func `Cells are read as RFC 4180 and spreadsheets write them`(text: String, rows: [[String?]]) {
        let read = read(text)
        #expect(read.rows == rows)
        #expect(read.problems == [])
    }

    @Test(arguments: [
        ("a,b\n1\n1,2,3\n4,5\n", ["2:1 wrong-number-of-cells", "3:1 wrong-number-of-cells"]),
        ("a,b,a,a\n", ["1:5 duplicate-column", "1:7 duplicate-column"]),
        ("a;b\n1;2;3\n", ["2:1 wrong-number-of-cells"]), ("a,b,,\n1,2,,3\n", ["2:1 wrong-number-of-cells"]),
        ("a,bb\n", ["1:3 unknown-column", "1:1 missing-column"]),
        ("a,b\n\"x\n", ["2:1 unclosed-quote", "2:1 wrong-number-of-cells"]),
        ("a,b\n\"x\"y,2\n", ["2:1 text-after-quote"]), ("\n\n", ["1:1 missing-column", "1:1 missing-column"]),
    ])
    func `What is wrong with the shape is reported with its place`(text: String, problems: [String]) {
        #expect(read(text).problems == problems)
    }

    @Test func `A ragged row is left out and those around it are kept`() {
        #expect(read("a,b\n1,2\n3\n4,5\n").rows == [["1", "2"], ["4", "5"]])
    }

    @Test func `A place counts characters, and lines after a line break in quotes`() {
        var sources = SourceList()
        var diagnostics: [Diagnostic] = []
        let source = SourceText(name: "t.csv", bytes: Array("a,b\n\"x\ny\",é\n医,z\n".utf8))
        let table = CSVTable(source, into: &sources, required: ["a", "b"], allowed: nil, diagnostics: &diagnostics)
        let places = table.rows.map {
            [$0.place(of: "a").start, $0.place(of: "b").start].map { "\($0.line):\($0.column)" }
        }
        #expect(places == [["2:1", "3:4"], ["4:1", "4:3"]])
    }
}
