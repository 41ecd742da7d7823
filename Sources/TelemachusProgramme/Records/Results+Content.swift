public import TelemachusCore

/// The content analysis in results.json.
extension ResultsDocument {
    static func json(_ content: ContentAnalysis) -> JSONValue {
        .object([
            (
                "categories",
                .array(
                    content.categories.map { .object([("category", .string($0.id)), ("title", .string($0.title))]) })
            ),
            ("codes", .array(content.codes.map(json))),
            ("merges", .array(content.merges.map(json))),
            ("agreement", .array(content.agreement.map(json))),
            (
                "quotations",
                .array(
                    content.quotations.map {
                        .object([
                            ("code", .string($0.code)), ("role", .string($0.role)), ("text", .string($0.text)),
                        ])
                    })
            ),
        ])
    }

    private static func json(_ code: ContentAnalysis.Code) -> JSONValue {
        .object([
            ("code", .string(code.id)), ("title", .string(code.title)), ("definition", .string(code.definition)),
            ("category", .string(code.category)), ("mergedInto", .string(code.mergedInto)),
        ])
    }

    private static func json(_ merge: ContentAnalysis.Merge) -> JSONValue {
        .object([
            ("from", .string(merge.from)), ("into", .string(merge.into)), ("date", .string(merge.date)),
            ("by", .string(merge.by)), ("reason", .string(merge.reason)),
        ])
    }

    /// One line of the agreement of coders.
    public static func json(_ line: ContentAnalysis.Agreement) -> JSONValue {
        .object([
            ("texts", .string(line.texts)), ("code", .string(line.code)), ("coders", .whole(line.coders)),
            ("segments", line.segments.json), ("observed", .number(line.observed)), ("kappa", .number(line.kappa)),
            ("alpha", .number(line.alpha)), ("notes", .array(line.notes.map { .string($0) })),
        ])
    }
}
