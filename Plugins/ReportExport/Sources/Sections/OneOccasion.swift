import TelemachusCore

extension Section {
    /// Scores on single occasions: in full those that were asked for once, in short those of several occasions, and those
    /// that a comparison shows.
    static func oneOccasion(_ record: ProgrammeRecord) -> Section? {
        let compared = Set(record.results.comparisons.map { [$0.score, $0.role] })
        let occasions = Dictionary(grouping: record.results.summaries) { [$0.score, $0.role] }
        func isInShort(_ summary: ScoreSummary) -> Bool {
            let key = [summary.score, summary.role]
            return compared.contains(key) || (occasions[key]?.count ?? 0) > 1
        }
        let apart = record.results.summaries.filter { !isInShort($0) }
        let known = record.results.summaries.filter { isInShort($0) }
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
            let caption = known.isEmpty ? "Scores by occasion." : "Scores of one occasion."
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
