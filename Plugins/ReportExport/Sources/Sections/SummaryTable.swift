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
    /// Whether any score has distances with a meaning, so that a mean says something.
    private var hasMeans: Bool { summaries.contains { $0.figures != nil && allowsMean($0) } }
    private var hasPartial: Bool { summaries.contains { $0.partial != .exactly(0) } }

    /// The table.
    var table: Table {
        Table(
            "\(caption) Quartiles: \(record.results.methods.quartilesTitle).", columns,
            groups: summaries.map(Occasion.init).withoutRepeats.map { occasion in
                Table.Group(
                    heading: "\(outline.heading(ofInstrument: occasion.instrument)): "
                        + "\(outline.plural(ofRole: occasion.role)), \(outline.heading(ofStage: occasion.stage))",
                    rows: summaries.filter { Occasion($0) == occasion }.map(row))
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

    private var columns: [Table.Column] {
        var columns: [Table.Column] = [
            Table.Column("Score"), Table.Column("n", .numbers), Table.Column("Missing", .numbers),
        ]
        if hasPartial { columns.append(Table.Column("Partial", detail: "answers", .numbers)) }
        columns += [
            Table.Column("Median", .numbers), Table.Column("Quartiles", .numbers), Table.Column("Range", .numbers),
        ]
        if hasMeans { columns.append(Table.Column("Mean (SD)", .numbers)) }
        return columns
    }

    private func row(_ summary: ScoreSummary) -> Table.Row {
        var cells = [Table.Cell(summary.n.description), Table.Cell(summary.missing.description)]
        if hasPartial { cells.append(Table.Cell(summary.partial.description)) }
        if let figures = summary.figures {
            cells += [
                Table.Cell(Numbers.plain(figures.median)), range(figures.quartiles), range(figures.range),
            ]
            if hasMeans { cells.append(allowsMean(summary) ? mean(figures) : .none) }
        } else {
            let reason = summary.n.reasonForSilence ?? "not shown"
            cells.append(.silent(reason, over: columns.count - 1 - cells.count))
        }
        return Table.Row(
            outline.titleWithUnit(ofScore: summary.score), notes: [summary.note].compactMap(\.self),
            isTotal: outline.declaration(ofScore: summary.score)?.isTotal ?? false, cells)
    }

    private func allowsMean(_ summary: ScoreSummary) -> Bool {
        switch outline.declaration(ofScore: summary.score)?.level {
        case .interval, .count: true
        case .ordinal, nil: false
        }
    }

    private func range(_ range: ClosedRange<Double>?) -> Table.Cell {
        range.map { Table.Cell(Numbers.range($0)) } ?? .none
    }

    private func mean(_ figures: ScoreSummary.Figures) -> Table.Cell {
        let spread = figures.standardDeviation.map { " (\(Numbers.fixed($0, decimals: 1)))" } ?? ""
        return figures.mean.map { Table.Cell(Numbers.fixed($0, decimals: 1) + spread) } ?? .none
    }
}
