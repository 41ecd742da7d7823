/// Texts made safe for a page.
public enum Markup {
    /// The text as it may stand between tags and between the quotes of an attribute.
    ///
    /// It goes by Unicode scalars, not by characters: to Swift a quote with a combining mark behind it is one
    /// character that is no quote, to a browser it is a quote.
    public static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in cleaned(text).unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// The text with every character that markup gives a meaning standing alone, so that a template engine which
    /// escapes character by character finds it.
    ///
    /// A word joiner, which shows nothing, goes between such a character and whatever combines with it.
    public static func separated(_ text: String) -> String {
        let text = cleaned(text)
        guard text.contains(where: { isMerged($0) }) else { return text }
        var result = String.UnicodeScalarView()
        for character in text {
            guard isMerged(character) else {
                result.append(contentsOf: character.unicodeScalars)
                continue
            }
            for scalar in character.unicodeScalars {
                guard isSpecial(scalar) else {
                    result.append(scalar)
                    continue
                }
                result.append(contentsOf: ["\u{2060}", scalar, "\u{2060}"])
            }
        }
        return String(result)
    }

    /// The text without what no page may hold: control characters, characters that Unicode keeps for itself, and the
    /// controls by which one text could turn its neighbours around.
    public static func cleaned(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isUnfit) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !isUnfit(scalar) { result.append(scalar) }
        return String(result)
    }

    private static func isMerged(_ character: Character) -> Bool {
        character.unicodeScalars.count > 1 && character.unicodeScalars.contains(where: isSpecial)
    }

    private static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "&", "<", ">", "\"", "'": true
        default: false
        }
    }

    private static func isUnfit(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: false
        case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF, 0xFEFF: true
        default: scalar.value & 0xFFFE == 0xFFFE
        }
    }
}
