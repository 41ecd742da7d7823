import TelemachusCore

/// Mappings with declared keys, and the plugins that some of them name.
extension SchemaWriter {
    /// A mapping with declared keys.
    ///
    /// - Parameters:
    ///   - fields: the keys.
    ///   - mode: whether required keys may come from elsewhere. Where the mapping itself can name a file to take over,
    ///     it is partial as soon as it names one.
    ///   - keepsName: whether the key that names it is needed even so.
    /// - Returns: the part of the schema.
    func object(_ fields: [FieldDeclaration], _ mode: Mode, keepsName: Bool = false) -> SchemaPart {
        let base = fields.first { if case .base = $0.form { true } else { false } }
        guard mode == .complete, let base else { return plainObject(fields, mode, keepsName: keepsName) }
        return SchemaPart(
            kinds: [.object],
            keywords: [
                ("if", .object([("required", .array([.string(base.name)]))])),
                ("then", plainObject(fields, .partial, keepsName: keepsName).json),
                ("else", plainObject(fields, .complete).json),
            ])
    }

    private func plainObject(_ fields: [FieldDeclaration], _ mode: Mode, keepsName: Bool = false) -> SchemaPart {
        let name = keepsName ? Form.object(fields).namingField : nil
        let required = fields.filter { $0.isRequired && (mode == .complete || $0.name == name) }.map(\.name)
        let choices = configurations(fields, mode)
        return SchemaPart(
            kinds: fields.contains(where: \.isRequired) ? [.object] : [.object, .null],
            keywords: [("properties", .object(fields.map { ($0.name, property($0, mode)) }))]
                + (required.isEmpty ? [] : [("required", .array(required.map { .string($0) }))])
                + [("additionalProperties", .bool(false))] + (choices.isEmpty ? [] : [("allOf", .array(choices))]))
    }

    private func property(_ field: FieldDeclaration, _ mode: Mode) -> JSONValue {
        var members: [(String, JSONValue)] = [("description", .string(field.descriptionForEditors))]
        if let standard = field.standardForEditors { members.append(("default", standard)) }
        guard case .object(let part) = part(field.form, mode).json else { return .object(members) }
        return .object(members + part.map { ($0.key, $0.value) })
    }

    // MARK: - Plugins

    /// For each plugin that the mapping can name, what its configuration may hold.
    private func configurations(_ fields: [FieldDeclaration], _ mode: Mode) -> [JSONValue] {
        fields.flatMap { field -> [JSONValue] in
            guard case .configuration(let kind) = field.form, let use = fields.pluginField(of: kind) else { return [] }
            return registry.registrations(of: kind).map { plugin in
                let needed = mode == .complete && plugin.fields.contains(where: \.isRequired)
                let reference = JSONValue.object([
                    ("$ref", .string("#/definitions/" + definitionName(of: plugin, mode)))
                ])
                return .object([
                    (
                        "if",
                        .object([
                            ("properties", .object([(use.name, .object([("const", .string(plugin.descriptor.id))]))])),
                            ("required", .array([.string(use.name)])),
                        ])
                    ),
                    (
                        "then",
                        .object(
                            [("properties", .object([(field.name, reference)]))]
                                + (needed ? [("required", .array([.string(field.name)]))] : []))
                    ),
                ])
            }
        }
    }

    /// Every plugin's configuration, complete and, where that differs, partial.
    var definitions: [(String, JSONValue)] {
        registry.registrations.flatMap { plugin in
            [Mode.complete, .partial].map { (definitionName(of: plugin, $0), configuration(of: plugin, $0)) }
        }.reduce(into: []) { result, entry in
            if result.last?.0 != entry.0 { result.append(entry) }
        }
    }

    private func configuration(of plugin: Registration, _ mode: Mode) -> JSONValue {
        plainObject(plugin.fields, mode).json
    }

    private func definitionName(of plugin: Registration, _ mode: Mode) -> String {
        let name = "\(plugin.kind.rawValue).\(plugin.descriptor.id)"
        let isPartial = mode == .partial && configuration(of: plugin, .partial) != configuration(of: plugin, .complete)
        return isPartial ? name + ".partial" : name
    }
}

extension [FieldDeclaration] {
    /// The field that names a plugin of that kind.
    func pluginField(of kind: PluginKind) -> FieldDeclaration? {
        first { if case .plugin(kind) = $0.form { true } else { false } }
    }
}

extension FieldDeclaration {
    /// The help, and what else there is to know of the field, for an editor to show.
    fileprivate var descriptionForEditors: String {
        var facts: [String] = []
        if let standard, let text = standard.inlineText { facts.append("Default: \(text).") }
        if let unit { facts.append("Unit: \(unit).") }
        if since > 1 { facts.append("Since version \(since) of the format.") }
        if stability == .provisional { facts.append("Provisional: it may change with notice.") }
        return facts.isEmpty ? help : help + "\n\n" + facts.joined(separator: " ")
    }

    /// The default as an editor may put it in; nil where it says nothing.
    fileprivate var standardForEditors: JSONValue? {
        guard let standard, standard.inlineText != nil else { return nil }
        guard case .flag = form else { return standard }
        return .bool(standard == .string("yes"))
    }
}

extension JSONValue {
    /// A default in a line; nil where nothing is in it, and for mappings, whose keys have defaults of their own.
    var inlineText: String? {
        switch self {
        case .null, .object: nil
        case .bool(let value): value ? "yes" : "no"
        case .number(let number): Self.text(of: number)
        case .string(let text): text
        case .array(let elements):
            elements.isEmpty ? nil : elements.compactMap(\.inlineText).joined(separator: ", ")
        }
    }
}
