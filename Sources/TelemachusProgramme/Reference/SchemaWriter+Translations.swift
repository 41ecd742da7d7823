import TelemachusCore

/// What a translation file may hold: the definition's keys as far as texts lie below them.
///
/// Elements of lists stand under their names, and nothing must be there.
extension SchemaWriter {
    /// The words of everything below a form; nil where there are none.
    func words(_ form: Form) -> SchemaPart? {
        switch form {
        case .localizedText: SchemaPart(kinds: [.string, .number, .boolean, .null])
        case .configuration: SchemaPart(kinds: [.object, .null])
        case .object(let fields): words(of: fields)
        case .map(_, let values): words(values).map(Self.named)
        case .list(let element, _):
            words(element).map { words in
                let listed = SchemaPart(kinds: [.array], keywords: [("items", words.json)])
                return element.namingField == nil
                    ? SchemaPart(kinds: [.array, .null], keywords: listed.keywords)
                    : .any(of: [Self.named(words), listed])
            }
        case .oneOrSeveral(let element): words(element)
        case .either(let forms): either(forms.compactMap { words($0) })
        default: nil
        }
    }

    private func either(_ parts: [SchemaPart]) -> SchemaPart? {
        parts.count > 1 ? .any(of: parts) : parts.first
    }

    private func words(of fields: [FieldDeclaration]) -> SchemaPart? {
        let properties = fields.compactMap { field in words(field.form).map { (field.name, $0.json) } }
        guard !properties.isEmpty else { return nil }
        return SchemaPart(
            kinds: [.object, .null],
            keywords: [("properties", .object(properties)), ("additionalProperties", .bool(false))])
    }

    private static func named(_ words: SchemaPart) -> SchemaPart {
        SchemaPart(kinds: [.object, .null], keywords: [("additionalProperties", words.json)])
    }
}
