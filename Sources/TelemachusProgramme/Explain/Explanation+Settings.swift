import TelemachusCore

/// A plugin's settings in words, from the plugin's own declaration.
extension Explanation {
    /// One line a setting, defaults included; settings that are structures or texts of their own are left out.
    func settings(of configuration: Node?, _ fields: [FieldDeclaration]) -> [String] {
        fields.compactMap { field in
            let written = configuration?[field.name]
            let values = written.map(Self.texts) ?? field.standard.map(Self.texts) ?? []
            let words = values.compactMap { value(of: $0, field.form, unit: field.unit) }
            guard !words.isEmpty, words.count == values.count else { return nil }
            var name = field.name.split(separator: "-").map(String.init)
            if name.count > 1, name.last == field.unit { name.removeLast() }
            return "\(name.joined(separator: " ").initialCapital): \(words.listed().sentence)"
        }
    }

    private static func texts(of node: Node) -> [String] {
        node.isNull ? [] : node.text.map { [$0] } ?? node.elements.compactMap(\.text)
    }

    private static func texts(of value: JSONValue) -> [String] {
        switch value {
        case .string(let text): [text]
        case .number(let number): [JSONValue.text(of: number)]
        case .array(let elements): elements.flatMap(texts)
        default: []
        }
    }

    private func value(of text: String, _ form: Form, unit: String?) -> String? {
        switch form {
        case .choice(let words):
            words.first { $0.word == text }.map { "\(text). \($0.help)" } ?? text
        case .list(let element, _):
            if case .choice = element { text } else { value(of: text, element, unit: unit) }
        case .name(.instrument): "'\(title(ofInstrument: text))'"
        case .name(.attribute): "'\(title(ofAttribute: text))'"
        case .name(.stage): "'\(title(ofStage: text))'"
        case .name(.role): plural(ofRole: text)
        case .name(.domain): programme.domains.first { $0.id == text }.map { words($0.title) } ?? text
        case .wholeNumber, .number: amount(text, unit)
        case .name, .flag, .duration, .date: text
        default: nil
        }
    }
}

extension Form {
    /// Whether it is a number or a length of time.
    var isNumber: Bool {
        switch self {
        case .wholeNumber, .number, .duration: true
        default: false
        }
    }
}
