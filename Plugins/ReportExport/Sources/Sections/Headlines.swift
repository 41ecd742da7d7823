import TelemachusCore

/// The comparisons that stand for all, in one table: what was asked, of whom, and what became of it.
struct Headlines {
    /// The totals, and scores that stand alone.
    let comparisons: [Comparison]
    /// Where they come from.
    let record: ProgrammeRecord

    private var outline: ProgrammeOutline { record.outline }

    /// The table.
    var table: Table {
        let level = comparisons.shared { $0.figures?.level.map(Numbers.level) }
        return MeasureTable<Comparison>(
            caption:
                "What changed, and for whom, among people with both values. The shift is the typical change of one "
                + "person. “Before and after” has the parts of each score.",
            title: "Score",
            heading: { line in
                .init(
                    title: outline.fullTitle(ofScore: line.score), detail: outline.plural(ofRole: line.role),
                    notes: [line.figures?.before.reasonForMedianOnly].compactMap(\.self))
            },
            counts: [.init(.n) { .count($0.n) }],
            figures: [
                .init(Table.Column("Before", detail: "median", .numbers)) { line in
                    line.figures.map { Table.Cell(Numbers.plain($0.before.median)) }
                },
                .init(Table.Column("After", detail: "median", .numbers)) { line in
                    line.figures.map { Table.Cell(Numbers.plain($0.after.median)) }
                },
                .init(.interval("Shift", sharedLevel: level)) { line in
                    line.figures.flatMap {
                        .estimate($0.shift, $0.low, $0.high, level: $0.level, sharedLevel: level)
                    }
                },
                .init(.exact) { .probability($0.figures?.pExact) },
            ], silence: { $0.figures == nil ? $0.n.reasonForSilence ?? "not shown" : nil }
        ).table(comparisons)
    }
}
