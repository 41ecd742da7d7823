import TelemachusCore

extension Section {
    /// Figures about the organisation beside what was fixed for them beforehand.
    static func indicators(_ record: ProgrammeRecord) -> Section? {
        let indicators = record.results.indicators
        guard !indicators.isEmpty else { return nil }
        let drawings = indicators.compactMap { IndicatorPlot(indicator: $0, outline: record.outline)?.drawing() }
        let caption =
            "Each figure from its baseline to the last that was measured, with the value to reach."
        return Section(
            "indicators", "What the organisation measured",
            [
                .paragraph(
                    "These figures are about the organisation and about nobody in it. What they were to reach stands in "
                        + "the definition, whose hash is given at the end, and was fixed before anything was measured.")
            ] + (drawings.isEmpty ? [] : [.figure(Figure(caption: caption, panels: drawings, hasTables: true))])
                + [.table(table(indicators, record.outline))])
    }

    private static func table(_ indicators: [Indicator], _ outline: ProgrammeOutline) -> Table {
        let stages = indicators.flatMap(\.measurements).map(\.stage).withoutRepeats.sorted {
            outline.position(ofStage: $0) < outline.position(ofStage: $1)
        }
        return Table(
            "What was fixed for each figure, and what was measured.",
            [Table.Column("Figure"), Table.Column("Baseline", .numbers)]
                + stages.map { Table.Column(outline.heading(ofStage: $0), .numbers) }
                + [Table.Column("To reach", .numbers), Table.Column("Reached")],
            rows: indicators.map { indicator in
                Table.Row(
                    indicator.titleWithUnit, detail: indicator.target?.source?.plain,
                    [number(indicator.target?.baseline)]
                        + stages.map { stage in
                            indicator.measurements.first { $0.stage == stage }.map { number($0.value) } ?? .none
                        } + [Table.Cell(indicator.goalInWords), Table.Cell(indicator.verdict)])
            })
    }

    private static func number(_ value: Double?) -> Table.Cell { value.map { Table.Cell(Numbers.plain($0)) } ?? .none }
}

extension Indicator {
    /// The heading with its unit.
    fileprivate var titleWithUnit: String {
        guard let unit, !title.plain.lowercased().contains(unit.lowercased()) else { return title.plain }
        return "\(title.plain) (\(unit))"
    }

    /// The value to reach, with its direction.
    fileprivate var goalInWords: String {
        target.map { "\(Numbers.plain($0.value)) or \($0.direction == .higher ? "more" : "less")" } ?? "no target"
    }

    /// Whether the target is reached, in a word or two.
    fileprivate var verdict: String {
        guard latest != nil else { return "not measured" }
        return isMet.map { $0 ? "yes" : "no" } ?? "–"
    }
}
