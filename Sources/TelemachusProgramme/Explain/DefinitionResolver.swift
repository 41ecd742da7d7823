import TelemachusCore

/// Writes every default of a definition out: the core's settings by their declared fields, and each plugin's by the
/// fields that the plugin declares.
struct DefinitionResolver {
    let registry: Registry

    /// The definition with every default, its keys in the declared order.
    func resolved(_ root: Node) -> ResolvedNode {
        object(root, ProgrammeDefinition.fields.map(\.declaration), at: root.place)
    }

    /// - Parameters:
    ///   - node: what was written.
    ///   - form: what its field declares.
    ///   - place: where the key stands under which it was written.
    /// - Returns: the same with defaults.
    private func resolved(_ node: Node, _ form: Form?, at place: Place) -> ResolvedNode {
        switch (form, node.content) {
        case (.either(let forms), _): resolved(node, Self.meant(by: node, among: forms), at: place)
        case (.object(let fields), .mapping): object(node, fields, at: place)
        case (.object(let fields), .scalar(let scalar)) where scalar.isNull: object(node, fields, at: place)
        case (.map(_, let values), .mapping(let entries)): mapping(entries, values, at: place)
        case (.localizedText, .mapping(let entries)): mapping(entries, .text("text"), at: place)
        case (_, .mapping(let entries)): mapping(entries, nil, at: place)
        case (.list(let element, _), .sequence(let elements)), (.oneOrSeveral(let element), .sequence(let elements)):
            sequence(elements, element, at: place)
        case (_, .sequence(let elements)): sequence(elements, nil, at: place)
        case (.oneOrSeveral(let element), .scalar(let scalar)): value(scalar, element, at: node.place)
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

    /// Of several forms, the one that the author wrote: a mapping with declared keys, or else anything but that.
    private static func meant(by node: Node, among forms: [Form]) -> Form? {
        forms.first { $0.isWrittenOut(in: node) } ?? forms.first { !$0.isObject }
    }

    private func mapping(_ entries: [Node.Entry], _ form: Form?, at place: Place) -> ResolvedNode {
        let entries = entries.map { entry in
            ResolvedNode.Entry(key: entry.key, value: resolved(entry.value, form, at: entry.keyPlace))
        }
        return ResolvedNode(content: .mapping(entries), origin: .written(place))
    }

    /// A mapping with every declared field that was written or has a default.
    private func object(_ node: Node, _ fields: [FieldDeclaration], at place: Place) -> ResolvedNode {
        let entries = fields.compactMap { field -> ResolvedNode.Entry? in
            let form = form(of: field, among: fields, in: node)
            if let entry = node.entry(field.name) {
                return .init(key: field.name, value: resolved(entry.value, form, at: entry.keyPlace))
            }
            if let standard = field.standard {
                return .init(key: field.name, value: ResolvedNode(standard: standard, form))
            }
            return standardConfiguration(form, field).map { .init(key: field.name, value: $0) }
        }
        return ResolvedNode(content: .mapping(entries), origin: .written(place))
    }

    /// The form of a field; of a plugin's configuration, the fields of the plugin that is named beside it.
    private func form(of field: FieldDeclaration, among fields: [FieldDeclaration], in node: Node) -> Form {
        guard case .configuration(let kind) = field.form,
            let id = fields.pluginField(of: kind).flatMap({ node[$0.name]?.text }),
            let plugin = registry.registration(of: kind, id: id)
        else { return field.form }
        return .object(plugin.fields)
    }

    /// What stands for a `with:` that was left out: the plugin's defaults, nothing where it has none.
    private func standardConfiguration(_ form: Form, _ field: FieldDeclaration) -> ResolvedNode? {
        guard case .configuration = field.form, case .object(let fields) = form else { return nil }
        let standards = fields.compactMap { field in field.standard.map { (field.name, $0) } }
        return standards.isEmpty ? nil : ResolvedNode(standard: .object(standards), form)
    }
}
