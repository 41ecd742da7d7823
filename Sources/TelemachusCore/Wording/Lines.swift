extension String {
    /// The words of the text on lines of at most so many characters; a longer word has a line of its own.
    ///
    /// Spaces are where lines break, and nothing else is changed. A text without words has no line.
    package func wrapped(to width: Int) -> [String] {
        var lines: [String] = []
        for word in split(separator: " ") {
            if let last = lines.last, last.count + 1 + word.count <= width {
                lines[lines.count - 1] += " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }
}
