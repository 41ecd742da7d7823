public import TelemachusCore

/// Writes the whole record of a programme as one JSON document, for programs that read it.
///
/// Every key is always there, in the same order, `null` where there is nothing to say. The figures are not repeated
/// in it: they are in `results.json`.
public struct JSONExporter: Exporter {
    /// What lists, help and results say of it.
    public static let descriptor = PluginDescriptor(
        id: "json", version: "1.0.0", title: "Record as JSON",
        summary: """
            One document with the programme's outline, its codebook, what was renamed, the pseudonymous answers, scores and codings, and \
            where all of it comes from.
            """,
        citation: "Bray T. The JavaScript Object Notation (JSON) data interchange format. RFC 8259, 2017.",
        example: "use: json")

    /// The rows are for analysts.
    public static let audience = Audience.analyst

    /// There is nothing to set and nothing to refuse.
    public init(_ configuration: NoConfiguration, in context: DefinitionContext) throws(ConfigurationProblem) {}

    /// One file, `record.json`.
    public func files(for record: ProgrammeRecord) throws(ExportProblem) -> [ExportedFile] {
        let instruments = record.outline.instruments
        let formats = AnswerFormats(of: instruments)
        let document = JSONValue.object([
            ("provenance", JSONValue(record.provenance)),
            ("programme", JSONValue(record.outline)),
            ("codebook", .array(instruments.map { JSONValue($0) })),
            ("renamed", .array(record.outline.renamed.map { JSONValue($0) })),
            ("responses", .array(record.rows.responses.map { JSONValue($0, as: formats[$0]) })),
            ("scores", .array(record.rows.scores.map { JSONValue($0) })),
            ("codings", .array(record.rows.codings.map { JSONValue($0) })),
        ])
        return [ExportedFile(path: "record.json", text: document.text)]
    }
}
