import TelemachusCore

extension Section {
    /// What changed over three or more occasions, for the people who have all values.
    static func severalOccasions(_ record: ProgrammeRecord) -> Section? {
        let lines = record.results.repeatedComparisons
        let blocks = lines.map(RepeatedKey.init).withoutRepeats.flatMap { key -> [Block] in
            let own = lines.filter { RepeatedKey($0) == key }
            let title =
                "\(record.outline.heading(ofInstrument: key.instrument)): \(record.outline.plural(ofRole: key.role))"
            return [.heading(title)] + [figure(own, key, titled: title, record)].compactMap(\.self)
                + [.table(table(own, key, titled: title, record))]
        }
        return Section("several-occasions", "Three or more occasions", blocks)
    }

    private static func figure(
        _ lines: [RepeatedComparison], _ key: RepeatedKey, titled title: String, _ record: ProgrammeRecord
    ) -> Block? {
        let series = lines.map { line in
            SlopeSeries(score: line.score, role: line.role, medians: line.figures?.occasions.map(\.median))
        }
        let panels = SlopePlot.plots(of: series, at: key.stages, in: record.outline)
        guard !panels.isEmpty else { return nil }
        return .figure(Figure(caption: "\(title). Medians, occasion by occasion.", panels: panels))
    }

    private static func table(
        _ lines: [RepeatedComparison], _ key: RepeatedKey, titled title: String, _ record: ProgrammeRecord
    ) -> Table {
        let outline = record.outline
        let name = lines.filter(\.isAdjusted).shared(\.adjustmentInWords)
        let occasions = key.stages.enumerated().map { index, stage in
            MeasureTable<RepeatedComparison>.Measure(
                Table.Column(outline.heading(ofStage: stage), detail: "median (quartiles)", .numbers)
            ) { line in
                guard let all = line.figures?.occasions, all.indices.contains(index) else { return nil }
                return .median(all[index])
            }
        }
        return MeasureTable<RepeatedComparison>(
            caption: "\(title). Friedman’s test, for the people who have a value on every occasion.", title: "Score",
            heading: { line in
                .init(
                    title: outline.titleWithUnit(ofScore: line.score),
                    notes: line.notes + [line.figures?.occasions.first?.reasonForMedianOnly].compactMap(\.self),
                    isTotal: outline.declaration(ofScore: line.score)?.isTotal ?? false)
            },
            counts: [.init(.n) { .count($0.n) }],
            figures: occasions + [
                .init(.exact) { .probability($0.figures?.pExact) },
                .init(Table.Column("Asymp\u{AD}totic\u{A0}p", .fractions)) { .probability($0.figures?.pAsymptotic) },
                .init(.adjusted(sharedName: name)) { .adjusted($0, sharedName: name) },
                .init(Table.Column("Kendall’s W", .numbers)) { .number($0.figures?.kendallW, decimals: 2) },
                .init(Table.Column("χ²", detail: "(degrees)", .numbers)) { line in
                    line.figures?.chiSquare.map { value in
                        Table.Cell(
                            Numbers.fixed(value, decimals: 2), detail: line.figures?.degrees.map { "(\($0))" })
                    }
                },
            ], silence: { $0.figures == nil ? $0.n.reasonForSilence ?? "not shown" : nil }
        ).table(lines)
    }
}

/// What the lines of one table over several occasions have in common.
private struct RepeatedKey: Hashable {
    let instrument: String
    let role: String
    let stages: [String]

    init(_ line: RepeatedComparison) {
        instrument = ScoreName(line.score).instrument
        role = line.role
        stages = line.stages
    }
}
