extension String {
    /// The width of texts that are made for a terminal.
    static let terminalWidth = 100

    /// The text as lines of at most that width, broken between words, with a line's end behind each.
    ///
    /// - Parameters:
    ///   - indent: What stands before the first line, with the spaces that the text itself begins with.
    ///   - hanging: What stands before the others; left out, the same.
    /// - Returns: the lines.
    func wrapped(indent: String = "", hanging: String? = nil) -> String {
        let lead = prefix { $0 == " " }
        var lines: [String] = []
        var current = indent + lead
        var isEmpty = true
        for word in split(separator: " ") {
            if !isEmpty, current.count + 1 + word.count > Self.terminalWidth {
                lines.append(current)
                (current, isEmpty) = ((hanging ?? indent) + lead, true)
            }
            current += (isEmpty ? "" : " ") + word
            isEmpty = false
        }
        return (lines + [current]).joined(separator: "\n") + "\n"
    }
}
