extension String {
    /// Whether a spreadsheet might take a cell with this text for a formula.
    ///
    /// Looks at scalars, for `=` with a combining mark after it is another character to Swift and still a formula to
    /// a spreadsheet. The list of first characters is that of OWASP's page on CSV injection, with NUL from ASVS 1.2.10.
    public var beginsLikeFormula: Bool {
        unicodeScalars.first.map { "=+-@\t\r\n\0".unicodeScalars.contains($0) } ?? false
    }

    /// The text as it stands between commas: between quotation marks, its own doubled, where RFC 4180 asks for them.
    ///
    /// Goes by scalars: a line break of two is one character to Swift, and so is a quotation mark with a combining mark.
    public var csvQuoted: String {
        guard unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else { return self }
        var quoted = "\"".unicodeScalars
        for scalar in unicodeScalars {
            if scalar == "\"" { quoted.append(scalar) }
            quoted.append(scalar)
        }
        quoted.append("\"")
        return String(quoted)
    }
}
