import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import JSONExport

@Suite("What was renamed")
struct RenamedTests {
    @Test("stands in one list, each with the way to it")
    func list() throws {
        var record = ProgrammeRecord.empty
        record.outline.stages = [.init(id: "after", title: "After", asks: [], formerIDs: ["end", "last"])]
        record.outline.instruments = [
            .init(
                id: "i", title: "", plugin: "",
                items: [
                    Item(
                        id: "a", prompt: "A",
                        format: .choice([AnswerOption(id: "x", title: "X", formerIDs: ["u"])]))
                ], scores: [])
        ]
        #expect(
            try record.document.contains(
                """
                  "renamed": [
                    {
                      "kind": "stage",
                      "of": [],
                      "id": "after",
                      "formerly": [
                        "end",
                        "last"
                      ]
                    },
                    {
                      "kind": "option",
                      "of": [
                        "i",
                        "a"
                      ],
                      "id": "x",
                      "formerly": [
                        "u"
                      ]
                    }
                  ],
                """))
    }
}
