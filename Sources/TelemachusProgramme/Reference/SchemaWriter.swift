import TelemachusCore

/// Writes declared forms as JSON Schema (draft-07, what editors read).
///
/// Telemachus reads every scalar as text; the tools that apply a schema have a YAML loader before them that has made
/// numbers, truth values and nothing of some. A part takes whatever a loader of YAML 1.1 or 1.2 can make of a text that
/// the form takes, quoted or not: `version: 2` is text, `points: "5"` a number, and `no` a word or a truth value.
struct SchemaWriter {
    /// Whether what is left out may come from elsewhere.
    enum Mode {
        /// Every required key must be there.
        case complete
        /// A file that is extended or named has the rest.
        case partial
    }

    let registry: Registry

    /// A form as a part of a schema.
    func part(_ form: Form, _ mode: Mode = .complete) -> SchemaPart {
        switch form {
        case .text, .base, .identifier, .name, .duration: text(form)
        case .localizedText: .any(of: [text(form), translations])
        case .date: SchemaPart(kinds: [.string], keywords: text(form).keywords + [("format", .string("date"))])
        case .wholeNumber(let range):
            number(
                form, .integer, least: range.lowerBound > .min ? .whole(range.lowerBound) : nil,
                greatest: range.upperBound < .max ? .whole(range.upperBound) : nil)
        case .number(let range):
            number(
                form, .number, least: range.lowerBound.isFinite ? .number(range.lowerBound) : nil,
                greatest: range.upperBound.isFinite ? .number(range.upperBound) : nil)
        case .flag: SchemaPart(keywords: [("enum", .array([.bool(true), .bool(false)] + Self.flagWords))])
        case .choice(let words): choice(words.map { ($0.word, $0.help) })
        case .list(let element, let atLeast): list(of: element, atLeast: atLeast, mode)
        case .oneOrSeveral(let element): .any(of: [part(element, mode), list(of: element, atLeast: 1, mode)])
        case .either(let forms): .any(of: forms.map { part($0, mode) })
        case .map(let keys, let values):
            SchemaPart(
                kinds: [.object],
                keywords: part(keys).propertyNames + [("additionalProperties", part(values, mode).json)])
        case .object(let fields): object(fields, mode)
        case .plugin(let kind):
            choice(registry.registrations(of: kind).map { ($0.descriptor.id, $0.descriptor.summary) })
        case .configuration: SchemaPart(kinds: [.object, .null])
        case .translation: words(.object(ProgrammeDefinition.declarations)) ?? SchemaPart()
        }
    }

    // MARK: - Scalars

    /// Words that loaders take for truth values.
    private static let truthWords = ["yes", "no", "true", "false", "on", "off"]

    /// Texts that loaders take for numbers.
    private static let numbers = ["0", "1", "0.5"]

    private static let flagWords = ["yes", "no", "true", "false"].map { JSONValue.string($0) }

    private func text(_ form: Form) -> SchemaPart {
        guard let pattern = form.pattern else { return SchemaPart(kinds: [.string, .number, .boolean]) }
        let isWord =
            switch form {
            case .identifier, .name: true
            case .text: Self.truthWords.contains { $0.matches(pattern) }
            default: false
            }
        let isNumber = if case .text = form { Self.numbers.contains { $0.matches(pattern) } } else { false }
        return SchemaPart(
            kinds: Set([.string] + (isWord ? [.boolean] : []) + (isNumber ? [.number] : [])),
            keywords: [("pattern", .string(pattern)), ("patternErrorMessage", .string("write \(form)"))])
    }

    private func number(_ form: Form, _ kind: SchemaPart.Kind, least: JSONValue?, greatest: JSONValue?) -> SchemaPart {
        let bounds = [least.map { ("minimum", $0) }, greatest.map { ("maximum", $0) }].compactMap(\.self)
        return SchemaPart(kinds: [kind, .string], keywords: bounds + text(form).keywords)
    }

    private func choice(_ words: [(word: String, help: String)]) -> SchemaPart {
        let truths = words.contains { Self.truthWords.contains($0.word) }
        return SchemaPart(keywords: [
            ("enum", .array(words.map { .string($0.word) } + (truths ? [.bool(true), .bool(false)] : []))),
            ("enumDescriptions", .array(words.map { .string($0.help) })),
        ])
    }

    /// Texts by language.
    private var translations: SchemaPart {
        SchemaPart(
            kinds: [.object],
            keywords: part(.languageTag).propertyNames + [
                ("minProperties", .whole(1)), ("additionalProperties", part(.text("text")).json),
            ])
    }

    // MARK: - Lists

    /// A list; in a partial definition, one whose elements have names is joined name by name, and others are replaced.
    private func list(of element: Form, atLeast: Int, _ mode: Mode) -> SchemaPart {
        let isJoined = mode == .partial && element.namingField != nil
        let least = isJoined ? min(atLeast, 1) : atLeast
        let items =
            if case .object(let fields) = element, isJoined {
                object(fields, .partial, keepsName: true)
            } else {
                part(element)
            }
        return SchemaPart(
            kinds: [.array],
            keywords: (least > 0 ? [("minItems", .whole(least))] : []) + [("items", items.json)])
    }
}

extension SchemaPart {
    /// The part as a rule for the keys of a mapping, which are always text.
    fileprivate var propertyNames: [(String, JSONValue)] {
        let rules = keywords.filter { $0.0.hasPrefix("pattern") }
        return rules.isEmpty ? [] : [("propertyNames", .object(rules))]
    }
}

extension Form {
    /// The required field that names an element of a list when lists are joined; nil where they are replaced.
    var namingField: String? {
        guard case .object(let fields) = self else { return nil }
        return Node.namingKeys.first { key in fields.contains { $0.name == key && $0.isRequired } }
    }
}

extension String {
    fileprivate func matches(_ pattern: String) -> Bool {
        guard let expression = try? Regex(pattern) else { return false }
        return firstMatch(of: expression) != nil
    }
}
