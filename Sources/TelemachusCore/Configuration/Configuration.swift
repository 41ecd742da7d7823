/// A group of settings that a definition can hold, each declared once.
///
/// What you provide: a struct with an `init()` and a list of its fields. What you get from the one declaration of a
/// field: decoding, diagnostics with their place, the default, the help text, its line in the schema and in the
/// reference.
///
/// ```swift
/// struct Settings: Configuration {
///     var stem = Text()
///     var missing = MissingRule.completeOnly
///     static var fields: [Field<Settings>] {
///         [
///             .required("stem", \.stem, .localizedText, help: "The question; {domain} stands for the domain."),
///             .defaulted("missing", \.missing, .choice, help: "What becomes of a score with answers missing."),
///         ]
///     }
/// }
/// ```
public protocol Configuration: Sendable {
    /// The settings with every default in place. Required fields hold a placeholder that no reader lets out.
    init()
    /// The fields, in the order in which help and reference show them.
    static var fields: [Field<Self>] { get }
}

/// The configuration of a plugin that has nothing to configure.
public struct NoConfiguration: Configuration {
    /// Nothing.
    public init() {}
    /// No field.
    public static var fields: [Field<NoConfiguration>] { [] }
}

/// What help, schema and reference know of a field.
public struct FieldDeclaration: Sendable {
    /// The key in the definition.
    public let name: String
    /// What it may hold.
    public let form: Form
    /// What it is for, in sentences.
    public let help: String
    /// The default as a definition would write it; nil where there is none.
    public let standard: JSONValue?
    /// Whether a definition must have it.
    public let isRequired: Bool
    /// The unit of a number.
    public let unit: String?
    /// The format version that brought it.
    public let since: Int
    /// What its author promises.
    public let stability: Stability
}

/// What the author of a field or a plugin promises of its future.
public enum Stability: String, Sendable {
    /// It stays as it is within the format's version.
    case stable
    /// It may change with notice in the changelog.
    case provisional
}

/// One declared field of a ``Configuration``.
public struct Field<Root: Configuration>: Sendable {
    /// What help, schema and reference know of it.
    public let declaration: FieldDeclaration
    let read: @Sendable (Node, inout DefinitionReader, inout Root) -> Void
    let write: @Sendable (Root) -> JSONValue?

    /// A field that a definition must have.
    ///
    /// Its property's initial value is a placeholder.
    public static func required<Value>(
        _ name: String, _ property: any WritableKeyPath<Root, Value> & Sendable, _ shape: Shape<Value>,
        unit: String? = nil, since: Int = 1, stability: Stability = .stable, help: String
    ) -> Field {
        Field(
            declaration: FieldDeclaration(
                name: name, form: shape.form, help: help, standard: nil, isRequired: true, unit: unit, since: since,
                stability: stability),
            read: { node, reader, root in
                if let value = shape.read(node, &reader) { root[keyPath: property] = value }
            }, write: { shape.write($0[keyPath: property]) })
    }

    /// A field whose default is the value that its property has in `init()`.
    public static func defaulted<Value>(
        _ name: String, _ property: any WritableKeyPath<Root, Value> & Sendable, _ shape: Shape<Value>,
        unit: String? = nil, since: Int = 1, stability: Stability = .stable, help: String
    ) -> Field {
        Field(
            declaration: FieldDeclaration(
                name: name, form: shape.form, help: help, standard: shape.write(Root()[keyPath: property]),
                isRequired: false, unit: unit, since: since, stability: stability),
            read: { node, reader, root in
                if let value = shape.read(node, &reader) { root[keyPath: property] = value }
            }, write: { shape.write($0[keyPath: property]) })
    }

    /// A field that may be left out and has no default.
    public static func optional<Value>(
        _ name: String, _ property: any WritableKeyPath<Root, Value?> & Sendable, _ shape: Shape<Value>,
        unit: String? = nil, since: Int = 1, stability: Stability = .stable, help: String
    ) -> Field {
        Field(
            declaration: FieldDeclaration(
                name: name, form: shape.form, help: help, standard: nil, isRequired: false, unit: unit, since: since,
                stability: stability),
            read: { node, reader, root in
                if let value = shape.read(node, &reader) { root[keyPath: property] = value }
            }, write: { $0[keyPath: property].map(shape.write) })
    }
}

extension Configuration {
    /// Reads a mapping: every field, every unknown key, every missing key, in one go.
    ///
    /// A field that cannot be read keeps its initial value, so that later checks still see the others. Whoever acts
    /// on the settings looks at ``DefinitionReader/hasErrors`` first.
    /// - Returns: nil where the node is no mapping at all.
    public static func read(_ node: Node, _ reader: inout DefinitionReader) -> Self? {
        let fields = Self.fields
        guard case .mapping(let entries) = node.content else {
            if node.isNull, !fields.contains(where: \.declaration.isRequired) { return Self() }
            let keys = fields.map(\.declaration.name).joined(separator: ", ")
            reader.reportMismatch(node, expected: "a mapping", help: "write 'key: value' lines; keys: \(keys)")
            return nil
        }
        var settings = Self()
        for entry in entries {
            reader.descend(into: .key(entry.key)) { reader in
                guard let field = fields.first(where: { $0.declaration.name == entry.key }) else {
                    return reportUnknownKey(entry, among: fields, &reader)
                }
                field.read(
                    entry.value.isNull ? Node(entry.value.content, at: entry.keyPlace) : entry.value, &reader, &settings
                )
            }
        }
        for field in fields where field.declaration.isRequired && node.entry(field.declaration.name) == nil {
            let declaration = field.declaration
            reader.report(
                "missing-key", "'\(declaration.name)' is missing", at: entries.first?.keyPlace ?? node.place,
                help: "add '\(declaration.name):' with \(declaration.form)")
        }
        return settings
    }

    private static func reportUnknownKey(
        _ entry: Node.Entry, among fields: [Field<Self>], _ reader: inout DefinitionReader
    ) {
        let known = fields.map(\.declaration.name)
        reader.report(
            "unknown-key", "no key is named '\(entry.key.shortened(to: 60))' here", at: entry.keyPlace,
            help: known.isEmpty
                ? "remove it; nothing can be set here"
                : NearestName.advice(for: entry.key, among: known, plural: "keys"))
    }

    /// The settings as a definition would write them, every default visible.
    public var written: JSONValue {
        .object(
            Self.fields.compactMap { field in
                field.write(self).map { (field.declaration.name, $0) }
            })
    }
}
