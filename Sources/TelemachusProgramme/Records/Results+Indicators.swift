import TelemachusCore

extension ResultsDocument {
    /// A figure about the organisation: `null` wherever nothing was fixed or measured.
    static func json(_ line: Indicator) -> JSONValue {
        let target = line.target
        return .object([
            ("score", .string(line.score)), ("title", .string(line.title.plain)), ("unit", .string(line.unit)),
            ("role", .string(line.role)), ("source", .string(target?.source?.plain)),
            ("direction", .string(target?.direction.rawValue)), ("baseline", .number(target?.baseline)),
            ("target", .number(target?.value)),
            (
                "values",
                .array(
                    line.measurements.map {
                        .object([("stage", .string($0.stage)), ("value", .number($0.value))])
                    })
            ),
            ("met", line.isMet.map { .bool($0) } ?? .null),
        ])
    }
}
