import TelemachusCore
import Testing

@Suite struct `Columns for programs` {
    /// A text, where the place is in Unicode scalars, and where it is in UTF-16 units.
    struct Example: CustomTestStringConvertible {
        let name: String
        let text: String
        let scalars: Range<Int>
        let units: Range<Int>
        var testDescription: String { name }
    }

    static let examples = [
        Example(name: "letters", text: "a: b", scalars: 4..<5, units: 4..<5),
        Example(name: "wide letters", text: "日本: x", scalars: 5..<6, units: 5..<6),
        Example(name: "an emoji", text: "🎈: x", scalars: 4..<5, units: 5..<6),
        Example(name: "on an emoji", text: "a: 🎈", scalars: 4..<5, units: 4..<6),
        Example(name: "a family", text: "👩‍🎓: x", scalars: 6..<7, units: 8..<9),
        Example(name: "a flag", text: "🇬🇧: x", scalars: 5..<6, units: 7..<8),
        Example(name: "combining marks", text: "e\u{301}: x", scalars: 5..<6, units: 5..<6),
        Example(name: "a tab", text: "\t🎈x", scalars: 3..<4, units: 4..<5),
        Example(name: "CR LF", text: "🎈x\r\n", scalars: 3..<4, units: 4..<5),
        Example(name: "a byte order mark", text: "\u{FEFF}a: b", scalars: 4..<5, units: 4..<5),
        Example(name: "the end of the file", text: "🎈", scalars: 2..<3, units: 3..<4),
        Example(name: "an empty line", text: "", scalars: 1..<2, units: 1..<2),
    ]

    @Test(arguments: examples)
    func `are Unicode scalars in JSON and UTF-16 units in SARIF, which says so`(example: Example) {
        var sources = SourceList()
        _ = sources.add(SourceText(name: "a.yaml", bytes: Array(example.text.utf8)))
        let diagnostic = Diagnostic(
            "a", "bad", at: Place(line: 1, column: example.scalars.lowerBound, width: example.scalars.count))
        let renderer = MachineRenderer(sources: sources)
        guard case .array(let rows) = renderer.json([diagnostic]),
            case .array(let runs)? = renderer.sarif([diagnostic], toolVersion: "9")["runs"],
            case .array(let results)? = runs[0]["results"], case .array(let locations)? = results[0]["locations"]
        else {
            Issue.record("the documents have another shape")
            return
        }
        #expect(rows[0]["column"] == .whole(example.scalars.lowerBound))
        #expect(rows[0]["endColumn"] == .whole(example.scalars.upperBound))
        #expect(runs[0]["columnKind"] == .string("utf16CodeUnits"))
        let region = locations[0]["physicalLocation"]?["region"]
        #expect(region?["startColumn"] == .whole(example.units.lowerBound))
        #expect(region?["endColumn"] == .whole(example.units.upperBound))
    }
}
