/// What a terminal makes of a text: the cells that it takes, and what may not be sent to one.
enum TerminalText {
    /// The text with everything that would move the cursor, change colours or turn the direction of writing as U+FFFD.
    static func harmless(_ text: some StringProtocol) -> String {
        guard text.unicodeScalars.contains(where: isHarmful) else { return String(text) }
        var safe = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { safe.append(isHarmful(scalar) ? "\u{FFFD}" : scalar) }
        return String(safe)
    }

    /// A character with everything harmful as U+FFFD.
    static func harmless(_ character: Character) -> String { harmless(String(character)) }

    /// The cells of a text.
    static func cells(of text: String) -> Int { text.reduce(0) { $0 + cells(of: $1) } }

    /// The cells of what a reader sees as one character.
    ///
    /// A terminal that draws an emoji of several parts, a flag or a family, as one gives it two.
    private static func cells(of character: Character) -> Int {
        let scalars = character.unicodeScalars
        let sum = scalars.reduce(0) { $0 + cells(of: $1) }
        guard scalars.count > 1, let first = scalars.first else { return sum }
        let isEmoji =
            scalars.contains("\u{FE0F}") && first.properties.isEmoji || first.properties.isEmojiPresentation
        return isEmoji ? 2 : sum
    }

    /// The cells of a scalar: none for marks that combine, two for wide characters and emoji.
    private static func cells(of scalar: Unicode.Scalar) -> Int {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return 0
        case .format: return scalar == "\u{AD}" ? 1 : 0
        default: break
        }
        switch scalar.value {
        case 0x1160...0x11FF: return 0  // Vowels and final consonants, drawn into the syllable before them.
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
            0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
            0x20000...0x3FFFD:
            return 2
        default: return scalar.properties.isEmojiPresentation ? 2 : 1
        }
    }

    private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }
}
