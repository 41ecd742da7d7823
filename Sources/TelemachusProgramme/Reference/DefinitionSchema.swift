public import TelemachusCore

/// The definition format as a JSON Schema, for editors: keys are completed, explained and checked while somebody writes.
///
/// It is made from the declarations that the reader itself goes by, plugins' configurations included. It sees shapes,
/// not meanings: whether a name is declared, or a plugin accepts its configuration as a whole, only `check` can tell.
public struct DefinitionSchema: Sendable {
    private let writer: SchemaWriter

    /// The schema of a host that has these plugins.
    public init(registry: Registry) { writer = SchemaWriter(registry: registry) }

    /// The name under which other schemas can refer to this one.
    public static let id = "urn:telemachus:definition:1"

    /// The schema as text.
    ///
    /// The same plugins give the same bytes.
    public var text: String { json.text }

    /// The schema: a programme, an instrument file or a translation file, told apart as the reader does.
    public var json: JSONValue {
        .object([
            ("$schema", .string("http://json-schema.org/draft-07/schema#")), ("$id", .string(Self.id)),
            ("title", .string("Telemachus definition")),
            (
                "description",
                .string(
                    "A mentoring programme, an instrument that several programmes share, or a programme's words in "
                        + "another language.")
            ),
            ("type", .string("object")), ("if", Self.holds(["instrument"], without: ["instruments", "timeline"])),
            ("then", Self.reference("instrument-file")),
            (
                "else",
                .object([
                    ("if", Self.holds(["language", "words"], without: ["timeline"])),
                    ("then", Self.reference("translation-file")), ("else", Self.reference("programme")),
                ])
            ),
            (
                "definitions",
                .object(
                    [
                        ("programme", writer.object(ProgrammeDefinition.declarations, .complete, keepsName: true).json),
                        ("instrument-file", writer.object(InstrumentFile.declarations, .complete).json),
                        ("translation-file", writer.object(TranslationFile.declarations, .complete).json),
                    ] + writer.definitions)
            ),
        ])
    }

    /// A mapping with some keys and without others.
    private static func holds(_ keys: [String], without others: [String]) -> JSONValue {
        func required(_ keys: [String]) -> (String, JSONValue) { ("required", .array(keys.map { .string($0) })) }
        return .object([
            required(keys), ("not", .object([("anyOf", .array(others.map { .object([required([$0])]) }))])),
        ])
    }

    private static func reference(_ name: String) -> JSONValue {
        .object([("$ref", .string("#/definitions/\(name)"))])
    }
}

extension ProgrammeDefinition {
    /// The keys of a definition.
    static var declarations: [FieldDeclaration] { fields.map(\.declaration) }
}

extension InstrumentFile {
    /// The keys of an instrument file: its own, then those of an instrument, which names no further file.
    static var declarations: [FieldDeclaration] {
        fields.map(\.declaration)
            + InstrumentSettings.fields.map(\.declaration).filter { if case .base = $0.form { false } else { true } }
    }
}

extension TranslationFile {
    /// The keys of a translation file.
    static var declarations: [FieldDeclaration] { fields.map(\.declaration) }
}
