import TelemachusCore
import Testing

@testable import JSONExport

@Suite("An answer in record.json")
struct AnswerValueTests {
    private static let tools = [
        AnswerOption(id: "phone", title: "Telephone"), AnswerOption(id: "paper", title: "Paper"),
    ]

    private func value(_ text: String, _ format: AnswerFormat?) throws -> JSONValue {
        let response = ResponseRows.Response(
            person: "P01", role: "mentor", instrument: "i", stage: "s", about: "", item: "x", value: text)
        return try #require(JSONValue(response, as: format)["value"])
    }

    @Test(
        "is what its item's format says",
        arguments: [
            ("4", .scale(Scale(points: 1...5)), .number(4)), ("-99", .wholeNumber(-99...99, unit: nil), .number(-99)),
            ("0.1", .number(0...1, unit: nil), .number(0.1)), ("yes", .yesNo, .bool(true)),
            ("no", .yesNo, .bool(false)),
            ("phone", .choice(tools), .string("phone")),
            ("phone;paper", .choices(tools), .array([.string("phone"), .string("paper")])),
            ("", .choices(tools), .array([])),
            ("12", .text(limit: 100), .string("12")), ("2026-03-31", .date, .string("2026-03-31")),
        ] as [(String, AnswerFormat, JSONValue)])
    func typed(text: String, format: AnswerFormat, expected: JSONValue) throws {
        #expect(try value(text, format) == expected)
    }

    @Test(
        "stays text where the format does not admit it, or has no exact number for it",
        arguments: [
            ("7", .scale(Scale(points: 1...5))), ("maybe", .yesNo), ("fax", .choice(tools)), ("4", nil),
            ("9007199254740993", .wholeNumber(0...(.max), unit: nil)),
            ("9223372036854775807", .wholeNumber(0...(.max), unit: nil)),
        ] as [(String, AnswerFormat?)])
    func untyped(text: String, format: AnswerFormat?) throws {
        #expect(try value(text, format) == .string(text))
    }

    @Test(
        "is escaped, never run and never cut",
        arguments: [
            ("=1+1", #""=1+1""#), ("say \"no\"", #""say \"no\"""#), ("a\r\nb\tc\\", #""a\r\nb\tc\\""#),
            ("\u{0}\u{1F}", #""\u0000\u001f""#), ("\u{2028}</script>", #""\u2028</script>""#),
            ("Zürich 東京 🩺", #""Zürich 東京 🩺""#), ("\"\u{301}", "\"\\\"\u{301}\""),
        ])
    func hostile(text: String, written: String) throws {
        var record = ProgrammeRecord.empty
        record.rows.responses = [
            .init(person: "P01", role: "r", instrument: "i", stage: "s", about: "", item: "x", value: text)
        ]
        #expect(try Array(record.document.utf8).contains(Array("\"value\": \(written)\n".utf8)))
    }

    @Test(
        "or score is written in the shortest form that reads back to the same value",
        arguments: [
            (0.1, "0.1"), (1.0 / 3, "0.3333333333333333"), (35, "35"), (-0.0, "0"), (1e300, "1e+300"), (nil, "null"),
            (.nan, "null"),
        ] as [(Double?, String)])
    func numbers(score: Double?, written: String) throws {
        var record = ProgrammeRecord.empty
        record.rows.scores = [
            .init(person: "P01", role: "r", score: "i.x", stage: "s", about: "", value: score, answered: 0, asked: 1)
        ]
        #expect(try record.document.contains("\"value\": \(written),\n"))
    }
}
