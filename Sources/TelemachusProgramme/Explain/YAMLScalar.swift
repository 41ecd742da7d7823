import TelemachusCore

/// One value as YAML that reads back to the same text, here and in every other reader of YAML.
///
/// Text that another reader could take for a number, a date, a yes or nothing is put in double quotes; what its field
/// declares as a number or a flag is not.
enum YAMLScalar {
    /// On one line.
    static func inline(_ scalar: ResolvedNode.Scalar, inFlow: Bool = false) -> String {
        if scalar.isNull { return "null" }
        return isPlain(scalar, inFlow: inFlow) ? scalar.text : quoted(scalar.text)
    }

    /// A key.
    ///
    /// Numbers stay plain, as an author writes the points of a scale.
    static func key(_ text: String) -> String {
        isPlainText(text, inFlow: true) || Int(text).map({ "\($0)" == text }) == true ? text : quoted(text)
    }

    /// Long text over several lines: the sign behind the key, and the lines below it.
    ///
    /// Nil where one line will do, or
    /// where a block would not keep the text to the letter.
    static func block(_ text: String, width: Int) -> (sign: String, lines: [String])? {
        guard text.unicodeScalars.allSatisfy({ $0 == "\n" || isPrintable($0) }) else { return nil }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let first = lines.first, !first.isEmpty, first.first != " ",
            lines.allSatisfy({ $0.last != " " })
        else { return nil }
        if lines.count == 1 {
            guard text.unicodeScalars.count > width, !text.contains("  ") else { return nil }
            return (">-", text.wrapped(to: width))
        }
        guard lines.last == "" else { return ("|-", lines) }
        guard lines.dropLast().last != "" else { return nil }
        return ("|", lines.dropLast())
    }

    private static func isPlain(_ scalar: ResolvedNode.Scalar, inFlow: Bool) -> Bool {
        switch scalar.form {
        case .wholeNumber, .number, .flag, .date, .duration: return isWord(scalar.text)
        case nil: return scalar.isPlain && isWord(scalar.text) || isPlainText(scalar.text, inFlow: inFlow)
        default: return isPlainText(scalar.text, inFlow: inFlow)
        }
    }

    /// Letters, digits, points and signs: a number, a date, a length of time, a yes.
    private static func isWord(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        guard let first = scalars.first, scalars.last != " ", first != " ", text != "-", text != "---" else {
            return false
        }
        return scalars.allSatisfy { isASCIIAlphanumeric($0) || " .+-".unicodeScalars.contains($0) }
            && !(first == "-" && scalars[1] == " ")
    }

    /// Text that no reader takes for anything else: it starts with a letter, and no sign in it means anything to YAML.
    private static func isPlainText(_ text: String, inFlow: Bool) -> Bool {
        guard let first = text.unicodeScalars.first, isLetter(first), text.last != " " else { return false }
        let signs = " -_./()'+" + (inFlow ? "" : ",;{}!?%=")
        return text.unicodeScalars.allSatisfy { isLetter($0) || isDigit($0) || signs.unicodeScalars.contains($0) }
            && !wordsOfOtherReaders.contains(text.lowercased())
    }

    /// Words that YAML's older or newer readers take for a truth value, for nothing, or for a number.
    private static let wordsOfOtherReaders: Set<String> = [
        "y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf", "infinity",
    ]

    /// The text in double quotes, with escapes for what cannot be seen or may not stand in a file.
    static func quoted(_ text: String) -> String {
        var output = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": output += "\\\""
            case "\\": output += "\\\\"
            case "\n": output += "\\n"
            case "\r": output += "\\r"
            case "\t": output += "\\t"
            case _ where isPrintable(scalar): output.unicodeScalars.append(scalar)
            default: output += escape(scalar.value)
            }
        }
        return output + "\""
    }

    private static func escape(_ value: UInt32) -> String {
        let (sign, width) = value < 0x100 ? ("x", 2) : value < 0x1_0000 ? ("u", 4) : ("U", 8)
        let digits = String(value, radix: 16, uppercase: true)
        return "\\" + sign + String(repeating: "0", count: width - digits.count) + digits
    }

    /// Whether YAML lets the character stand in a file and people can see that it is there.
    static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse, .surrogate: false
        case .spaceSeparator: scalar == " "
        case .format: scalar == "\u{200D}" || scalar == "\u{200C}"
        default: true
        }
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic && isPrintable(scalar)
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func isASCIIAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && (isDigit(scalar) || scalar.properties.isAlphabetic)
    }
}
