import TelemachusPages

/// Words in Markdown, escaped as GitHub Flavored Markdown reads them.
///
/// Whatever a text holds, it stays words on one line: no mark-up, no link, no line of its own kind, no cell of a table.
enum MarkdownText {
    /// The words for anywhere but the beginning of a line.
    ///
    /// It goes by Unicode scalars, as Markdown does: to Swift an asterisk with an accent is no asterisk.
    static func escaped(_ text: String) -> String {
        let scalars = Array(onOneLine(text).unicodeScalars)
        var result = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            if special.contains(scalar) || opensLink(scalars[index...], after: scalars[..<index]) {
                result.append("\\")
            }
            result.append(scalar)
        }
        return String(result)
    }

    /// The words for the beginning of a line, where some signs open lists, headings and rules.
    static func line(_ text: String) -> String {
        let words = escaped(text)
        let digits = words.unicodeScalars.prefix { ("0"..."9").contains($0) }
        let rest = words.unicodeScalars.dropFirst(digits.count)
        guard let first = rest.first else { return words }
        if digits.isEmpty, "#+-=:".unicodeScalars.contains(first) { return "\\" + words }
        if !digits.isEmpty, first == "." || first == ")" {
            return String(String.UnicodeScalarView(digits)) + "\\" + String(String.UnicodeScalarView(rest))
        }
        return words
    }

    private static let special = Set("\\`*_{}[]<>|~&$".unicodeScalars)

    /// The colon of `https://`, the point of `www.` and the sign of an address would make links.
    private static func opensLink(
        _ rest: ArraySlice<Unicode.Scalar>, after before: ArraySlice<Unicode.Scalar>
    ) -> Bool {
        rest.first == "@" || rest.starts(with: "://".unicodeScalars)
            || rest.first == "." && String(String.UnicodeScalarView(before.suffix(3))).lowercased() == "www"
    }

    /// The words with plain spaces between them, without places to part them at.
    private static func onOneLine(_ text: String) -> String {
        Markup.cleaned(text).replacing("\u{AD}", with: "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
