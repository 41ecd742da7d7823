import TelemachusCore

/// Writes every default of a definition out: the core's settings by their declared fields, and each plugin's by the
/// fields that the plugin declares.
struct DefinitionResolver {
    let registry: Registry

    /// The definition with every default, its keys in the declared order.
    func resolved(_ root: Node) -> ResolvedNode {
        object(
            root, ProgrammeDefinition.fields.map(\.declaration), at: root.place,
            below: ["domains": .domains, "instruments": .instrument])
    }

    /// - Parameters:
    ///   - node: what was written.
    ///   - form: what its field declares.
    ///   - place: where the key stands under which it was written.
    ///   - kind: the kind of the plugin that `use:` and `with:` are of, where they stand among other keys.
    /// - Returns: the same with defaults.
    private func resolved(_ node: Node, _ form: Form?, at place: Place, _ kind: PluginKind? = nil) -> ResolvedNode {
        switch (form, node.content) {
        case (.object(let fields), .mapping): object(node, fields, at: place, kind: kind)
        case (.object(let fields), .scalar(let scalar)) where scalar.isNull: object(node, fields, at: place, kind: kind)
        case (.plugin(let kind), .mapping):
            object(node, PluginUseSettings.fields.map(\.declaration), at: place, kind: kind)
        case (.name(.scale), .mapping):
            object(node, ScaleSettings.fields.map(\.declaration), at: place)
        case (.map(_, let values), .mapping(let entries)): mapping(entries, at: place) { _ in (values, kind) }
        case (.localizedText, .mapping(let entries)): mapping(entries, at: place) { _ in (.text("text"), nil) }
        case (_, .mapping(let entries)): mapping(entries, at: place) { _ in (nil, nil) }
        case (.list(let element, _), .sequence(let elements)): sequence(elements, element, at: place)
        case (_, .sequence(let elements)): sequence(elements, nil, at: place)
        case (.list(let element, _), .scalar(let scalar)): value(scalar, element, at: node.place)
        case (_, .scalar(let scalar)): value(scalar, form, at: node.place)
        }
    }

    private func value(_ scalar: Node.Scalar, _ form: Form?, at place: Place) -> ResolvedNode {
        ResolvedNode(
            content: .scalar(.init(text: scalar.text, form: form, isPlain: scalar.isPlain)), origin: .written(place))
    }

    private func sequence(_ elements: [Node], _ form: Form?, at place: Place) -> ResolvedNode {
        ResolvedNode(
            content: .sequence(elements.map { resolved($0, form, at: $0.place) }), origin: .written(place))
    }

    private func mapping(
        _ entries: [Node.Entry], at place: Place, _ form: (String) -> (Form?, PluginKind?)
    ) -> ResolvedNode {
        let entries = entries.map { entry in
            let (form, kind) = form(entry.key)
            return ResolvedNode.Entry(
                key: entry.key, value: resolved(entry.value, form, at: entry.keyPlace, kind))
        }
        return ResolvedNode(content: .mapping(entries), origin: .written(place))
    }

    /// A mapping with every declared field that was written or has a default.
    ///
    /// `kind` is the kind of plugin that `use:` and `with:` are of; `below`, the same for fields whose own `use:` stands
    /// among other keys.
    private func object(
        _ node: Node, _ fields: [FieldDeclaration], at place: Place, kind: PluginKind? = nil,
        below: [String: PluginKind] = [:]
    ) -> ResolvedNode {
        let entries = fields.compactMap { field -> ResolvedNode.Entry? in
            let form = form(of: field, in: node, kind)
            if let entry = node.entry(field.name) {
                let value = resolved(entry.value, form, at: entry.keyPlace, below[field.name])
                return .init(key: field.name, value: value)
            }
            if let standard = field.standard {
                return .init(key: field.name, value: ResolvedNode(standard: standard, form))
            }
            return standardConfiguration(form, field).map { .init(key: field.name, value: $0) }
        }
        return ResolvedNode(content: .mapping(entries), origin: .written(place))
    }

    /// The form of a field; of `with:`, the fields of the plugin that `use:` beside it names.
    private func form(of field: FieldDeclaration, in node: Node, _ kind: PluginKind?) -> Form {
        guard case .anything = field.form, let kind, let id = node["use"]?.text,
            let plugin = registry.registration(of: kind, id: id)
        else { return field.form }
        return .object(plugin.fields)
    }

    /// What stands for a `with:` that was left out: the plugin's defaults, nothing where it has none.
    private func standardConfiguration(_ form: Form, _ field: FieldDeclaration) -> ResolvedNode? {
        guard case .anything = field.form, case .object(let fields) = form else { return nil }
        let standards = fields.compactMap { field in field.standard.map { (field.name, $0) } }
        return standards.isEmpty ? nil : ResolvedNode(standard: .object(standards), form)
    }
}
