import TelemachusCore

extension Table {
    /// How well items hang together: the whole score first, then its items.
    static func reliability(_ lines: [Reliability]) -> Table {
        Table(
            "reliability.csv", "One score on one occasion a line with an empty item, then one of its items a line.",
            columns: Column.reliability, of: lines.flatMap(ReliabilityLine.all))
    }
}

/// A score's reliability, or what one of its items adds to it.
struct ReliabilityLine {
    let whole: Reliability
    let item: Reliability.ItemFigures?

    fileprivate static func all(of line: Reliability) -> [ReliabilityLine] {
        [ReliabilityLine(whole: line, item: nil)]
            + (line.figures?.items ?? []).map { ReliabilityLine(whole: line, item: $0) }
    }

    /// The coefficients, on the line of the whole score only.
    fileprivate var figures: Reliability.Figures? { item == nil ? whole.figures : nil }
}

extension Column where Row == ReliabilityLine {
    fileprivate static var reliability: [Column] {
        [
            Column("score", Table.scoreHelp) { .text($0.whole.score) },
            Column("role", "the role that answered") { .text($0.whole.role) },
            Column("stage", "the occasion") { .text($0.whole.stage) },
            Column("item", "the item; empty on the line of the whole score") { .text($0.item?.item ?? "") },
            Column("n", "people who answered every item") { .count($0.whole.n) },
            Column("alpha", "Cronbach's alpha") { .number($0.figures?.alpha) },
            Column("low", "the lower end of its interval (Feldt)") { .number($0.figures?.low) },
            Column("high", "the upper end of its interval") { .number($0.figures?.high) },
            Column("level", "the level of the interval") { .number($0.figures?.level) },
            Column("restCorrelation", "the item's correlation with the sum of the others") {
                .number($0.item?.restCorrelation)
            },
            Column("alphaWithout", "alpha of the other items") { .number($0.item?.alphaWithout) },
            Column("notes", "what to know of the line, joined by |") {
                .text($0.item == nil ? $0.whole.notes.joined(separator: " | ") : "")
            },
        ]
    }
}
