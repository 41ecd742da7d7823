import TelemachusCore
import Testing

@Suite struct `A JSON value` {
    @Test func `keeps its keys in order and nests by two spaces`() {
        let value = JSONValue.object([
            ("b", .whole(1)), ("a", .array([.null, .bool(true), .object([] as [JSONValue.Member])])), ("c", .array([])),
        ])
        #expect(
            value.text == """
                {
                  "b": 1,
                  "a": [
                    null,
                    true,
                    {}
                  ],
                  "c": []
                }

                """)
    }

    @Test(arguments: [
        (0.1, "0.1"), (23, "23"), (-2.0225995873897262, "-2.0225995873897262"), (1e21, "1e+21"), (0.0625, "0.0625"),
        (.nan, "null"), (.infinity, "null"), (-0.0, "0"), (9_007_199_254_740_991, "9007199254740991"),
    ])
    func `writes numbers in the shortest form that reads back`(number: Double, text: String) {
        #expect(JSONValue.text(of: number) == text)
        if number.isFinite { #expect(Double(text) == number) }
    }

    @Test func `escapes what JSON and JavaScript cannot hold`() {
        #expect(
            JSONValue.string("\"\\\n\r\t\u{1}\u{2028}é🎈").text == "\"\\\"\\\\\\n\\r\\t\\u0001\\u2028é🎈\"\n")
    }

    @Test func `has no number for nothing`() {
        #expect(JSONValue.number(nil as Double?).text == "null\n")
        #expect(JSONValue.string(nil as String?).text == "null\n")
    }
}
