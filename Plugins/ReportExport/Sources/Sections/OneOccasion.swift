import TelemachusCore

extension Section {
    /// Scores on single occasions: first those that no comparison shows, then all of them.
    static func oneOccasion(_ record: ProgrammeRecord) -> Section? {
        let summaries = record.results.summaries
        let compared = record.results.comparisons.flatMap { comparison in
            [comparison.from, comparison.to].map { Occasion(comparison.score, comparison.role, $0) }
        }
        let known = Set(compared)
        let apart = summaries.filter { !known.contains(Occasion($0.score, $0.role, $0.stage)) }
        var blocks: [Block] = []
        let lengths = boxes(of: apart, record)
        if !lengths.isEmpty {
            blocks.append(
                .figure(
                    Figure(
                        caption: "Values with a unit. "
                            + "Quartiles: \(record.results.methods.quartilesTitle).", panels: lengths)))
        }
        if !apart.isEmpty {
            let title =
                apart.count == summaries.count
                ? "Scores by occasion." : "Scores on occasions that no comparison above uses."
            blocks.append(.table(SummaryTable(caption: title, summaries: apart, record: record).table))
        }
        if apart.count < summaries.count {
            blocks.append(
                .table(
                    SummaryTable(caption: "Every score on every occasion.", summaries: summaries, record: record).table)
            )
        }
        return Section("one-occasion", "Scores by occasion", blocks)
    }

    private struct Occasion: Hashable {
        let score: String
        let role: String
        let stage: String

        init(_ score: String, _ role: String, _ stage: String) {
            (self.score, self.role, self.stage) = (score, role, stage)
        }
    }

    private static func boxes(of summaries: [ScoreSummary], _ record: ProgrammeRecord) -> [Drawing] {
        let outline = record.outline
        let measured = summaries.filter {
            $0.figures != nil && outline.declaration(ofScore: $0.score)?.unit != nil
        }
        return measured.map(\.score).withoutRepeats.map { score in
            let rows = measured.filter { $0.score == score }.compactMap { summary in
                summary.figures.map { figures in
                    BoxPlot.Row(
                        label: "\(outline.plural(ofRole: summary.role)), \(outline.heading(ofStage: summary.stage)), "
                            + "n = \(summary.n)",
                        minimum: figures.minimum, q1: figures.q1, median: figures.median, q3: figures.q3,
                        maximum: figures.maximum, unit: outline.declaration(ofScore: score)?.unit)
                }
            }
            return BoxPlot(title: outline.fullTitle(ofScore: score), rows: rows).drawing()
        }
    }
}
