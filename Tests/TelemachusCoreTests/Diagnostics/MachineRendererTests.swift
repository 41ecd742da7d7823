import TelemachusCore
import Testing

@Suite struct `The machine renderers` {
    private let diagnostics = [
        Diagnostic(
            "unknown-key", "no key is named 'x' here", at: Place(line: 1, column: 4, width: 1),
            related: [.init("first, here", at: Place(line: 2, column: 1))], path: "a.x", help: "remove it"),
        Diagnostic("file-not-found", "there is no such file", severity: .warning, file: "b,c: d.yaml"),
    ]

    private var sources: SourceList {
        var sources = SourceList()
        _ = sources.add(SourceText(name: "dir/a b.yaml", bytes: Array("🎈 🎈x: 1\nx: 2\n".utf8)))
        return sources
    }

    @Test func `JSON has the keys of the contract, in order`() {
        let json = MachineRenderer(sources: sources).json(diagnostics)
        guard case .array(let rows) = json, case .object(let members) = rows[0] else {
            Issue.record("no array of objects")
            return
        }
        #expect(
            members.map(\.key) == [
                "id", "severity", "message", "file", "line", "column", "endColumn", "path", "help", "related", "chain",
            ])
        #expect(rows[0]["line"] == .number(1))
        #expect(rows[0]["column"] == .number(4))
        #expect(rows[0]["endColumn"] == .number(5))
        #expect(rows[0]["path"] == .string("a.x"))
        #expect(rows[1]["file"] == .string("b,c: d.yaml"))
        #expect(rows[1]["line"] == .null)
    }

    @Test func `SARIF counts columns in UTF-16 units and escapes paths`() {
        let sarif = MachineRenderer(sources: sources).sarif(diagnostics, toolVersion: "9")
        guard case .array(let runs)? = sarif["runs"], case .array(let results)? = runs[0]["results"],
            case .array(let locations)? = results[0]["locations"]
        else {
            Issue.record("no results")
            return
        }
        let physical = locations[0]["physicalLocation"]
        #expect(physical?["region"]?["startColumn"] == .number(6))
        #expect(physical?["region"]?["endColumn"] == .number(7))
        #expect(physical?["artifactLocation"]?["uri"] == .string("dir/a%20b.yaml"))
        #expect(results[1]["level"] == .string("warning"))
        #expect(results[0]["ruleId"] == .string("unknown-key"))
    }

    @Test func `GitHub's annotations escape what would end them`() {
        #expect(
            MachineRenderer(sources: sources).github(diagnostics) == """
                ::error file=dir/a b.yaml,line=1,col=4,title=unknown-key::no key is named 'x' here; remove it
                ::warning file=b%2Cc%3A d.yaml,title=file-not-found::there is no such file

                """)
    }

    @Test func `Problems come in reading order, the same one once`() {
        let late = Diagnostic("b", "late", at: Place(line: 9, column: 1))
        let early = Diagnostic("a", "early", at: Place(line: 2, column: 3))
        let nowhere = Diagnostic("c", "whole file")
        #expect([nowhere, late, early, late].inReadingOrder().map(\.id) == ["a", "b", "c"])
    }
}
