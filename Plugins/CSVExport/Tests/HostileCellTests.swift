import TelemachusCore
import Testing

@testable import CSVExport

@Suite("A cell with hostile text")
struct HostileCellTests {
    @Test(
        "gets an apostrophe where a spreadsheet would run it, and stays as it is with raw: yes",
        arguments: [
            ("=1+1", "'=1+1"), ("=HYPERLINK(x)", "'=HYPERLINK(x)"), ("+44 20 7946", "'+44 20 7946"),
            ("-1+1", "'-1+1"), ("- none", "'- none"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "'\t=1"),
            ("\0=1", "'\0=1"), ("-0x10", "'-0x10"), ("+5", "'+5"), ("-", "'-"), ("-.", "'-."), ("-1e", "'-1e"),
            // With a combining mark, Swift sees another character than the spreadsheet does.
            ("=\u{301}1+1", "'=\u{301}1+1"),
        ])
    func formula(text: String, guarded: String) throws {
        #expect(try ProgrammeRecord.empty().writtenValue(text) == guarded)
        #expect(try ProgrammeRecord.empty().writtenValue(text, with: "raw: yes") == text)
    }

    @Test(
        "that is a number is never touched",
        arguments: ["-99", "-0.5", "-.5", "-1e-05", "-1E9", "4", "0", "-7.", "2026-03-31", "1=2", "a=b", "'=1"])
    func untouched(text: String) throws {
        #expect(try ProgrammeRecord.empty().writtenValue(text) == text)
        #expect(try ProgrammeRecord.empty().writtenValue(text, with: "raw: yes") == text)
    }

    @Test(
        "stands between quotation marks where it would break the line",
        arguments: [
            ("a,b", "\"a,b\""), ("say \"no\"", "\"say \"\"no\"\"\""), ("one\ntwo", "\"one\ntwo\""),
            ("one\r\ntwo", "\"one\r\ntwo\""), ("\"", "\"\"\"\""), ("a\"\u{301}b", "\"a\"\"\u{301}b\""),
            ("a,\u{301}b", "\"a,\u{301}b\""), ("semi;colon", "semi;colon"), (" spaced ", " spaced "),
            ("Zürich 東京 🩺", "Zürich 東京 🩺"),
        ])
    func quoting(text: String, written: String) throws {
        for yaml in ["raw: no", "raw: yes"] {
            let found = try ProgrammeRecord.empty().writtenValue(text, with: yaml)
            #expect(Array(found.utf8) == Array(written.utf8))
        }
    }

    @Test(
        "is guarded first and quoted then",
        arguments: [
            ("\n=1", "\"'\n=1\""), ("\r\n=1", "\"'\r\n=1\""), ("\r=1", "\"'\r=1\""),
            ("=SUM(A1,A2)", "\"'=SUM(A1,A2)\""), ("=\"x\"", "\"'=\"\"x\"\"\""),
        ])
    func both(text: String, written: String) throws {
        let found = try ProgrammeRecord.empty().writtenValue(text)
        #expect(Array(found.utf8) == Array(written.utf8))
    }

    @Test("is guarded in every column that holds words, the codebook's and the provenance's included")
    func everyColumn() throws {
        let attack = "=cmd|' /C calc'!A0"
        var record = ProgrammeRecord.empty(notice: attack)
        record.outline.id = attack
        record.outline.title = Text(attack)
        record.outline.release = attack
        record.provenance.plugins = []
        record.outline.instruments = [
            .init(
                id: attack, title: "", plugin: "",
                items: [Item(id: attack, prompt: Text(attack), format: .number(0...1, unit: attack))],
                scores: [ScoreDeclaration(id: attack, title: Text(attack), level: .count, unit: attack)])
        ]
        record.rows.responses = [
            .init(
                person: attack, role: attack, instrument: attack, stage: attack, about: attack, item: attack,
                value: attack)
        ]
        record.rows.scores = [
            .init(
                person: attack, role: attack, score: attack, stage: attack, about: attack, answered: 0, asked: 0)
        ]
        record.rows.codings = [.init(person: attack, role: attack, stage: attack, item: attack, code: attack)]
        record.results.methods.quartiles = attack
        record.results.summaries = [
            .init(
                score: attack, role: attack, stage: attack, n: .exactly(0), missing: .exactly(0),
                partial: .exactly(0), note: attack)
        ]
        record.results.comparisons = [
            .init(
                score: attack, role: attack, from: attack, to: attack, n: .exactly(0), adjustment: attack, family: 1,
                notes: [attack])
        ]
        for (path, text) in try record.files() where path.hasSuffix(".csv") {
            #expect(text.contains("'=cmd"))
            #expect(!text.contains(",=") && !text.contains("\n=") && !text.contains("\"="))
        }
    }
}
