/// A JSON document whose keys keep their order, so that equal results give equal bytes.
public enum JSONValue: Sendable, Equatable {
    /// Nothing.
    case null
    /// A truth value.
    case bool(Bool)
    /// A number; not-a-number and infinity are written as `null`, for JSON has neither.
    case number(Double)
    /// A text.
    case string(String)
    /// A list.
    case array([JSONValue])
    /// Keys with values, in this order.
    case object([Member])

    /// A key with its value.
    public struct Member: Sendable, Equatable {
        /// The key.
        public let key: String
        /// The value.
        public let value: JSONValue
    }

    /// Keys with values, in this order.
    public static func object(_ members: [(String, JSONValue)]) -> JSONValue {
        .object(members.map { Member(key: $0.0, value: $0.1) })
    }

    /// A whole number.
    public static func whole(_ number: Int) -> JSONValue { .number(Double(number)) }

    /// A number or `null`.
    public static func number(_ number: Double?) -> JSONValue { number.map { .number($0) } ?? .null }

    /// A text or `null`.
    public static func string(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

    /// The value of a key of an object.
    public subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }
}

extension JSONValue {
    /// The document as text, two spaces a level and a line break at the end.
    ///
    /// The same value gives the same bytes.
    public var text: String {
        var output = ""
        write(to: &output, indent: 0)
        return output + "\n"
    }

    /// A number in the shortest form that reads back to the same value; whole numbers without a point.
    public static func text(of number: Double) -> String {
        guard number.isFinite else { return "null" }
        if number == number.rounded(), abs(number) < 9_007_199_254_740_992 { return "\(Int64(number))" }
        return "\(number)"
    }

    private func write(to output: inout String, indent: Int) {
        switch self {
        case .null: output += "null"
        case .bool(let value): output += value ? "true" : "false"
        case .number(let number): output += Self.text(of: number)
        case .string(let text): Self.write(text, to: &output)
        case .array(let elements):
            Self.write(elements.map { (nil, $0) }, open: "[", close: "]", to: &output, indent: indent)
        case .object(let members):
            Self.write(members.map { ($0.key, $0.value) }, open: "{", close: "}", to: &output, indent: indent)
        }
    }

    private static func write(
        _ elements: [(String?, JSONValue)], open: String, close: String, to output: inout String, indent: Int
    ) {
        output += open
        let inner = String(repeating: "  ", count: indent + 1)
        for (index, (key, value)) in elements.enumerated() {
            output += index == 0 ? "\n" : ",\n"
            output += inner
            if let key {
                write(key, to: &output)
                output += ": "
            }
            value.write(to: &output, indent: indent + 1)
        }
        if !elements.isEmpty { output += "\n" + String(repeating: "  ", count: indent) }
        output += close
    }

    private static func write(_ text: String, to output: inout String) {
        output += "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": output += "\\\""
            case "\\": output += "\\\\"
            case "\n": output += "\\n"
            case "\r": output += "\\r"
            case "\t": output += "\\t"
            case "\u{2028}": output += "\\u2028"
            case "\u{2029}": output += "\\u2029"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: output.unicodeScalars.append(scalar)
            }
        }
        output += "\""
    }
}
