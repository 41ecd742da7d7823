import TelemachusCore

/// The figures of one group of comparisons, the exact test first.
struct ComparisonTable {
    /// The comparisons.
    let group: ComparisonGroup
    /// Where they come from.
    let record: ProgrammeRecord

    private var outline: ProgrammeOutline { record.outline }

    /// The table.
    var table: Table {
        MeasureTable<Comparison>(
            caption: "\(group.title(in: outline)), with tests. \(group.occasions(in: outline))", title: "Score",
            heading: { line in
                .init(
                    title: outline.titleWithUnit(ofScore: line.score),
                    notes: line.notes + [line.figures?.before.reasonForMedianOnly].compactMap(\.self),
                    isTotal: ComparisonGroup.isTotal(line, in: outline))
            },
            counts: [.init(.n) { .count($0.n) }], figures: figures,
            silence: { $0.figures == nil ? $0.n.reasonForSilence ?? "not shown" : nil }
        ).table(group.comparisons)
    }

    private var figures: [MeasureTable<Comparison>.Measure] {
        let name = group.comparisons.filter(\.isAdjusted).shared(\.adjustmentInWords)
        let level = group.comparisons.shared { $0.figures?.level.map(Numbers.level) }
        return [
            .init(Table.Column("Before", detail: "median (quartiles)", .numbers)) {
                $0.figures.map { .median($0.before) }
            },
            .init(Table.Column("After", detail: "median (quartiles)", .numbers)) {
                $0.figures.map { .median($0.after) }
            },
            .init(.exact) { .probability($0.figures?.pExact) },
            .init(.adjusted(sharedName: name)) { .adjusted($0, sharedName: name) },
            .init(.interval("Shift", sharedLevel: level)) { line in
                line.figures.flatMap {
                    .estimate($0.shift, $0.low, $0.high, level: $0.level, sharedLevel: level)
                }
            },
            .init(Table.Column("Rank-biserial", .numbers)) { .number($0.figures?.rankBiserial, decimals: 2) },
            .init(Table.Column("Zeros", .numbers)) { $0.figures?.zeros.map { Table.Cell("\($0)") } },
            .init(Table.Column("T", .numbers)) { line in
                line.figures?.statistic.map { Table.Cell(Numbers.plain($0, decimals: 1)) }
            },
            .init(Table.Column("z", .numbers)) { .number($0.figures?.z, decimals: 3) },
            .init(.asymptoticAsSPSS) { .probability($0.figures?.pAsymptotic) },
        ]
    }
}
