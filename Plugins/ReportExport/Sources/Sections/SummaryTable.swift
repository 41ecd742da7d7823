import TelemachusCore

/// Scores on single occasions, by instrument.
struct SummaryTable {
    /// What is tabled.
    let caption: String
    /// The lines.
    let summaries: [ScoreSummary]
    /// Where they come from.
    let record: ProgrammeRecord

    private var outline: ProgrammeOutline { record.outline }

    /// The table.
    var table: Table {
        MeasureTable<ScoreSummary>(
            caption: "\(caption) Quartiles: \(record.results.methods.quartilesTitle).", title: "Score",
            heading: { line in
                .init(
                    title: outline.titleWithUnit(ofScore: line.score),
                    notes: [line.note, line.figures?.reasonForMedianOnly].compactMap(\.self),
                    isTotal: outline.declaration(ofScore: line.score)?.isTotal ?? false)
            },
            counts: counts, figures: figures,
            silence: { $0.figures == nil ? $0.n.reasonForSilence ?? "not shown" : nil }
        ).table(
            summaries.map(Occasion.init).withoutRepeats.map { occasion in
                (
                    heading: "\(outline.heading(ofInstrument: occasion.instrument)): "
                        + "\(outline.plural(ofRole: occasion.role)), \(outline.heading(ofStage: occasion.stage))",
                    lines: summaries.filter { Occasion($0) == occasion }
                )
            })
    }

    private struct Occasion: Hashable {
        let instrument: String
        let role: String
        let stage: String

        init(_ summary: ScoreSummary) {
            instrument = ScoreName(summary.score).instrument
            role = summary.role
            stage = summary.stage
        }
    }

    private var counts: [MeasureTable<ScoreSummary>.Measure] {
        let partial = MeasureTable<ScoreSummary>.Measure(Table.Column("Partial", detail: "answers", .numbers)) {
            .count($0.partial)
        }
        return [
            .init(.n) { .count($0.n) }, .init(Table.Column("Missing", .numbers)) { .count($0.missing) },
        ] + (summaries.contains { $0.partial != .exactly(0) } ? [partial] : [])
    }

    private var figures: [MeasureTable<ScoreSummary>.Measure] {
        [
            .init(Table.Column("Median", .numbers)) { line in
                line.figures.map { Table.Cell(Numbers.plain($0.median)) }
            },
            .init(Table.Column("Quartiles", .numbers)) { .range($0.figures?.quartiles) },
            .init(Table.Column("Range", .numbers)) { .range($0.figures?.range) },
            .init(Table.Column("Mean (SD)", .numbers)) { allowsMean($0) ? mean($0) : nil },
        ]
    }

    private func allowsMean(_ summary: ScoreSummary) -> Bool {
        switch outline.declaration(ofScore: summary.score)?.level {
        case .interval, .count: true
        case .ordinal, nil: false
        }
    }

    private func mean(_ summary: ScoreSummary) -> Table.Cell? {
        guard let mean = summary.figures?.mean else { return nil }
        let spread = summary.figures?.standardDeviation.map { " (\(Numbers.fixed($0, decimals: 1)))" } ?? ""
        return Table.Cell(Numbers.fixed(mean, decimals: 1) + spread)
    }
}
