extension String {
    /// Whether it is a name as definitions write them: lower case, digits, hyphens between.
    var isKebab: Bool {
        guard let first = utf8.first, let last = utf8.last, utf8.count <= 64 else { return false }
        func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
        func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
        return isLetter(first) && last != UInt8(ascii: "-")
            && utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
    }

    /// Whether it is names joined by points, such as `technology.statement-1.approved`.
    var isDottedKebab: Bool {
        let parts = split(separator: ".", omittingEmptySubsequences: false)
        return !parts.isEmpty && parts.allSatisfy { String($0).isKebab }
    }

    /// Whether it says nothing.
    var isBlank: Bool { allSatisfy(\.isWhitespace) }

    /// Whether it says something on one line, without spaces around it.
    var isOneLine: Bool {
        !isBlank && !contains(where: \.isNewline) && first?.isWhitespace == false && last?.isWhitespace == false
    }

    /// Whether it says something and ends as a sentence does, a bracket or a quotation mark after it or not.
    var isSentence: Bool {
        guard let last = last(where: { !")”’\"'".contains($0) }) else { return false }
        return ".!?…。".contains(last)
    }

    /// The lines, without empty ones at the end.
    var lines: [String] {
        var lines = split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        while lines.last?.isBlank == true { lines.removeLast() }
        return lines
    }
}

extension Character {
    /// Whether it is one of 0 to 9.
    var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
