import TelemachusCore

extension Section {
    /// Scores on single occasions: in full those that no comparison shows, in short those that one does.
    static func oneOccasion(_ record: ProgrammeRecord) -> Section? {
        let compared = Set(record.results.comparisons.map { [$0.score, $0.role] })
        let apart = record.results.summaries.filter { !compared.contains([$0.score, $0.role]) }
        let known = record.results.summaries.filter { compared.contains([$0.score, $0.role]) }
        var blocks: [Block] = []
        let lengths = boxes(of: apart, record)
        if !lengths.isEmpty {
            blocks.append(
                .figure(
                    Figure(
                        caption: "Values with a unit. Quartiles: \(record.results.methods.quartilesTitle).",
                        panels: lengths)))
        }
        if !apart.isEmpty {
            let caption = known.isEmpty ? "Scores by occasion." : "Scores that are not compared above."
            blocks.append(.table(SummaryTable(caption: caption, summaries: apart, record: record).table))
        }
        if !known.isEmpty { blocks.append(.table(OccasionTable(summaries: known, record: record).table)) }
        return Section("one-occasion", "Scores by occasion", blocks)
    }

    private static func boxes(of summaries: [ScoreSummary], _ record: ProgrammeRecord) -> [Drawing] {
        let outline = record.outline
        let measured = summaries.filter {
            $0.figures != nil && outline.declaration(ofScore: $0.score)?.unit != nil
        }
        return measured.map(\.score).withoutRepeats.compactMap { score in
            let rows = measured.filter { $0.score == score }.compactMap { summary in
                summary.figures.flatMap { figures in
                    figures.quartiles.map { quartiles in
                        BoxPlot.Row(
                            label: "\(outline.plural(ofRole: summary.role)), "
                                + "\(outline.heading(ofStage: summary.stage)), \(summary.n.asSize)",
                            median: figures.median, quartiles: quartiles, range: figures.range,
                            unit: outline.declaration(ofScore: score)?.unit)
                    }
                }
            }
            return rows.isEmpty ? nil : BoxPlot(title: outline.fullTitle(ofScore: score), rows: rows).drawing()
        }
    }
}
