import TelemachusCore

/// A validator for the keywords of JSON Schema (draft-07) that the written schema uses.
///
/// `make interop` asks a validator of other people's making the same; this one runs without a network.
struct SchemaValidator {
    let schema: JSONValue
    /// Every pattern of the schema, made ready once.
    private var expressions: [String: Regex<AnyRegexOutput>] = [:]

    init(schema: JSONValue) {
        self.schema = schema
        gatherPatterns(schema)
    }

    private mutating func gatherPatterns(_ schema: JSONValue) {
        switch schema {
        case .array(let parts): parts.forEach { gatherPatterns($0) }
        case .object(let members):
            for member in members {
                if member.key == "pattern", let pattern = member.value.word, expressions[pattern] == nil {
                    expressions[pattern] = try? Regex(pattern)
                }
                gatherPatterns(member.value)
            }
        default: break
        }
    }

    /// What an unknown keyword would be passed over in silence for.
    static let keywords: Set<String> = [
        "$schema", "$id", "$ref", "title", "description", "default", "definitions", "type", "enum", "enumDescriptions",
        "const", "properties", "required", "additionalProperties", "propertyNames", "minProperties", "items",
        "minItems",
        "pattern", "patternErrorMessage", "format", "minimum", "maximum", "allOf", "anyOf", "not", "if", "then", "else",
    ]

    func accepts(_ value: JSONValue) -> Bool { accepts(value, schema) }

    private func accepts(_ value: JSONValue, _ schema: JSONValue) -> Bool {
        guard case .object(let members) = schema else { return schema == .bool(true) }
        if case .string(let reference)? = schema["$ref"] {
            return self.schema["definitions"]?[String(reference.dropFirst("#/definitions/".count))]
                .map { accepts(value, $0) } ?? false
        }
        return members.allSatisfy { holds($0.key, $0.value, of: value, in: schema) }
    }

    private func holds(_ keyword: String, _ rule: JSONValue, of value: JSONValue, in schema: JSONValue) -> Bool {
        switch (keyword, rule, value) {
        case ("type", .array(let types), _): types.contains { value.isOf($0) }
        case ("type", _, _): value.isOf(rule)
        case ("enum", .array(let values), _): values.contains(value)
        case ("const", _, _): value == rule
        case ("allOf", .array(let parts), _): parts.allSatisfy { accepts(value, $0) }
        case ("anyOf", .array(let parts), _): parts.contains { accepts(value, $0) }
        case ("not", _, _): !accepts(value, rule)
        case ("if", _, _):
            (accepts(value, rule) ? schema["then"] : schema["else"]).map { accepts(value, $0) } ?? true
        case ("pattern", .string(let pattern), .string(let text)):
            expressions[pattern].map { text.firstMatch(of: $0) != nil } ?? false
        case ("minimum", .number(let bound), .number(let number)): number >= bound
        case ("maximum", .number(let bound), .number(let number)): number <= bound
        case ("items", _, .array(let elements)): elements.allSatisfy { accepts($0, rule) }
        case ("minItems", .number(let least), .array(let elements)): Double(elements.count) >= least
        case ("minProperties", .number(let least), .object(let members)): Double(members.count) >= least
        case ("required", .array(let keys), .object): keys.allSatisfy { $0.word.flatMap { value[$0] } != nil }
        case ("propertyNames", _, .object(let members)): members.allSatisfy { accepts(.string($0.key), rule) }
        case ("properties", .object(let properties), .object):
            properties.allSatisfy { property in value[property.key].map { accepts($0, property.value) } ?? true }
        case ("additionalProperties", _, .object(let members)):
            members.allSatisfy { schema["properties"]?[$0.key] != nil || accepts($0.value, rule) }
        default: true
        }
    }
}

extension JSONValue {
    fileprivate var word: String? { if case .string(let text) = self { text } else { nil } }

    fileprivate func isOf(_ type: JSONValue) -> Bool {
        switch (type.word, self) {
        case ("null", .null), ("boolean", .bool), ("number", .number), ("string", .string), ("array", .array),
            ("object", .object):
            true
        case ("integer", .number(let number)): number == number.rounded()
        default: false
        }
    }
}

/// What editors' YAML loaders make of plain scalars.
enum YAMLLoader: CaseIterable {
    /// `yes` and `no` are truth values.
    case version1_1
    /// They are text.
    case version1_2

    func load(_ node: Node) -> JSONValue {
        switch node.content {
        case .sequence(let elements): .array(elements.map(load))
        case .mapping(let entries): .object(entries.map { ($0.key, load($0.value)) })
        case .scalar(let scalar) where scalar.isNull: .null
        case .scalar(let scalar) where !scalar.isPlain: .string(scalar.text)
        case .scalar(let scalar): plain(scalar.text)
        }
    }

    private func plain(_ text: String) -> JSONValue {
        switch (text, self) {
        case ("true", _), ("yes", .version1_1), ("on", .version1_1): .bool(true)
        case ("false", _), ("no", .version1_1), ("off", .version1_1): .bool(false)
        default:
            if text.allSatisfy({ "0123456789.+-eE".contains($0) }), text.contains(where: \.isNumber),
                let number = Double(text)
            {
                .number(number)
            } else {
                .string(text)
            }
        }
    }
}
