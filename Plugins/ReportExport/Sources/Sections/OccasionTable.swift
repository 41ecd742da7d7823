import TelemachusCore

/// Scores in short, one column an occasion: the median with its quartiles.
struct OccasionTable {
    /// What is tabled.
    let summaries: [ScoreSummary]
    /// Where it comes from.
    let record: ProgrammeRecord

    private var outline: ProgrammeOutline { record.outline }
    private var stages: [String] {
        summaries.map(\.stage).withoutRepeats.sorted { outline.position(ofStage: $0) < outline.position(ofStage: $1) }
    }

    /// The table.
    var table: Table {
        Table(
            "Scores on every occasion, for everybody who answered: median (quartiles, "
                + "\(record.results.methods.quartilesTitle)).",
            [Table.Column("Score")] + stages.map { Table.Column(outline.heading(ofStage: $0), .numbers) },
            groups: summaries.map { Key($0) }.withoutRepeats.map(group))
    }

    private struct Key: Hashable {
        let instrument: String
        let role: String

        init(_ summary: ScoreSummary) {
            instrument = ScoreName(summary.score).instrument
            role = summary.role
        }
    }

    private func group(_ key: Key) -> Table.Group {
        let members = summaries.filter { Key($0) == key }
        let sizes = stages.map { stage in members.filter { $0.stage == stage }.map(\.n).withoutRepeats }
        let hasCommonSizes = sizes.allSatisfy { $0.count <= 1 }
        let heads = Table.Row("n", sizes.map { $0.first.map { Table.Cell($0.description) } ?? .none })
        let rows = members.map(\.score).withoutRepeats.map { score in
            let own = members.filter { $0.score == score }
            return Table.Row(
                outline.titleWithUnit(ofScore: score),
                notes: own.flatMap { [$0.note, $0.figures?.reasonForMedianOnly].compactMap(\.self) },
                isTotal: outline.declaration(ofScore: score)?.isTotal ?? false,
                stages.map { stage in
                    own.first { $0.stage == stage }.map { cell($0, withSize: !hasCommonSizes) } ?? .none
                })
        }
        return Table.Group(
            heading: "\(outline.heading(ofInstrument: key.instrument)): \(outline.plural(ofRole: key.role))",
            rows: (hasCommonSizes ? [heads] : []) + rows)
    }

    private func cell(_ summary: ScoreSummary, withSize: Bool) -> Table.Cell {
        let size = withSize ? "\(summary.n.asSize)" : nil
        guard let figures = summary.figures else {
            return .silent(summary.n.reasonForSilence ?? "not shown")
        }
        return Table.Cell(
            Numbers.plain(figures.median) + (figures.quartiles.map { " (\(Numbers.range($0)))" } ?? ""), detail: size)
    }
}
