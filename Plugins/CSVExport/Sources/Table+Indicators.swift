import TelemachusCore

extension Table {
    /// Figures about the organisation.
    static func indicators(_ indicators: [Indicator]) -> Table {
        let lines = indicators.flatMap { indicator in indicator.measurements.map { (indicator, $0) } }
        return Table(
            "indicators.csv",
            "One figure about the organisation at one stage a line, with what was fixed for it beforehand.",
            columns: [
                Column("score", "instrument and name of a score in codebook.csv, joined by a point") {
                    .text($0.0.score)
                },
                Column("title", "its heading") { .text($0.0.title) },
                Column("unit", "its unit") { .text($0.0.unit ?? "") },
                Column("role", "the role that hands it in") { .text($0.0.role) },
                Column("source", "where the values are read") { .text($0.0.target?.source?.plain ?? "") },
                Column("direction", "higher or lower: which way is better") {
                    .text($0.0.target?.direction.rawValue ?? "")
                },
                Column("baseline", "the value before the programme; empty where it is not known") {
                    .number($0.0.target?.baseline)
                },
                Column("target", "the value to reach") { .number($0.0.target?.value) },
                Column("stage", "when it was measured") { .text($0.1.stage) },
                Column("value", "what was measured; empty where nothing was handed in") { .number($0.1.value) },
                Column("met", "yes or no: whether this value reaches the target; empty where there is none") { line in
                    guard let target = line.0.target, let value = line.1.value else { return .text("") }
                    return .text(target.isMet(by: value) ? "yes" : "no")
                },
            ], of: lines)
    }
}
