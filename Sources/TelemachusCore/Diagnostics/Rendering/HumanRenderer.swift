/// Shows diagnostics to a person: the place, the line that they wrote, a caret under the very word, what to do.
public struct HumanRenderer: Sendable {
    private let sources: SourceList
    private let usesColour: Bool

    /// A renderer over the texts that were read.
    public init(sources: SourceList, usesColour: Bool = false) {
        self.sources = sources
        self.usesColour = usesColour
    }

    /// One diagnostic, with a line break at the end.
    public func render(_ diagnostic: Diagnostic) -> String {
        let word = diagnostic.severity.rawValue
        var text = ""
        if let place = diagnostic.place, let source = sources[place] {
            text += TerminalText.harmless(source.name) + ":\(place.start.line):\(place.start.column): "
        } else if let file = diagnostic.file {
            text += "\(TerminalText.harmless(file)): "
        }
        let message = TerminalText.harmless(diagnostic.message)
        text += "\(coloured(word, diagnostic.severity)): \(message) [\(diagnostic.id)]\n"
        let gutter = gutterWidth(diagnostic)
        if let place = diagnostic.place { text += excerpt(place, mark: "^", note: nil, gutter: gutter) }
        for related in diagnostic.related {
            text += excerpt(related.place, mark: "-", note: related.message, gutter: gutter)
        }
        for link in diagnostic.place.map(sources.chain) ?? [] {
            let name = TerminalText.harmless(sources[link]?.name ?? "")
            text += "  = named in: \(name):\(link.start.line):\(link.start.column)\n"
        }
        if let path = diagnostic.path { text += "  = at: \(TerminalText.harmless(path.description))\n" }
        if let help = diagnostic.help { text += "  = help: \(TerminalText.harmless(help))\n" }
        return text
    }

    /// All of them, an empty line between, and how many there are at the end.
    public func render(_ diagnostics: [Diagnostic]) -> String {
        guard !diagnostics.isEmpty else { return "" }
        let errors = diagnostics.count { $0.severity == .error }
        let warnings = diagnostics.count { $0.severity == .warning }
        let totals = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }
            .map { $0.of($1) }
        let tail = totals.isEmpty ? "" : "\n" + totals.joined(separator: ", ") + "\n"
        return diagnostics.map { render($0) }.joined(separator: "\n") + tail
    }

    private func gutterWidth(_ diagnostic: Diagnostic) -> Int {
        let places = [diagnostic.place].compactMap(\.self) + diagnostic.related.map(\.place)
        return places.map { "\($0.start.line)".count }.max() ?? 1
    }

    private func excerpt(_ place: Place, mark: Character, note: String?, gutter: Int) -> String {
        guard let source = sources[place] else { return "" }
        let note = note.map { TerminalText.harmless($0) }
        guard source.isQuotable, source.lineCount >= place.start.line else {
            let position = TerminalText.harmless(source.name) + ":\(place.start.line):\(place.start.column)"
            return note.map { "  = \(position): \($0)\n" } ?? ""
        }
        let number = "\(place.start.line)"
        let pad = String(repeating: " ", count: max(0, gutter - number.count))
        let line = DisplayLine(of: source, at: place)
        let underline =
            String(repeating: " ", count: line.before) + String(repeating: mark, count: line.width)
            + (note.map { " \($0)" } ?? "")
        return "\(pad)\(number) | \(line.text)\n\(String(repeating: " ", count: gutter)) | \(underline)\n"
    }

    private func coloured(_ word: String, _ severity: Diagnostic.Severity) -> String {
        guard usesColour else { return word }
        let code =
            switch severity {
            case .error: "1;31"
            case .warning: "1;33"
            case .note: "1;36"
            }
        return "\u{1B}[\(code)m\(word)\u{1B}[0m"
    }
}
