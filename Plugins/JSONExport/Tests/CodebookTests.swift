import TelemachusCore
import Testing

@testable import JSONExport

@Suite("The codebook in record.json")
struct CodebookTests {
    @Test("describes every format, null where there is nothing to say")
    func formats() {
        func item(_ format: AnswerFormat, _ disclosure: Disclosure = .analysis) -> Item {
            Item(id: "x", prompt: "X", format: format, disclosure: disclosure)
        }
        let instrument = ProgrammeOutline.Instrument(
            id: "i", title: "", plugin: "",
            items: [
                item(.number(-1...9.5, unit: "hours")), item(.wholeNumber(.min...3, unit: nil), .drawOnly),
                item(.text(limit: 80), .workingNotes), item(.text(limit: .max)),
                item(.yesNo, .statement(contributors: "a", approval: "b", atLeast: 3)),
                item(.choice([AnswerOption(id: "a", title: "A")])),
            ], scores: [])
        guard case .array(let written) = JSONValue(instrument)["items"] else {
            Issue.record("the items are no list")
            return
        }
        #expect(written.map { $0["unit"] } == [.string("hours"), .null, .null, .null, .null, .null])
        #expect(written.map { $0["minimum"] } == [.number(-1), .null, .null, .null, .null, .null])
        #expect(written.map { $0["maximum"] } == [.number(9.5), .number(3), .null, .null, .null, .null])
        #expect(written.map { $0["limit"] } == [.null, .null, .number(80), .null, .null, .null])
        #expect(
            written.map { $0["disclosure"] }
                == ["analysis", "draw-only", "working-notes", "analysis", "statement", "analysis"].map { .string($0) })
        #expect(
            written.last?["options"] == .array([.object([("code", .string("a")), ("title", .string("A"))])]))
    }

    @Test("has no bound where a number has none")
    func infinite() throws {
        var record = ProgrammeRecord.empty
        record.outline.instruments = [
            .init(
                id: "i", title: "", plugin: "",
                items: [Item(id: "x", prompt: "X", format: .number(-.infinity ... .infinity, unit: nil))], scores: [])
        ]
        #expect(try record.document.contains("\"minimum\": null,\n          \"maximum\": null,\n"))
    }
}
