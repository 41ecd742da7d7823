public import TelemachusCore

/// The format of one kind of file as a JSON Schema (draft-07, what editors read), from its declared fields.
public struct FormatSchema: Sendable {
    /// The schema.
    public let json: JSONValue

    /// The schema of files that hold these fields.
    ///
    /// - Parameters:
    ///   - id: the name under which other schemas can refer to it.
    ///   - title: what such a file is called.
    ///   - description: what it is for.
    ///   - fields: its keys.
    ///   - registry: the plugins that it may name.
    public init(id: String, title: String, description: String, fields: [FieldDeclaration], registry: Registry) {
        let object = SchemaWriter(registry: registry).object(fields, .complete).json
        guard case .object(let members) = object else {
            json = object
            return
        }
        json = .object(
            [
                ("$schema", .string("http://json-schema.org/draft-07/schema#")), ("$id", .string(id)),
                ("title", .string(title)), ("description", .string(description)),
            ] + members.map { ($0.key, $0.value) })
    }

    /// The schema as text; the same fields give the same bytes.
    public var text: String { json.text }
}
