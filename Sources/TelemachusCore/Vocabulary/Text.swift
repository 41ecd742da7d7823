/// Words that people read, in one language or several.
public struct Text: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The words without a language of their own: the definition's language.
    public var plain: String
    /// The tag of the definition's language, where a mapping of languages named it.
    public var language: String?
    /// The words by language tag.
    public var translations: [String: String]

    /// Words in the definition's language, with translations where there are any.
    public init(_ plain: String = "", language: String? = nil, translations: [String: String] = [:]) {
        self.plain = plain
        self.language = language
        self.translations = translations
    }

    /// Words in the definition's language.
    public init(stringLiteral value: String) { self.init(value) }

    /// The words in a language; in the definition's language where there is no translation.
    public func text(in language: String? = nil) -> String {
        language.flatMap { translations[$0] } ?? plain
    }

    /// The words with each `{name}` replaced, in every language that both have, so that none is half translated.
    public func replacing(_ name: String, with replacement: Text) -> Text {
        var result = Text(Self.fill(plain, name, replacement.plain), language: language ?? replacement.language)
        for (language, words) in translations
        where replacement.translations[language] != nil || !words.contains("{\(name)}") {
            result.translations[language] = Self.fill(text(in: language), name, replacement.text(in: language))
        }
        return result
    }

    /// The words with each `{name}` replaced by what is the same in every language, such as a number.
    public func replacing(_ name: String, with replacement: String) -> Text {
        Text(
            Self.fill(plain, name, replacement), language: language,
            translations: translations.mapValues { Self.fill($0, name, replacement) })
    }

    /// The words in the definition's language.
    public var description: String { plain }

    private static func fill(_ text: String, _ name: String, _ value: String) -> String {
        text.split(separator: "{\(name)}", omittingEmptySubsequences: false).joined(separator: value)
    }
}

extension Shape where Value == Text {
    /// Text, or a mapping from language to text of which the first is the definition's own.
    public static var localizedText: Shape {
        Shape(
            .localizedText,
            read: { node, reader in
                switch node.content {
                case .scalar(let scalar) where !scalar.isNull:
                    return Text(scalar.text)
                case .mapping(let entries) where !entries.isEmpty:
                    var result = Text(entries[0].value.text ?? "", language: entries[0].key)
                    for entry in entries {
                        let tag = Node(.scalar(.init(entry.key)), at: entry.keyPlace)
                        guard Shape<String>.languageOfText.read(tag, &reader) != nil else { return nil }
                        guard let words = Shape<String>.text.read(entry.value, &reader) else { return nil }
                        result.translations[entry.key] = words
                    }
                    return result
                default:
                    reader.reportMismatch(node, expected: Form.localizedText.description, help: "write some text")
                    return nil
                }
            },
            write: { text in
                text.translations.isEmpty
                    ? .string(text.plain)
                    : .object(
                        text.translations.sorted { left, right in
                            // The definition's own language stands first, so that it stays its own when read again.
                            (left.key != text.language ? 1 : 0, left.key) < (
                                right.key != text.language ? 1 : 0, right.key
                            )
                        }.map { ($0.key, .string($0.value)) })
            })
    }
}

extension Shape where Value == String {
    /// The tag of a language after BCP 47: `en`, `cy`, `pt-BR`.
    public static var languageTag: Shape {
        .scalar(
            .languageTag,
            parse: { scalar, node, reader in
                if isLanguageTag(scalar.text) { return scalar.text }
                reader.report(
                    "invalid-language", "'\(scalar.text.shortened(to: 40))' is no language's tag", at: node.place,
                    help: "write a tag of two or three letters: en for English, cy for Welsh, pt-BR for the "
                        + "Portuguese of Brazil; to write a text with ':' in it, put it in quotes")
                return nil
            }, write: { .string($0) })
    }

    /// The key of one language's words: a tag, and one of the definition's languages where it declares them.
    fileprivate static var languageOfText: Shape {
        languageTag.map(
            { tag, node, reader in
                guard reader.names[.language] != nil else { return tag }
                return Shape.name(of: .language).read(node, &reader)
            }, back: { $0 })
    }
}

private func isLanguageTag(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    func isASCII(_ part: Substring, _ allowed: (Character) -> Bool) -> Bool {
        part.allSatisfy { $0.isASCII && allowed($0) }
    }
    guard let first = parts.first, (2...3).contains(first.count), isASCII(first, { $0.isLowercase }) else {
        return false
    }
    return parts.dropFirst().allSatisfy { (2...8).contains($0.count) && isASCII($0, { $0.isLetter || $0.isNumber }) }
}
