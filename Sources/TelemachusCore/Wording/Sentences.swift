extension String {
    /// The text as a sentence: with a full stop unless it ends otherwise.
    public var sentence: String {
        guard let last = last(where: { !$0.isWhitespace && !"\"'”’)".contains($0) }) else { return self }
        return ".!?…。".contains(last) ? self : self + "."
    }

    /// The text for the middle of a sentence: its first letter small unless the first word is an abbreviation.
    public var midSentence: String {
        guard let first, !(dropFirst().first?.isUppercase ?? false) else { return self }
        return first.lowercased() + dropFirst()
    }

    /// The text for the beginning of a sentence.
    public var initialCapital: String { prefix(1).uppercased() + dropFirst() }
}

extension [String] {
    /// The elements as people list them: "a, b and c".
    ///
    /// - Parameters:
    ///   - word: what stands before the last.
    ///   - isSetApart: whether a comma stands before that word too, where the elements are long: "a, b, or c".
    /// - Returns: the list; empty where there is no element.
    public func listed(_ word: String = "and", isSetApart: Bool = false) -> String {
        guard count > 1, let last else { return first ?? "" }
        return dropLast().joined(separator: ", ") + (isSetApart ? "," : "") + " \(word) \(last)"
    }
}
