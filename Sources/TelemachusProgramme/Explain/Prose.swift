import TelemachusCore

/// Text in sections, wrapped so that it can be read aloud from a page.
struct Prose {
    /// The longest line.
    static let width = 88

    private(set) var lines: [String] = []

    /// A heading with a line of that sign below it, after an empty line.
    mutating func heading(_ text: String, underlined sign: Character = "-") {
        gap()
        let lines = Self.onOneLine(text).wrapped(to: Self.width)
        self.lines += lines
        self.lines.append(String(repeating: sign, count: lines.map(\.count).max() ?? 0))
        gap()
    }

    /// An empty line, unless there is one or nothing was written yet.
    mutating func gap() {
        if let last = lines.last, !last.isEmpty { lines.append("") }
    }

    /// A paragraph; where it begins with a sign such as a dash or a number, later lines stand below its words.
    mutating func paragraph(_ text: String, indent: Int = 0, sign: String = "") {
        let margin = String(repeating: " ", count: indent)
        let hanging = String(repeating: " ", count: sign.isEmpty ? 0 : sign.count + 1)
        let words = Self.onOneLine(text).wrapped(to: Self.width - indent - hanging.count)
        for (index, line) in words.enumerated() {
            lines.append(margin + (index == 0 && !sign.isEmpty ? sign + " " : hanging) + line)
        }
    }

    /// A paragraph behind a dash.
    mutating func bullet(_ text: String, indent: Int = 0) { paragraph(text, indent: indent, sign: "-") }

    /// The text, with a line break at the end.
    var text: String { lines.joined(separator: "\n") + "\n" }

    /// Line breaks and what no page shows become spaces.
    static func onOneLine(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { YAMLScalar.isPrintable($0) ? $0 : " " }))
    }
}

/// An amount with its unit, which declarations write in the plural: "45 minutes", "1 minute".
func amount(_ number: String, _ unit: String?) -> String {
    guard let unit, !unit.isEmpty else { return number }
    guard number == "1" else { return "\(number) \(unit)" }
    let singular = unit == "people" ? "person" : unit.hasSuffix("s") ? String(unit.dropLast()) : unit
    return "1 \(singular)"
}
