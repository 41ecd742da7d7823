import TelemachusCore

/// Writes values as YAML that reads back to the same text: every text that could be taken for anything else is in
/// double quotes.
enum YAMLText {
    static func text(of value: JSONValue) -> String {
        var output = ""
        write(value, indent: 0, to: &output)
        return output
    }

    private static func write(_ value: JSONValue, indent: Int, to output: inout String) {
        let pad = String(repeating: "  ", count: indent)
        switch value {
        case .object(let members):
            for member in members {
                output += "\(pad)\(scalar(member.key)):"
                writeNested(member.value, indent: indent + 1, to: &output)
            }
        case .array(let elements):
            for element in elements { writeElement(element, pad: pad, indent: indent, to: &output) }
        default: output += "\(pad)\(inline(value))\n"
        }
    }

    private static func writeNested(_ value: JSONValue, indent: Int, to output: inout String) {
        if let short = inlineIfShort(value) {
            output += " \(short)\n"
        } else {
            output += "\n"
            write(value, indent: indent, to: &output)
        }
    }

    private static func writeElement(_ element: JSONValue, pad: String, indent: Int, to output: inout String) {
        if let short = inlineIfShort(element) {
            output += "\(pad)- \(short)\n"
            return
        }
        var inner = ""
        write(element, indent: indent + 1, to: &inner)
        output += "\(pad)- " + inner.dropFirst(pad.count + 2)
    }

    private static func inlineIfShort(_ value: JSONValue) -> String? {
        switch value {
        case .object(let members): members.isEmpty ? "{}" : nil
        case .array(let elements):
            {
                let texts = elements.map { isScalar($0) ? inline($0) : nil }
                guard texts.allSatisfy({ $0 != nil }) else { return nil }
                let line = "[\(texts.compactMap(\.self).joined(separator: ", "))]"
                return line.count <= 90 ? line : nil
            }()
        default: inline(value)
        }
    }

    private static func isScalar(_ value: JSONValue) -> Bool {
        switch value {
        case .object, .array: false
        default: true
        }
    }

    private static func inline(_ value: JSONValue) -> String {
        switch value {
        case .null: "null"
        case .bool(let flag): flag ? "yes" : "no"
        case .number(let number): JSONValue.text(of: number)
        case .string(let text): scalar(text)
        case .array, .object: ""
        }
    }

    /// A text without quotes where no reader could mistake it, otherwise in JSON's quotes, which YAML shares.
    private static func scalar(_ text: String) -> String {
        let isSafe =
            text.unicodeScalars.allSatisfy { scalar in
                scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
                    || " -_./()'+".unicodeScalars.contains(scalar)
                    || scalar == "," && !text.contains(", ")
            } && text.unicodeScalars.first.map { $0.properties.isAlphabetic } == true && !text.hasSuffix(" ")
            && !["null", "Null", "NULL", "true", "false"].contains(text) && !text.contains(",")
        if isSafe || Int(text).map({ "\($0)" == text }) == true { return text }
        return String(JSONValue.string(text).text.dropLast())
    }
}
