import TelemachusCore

extension Section {
    /// What changed between two occasions, for the people who have both values.
    static func beforeAndAfter(_ record: ProgrammeRecord) -> Section? {
        let blocks = ComparisonGroup.groups(of: record).flatMap { group -> [Block] in
            let title = group.title(in: record.outline)
            return [.heading(title)] + [figure(group, record)].compactMap(\.self)
                + [.table(ComparisonTable(group: group, record: record).table)]
        }
        return Section("before-and-after", "Before and after", blocks)
    }

    private static func figure(_ group: ComparisonGroup, _ record: ProgrammeRecord) -> Block? {
        let outline = record.outline
        let parts = group.parts(in: outline)
        let totals = group.totals(in: outline)
        let instrument = outline.heading(ofInstrument: group.key.instrument)
        var plots = plots(of: parts, titled: instrument, record)
        for total in totals {
            let title = outline.fullTitle(ofScore: total.score)
            let label = plots.isEmpty ? title : outline.title(ofScore: total.score).plain
            plots += self.plots(of: [total], titled: title, labelled: label, record)
        }
        for index in plots.indices.dropFirst() { plots[index].showsLegend = false }
        guard !plots.isEmpty else { return nil }
        var panels = plots.map { $0.drawing() }
        if parts.count > 1 { panels.insert(contentsOf: slopes(of: parts, group, outline), at: 1) }
        return .figure(
            Figure(
                caption:
                    "\(group.title(in: outline)). Medians with quartiles (\(record.results.methods.quartilesTitle)).",
                panels: panels))
    }

    /// The parts once more as lines from one occasion to the other, where rises and falls can be seen together.
    private static func slopes(
        of parts: [Comparison], _ group: ComparisonGroup, _ outline: ProgrammeOutline
    ) -> [Drawing] {
        let series = parts.map { part in
            SlopeSeries(
                score: part.score, role: part.role,
                medians: part.figures.map { [$0.before.median, $0.after.median] })
        }
        return SlopePlot.plots(of: series, at: [group.key.from, group.key.to], in: outline)
    }

    /// One plot for all scores that share a range; one for each range where they do not.
    private static func plots(
        of comparisons: [Comparison], titled title: String, labelled label: String? = nil, _ record: ProgrammeRecord
    ) -> [DumbbellPlot] {
        let outline = record.outline
        let ranges = comparisons.map { outline.declaration(ofScore: $0.score)?.range }.withoutRepeats
        return ranges.compactMap { range in
            let members = comparisons.filter { outline.declaration(ofScore: $0.score)?.range == range }
            let spreads = members.compactMap(\.figures).flatMap { [$0.before, $0.after] }
            guard !spreads.isEmpty else { return nil }
            var axis =
                range.map(Axis.init(scale:))
                ?? Axis(around: spreads.flatMap { [$0.q1, $0.median, $0.q3].compactMap(\.self) })
            axis.words = range.flatMap { words(of: $0, askedBy: members.map(\.score), in: outline) }
            var plot = DumbbellPlot(title: title, rows: members.map { row($0, outline) }, axis: axis)
            if members.count == 1 { plot.rows[0].label = label ?? title }
            return plot
        }
    }

    private static func row(_ comparison: Comparison, _ outline: ProgrammeOutline) -> DumbbellPlot.Row {
        DumbbellPlot.Row(
            label: outline.title(ofScore: comparison.score).plain,
            change: comparison.figures.map { (spread($0.before), spread($0.after)) },
            silence: comparison.n.reasonForSilence ?? "not shown")
    }

    private static func spread(_ figures: ScoreSummary.Figures) -> DumbbellPlot.Spread {
        DumbbellPlot.Spread(median: figures.median, quartiles: figures.quartiles)
    }

    /// The words at both ends of the scale that the scores were asked on, where it is the one that is plotted.
    private static func words(
        of range: ClosedRange<Double>, askedBy scores: [String], in outline: ProgrammeOutline
    ) -> (low: String, high: String)? {
        let instruments = scores.map { ScoreName($0).instrument }.withoutRepeats.compactMap(outline.instrument)
        for item in instruments.flatMap(\.items) {
            guard case .scale(let scale) = item.format, Double(scale.points.lowerBound) == range.lowerBound,
                Double(scale.points.upperBound) == range.upperBound,
                let low = scale.labels[scale.points.lowerBound], let high = scale.labels[scale.points.upperBound]
            else { continue }
            return ("\(scale.points.lowerBound) \(low.plain)", "\(scale.points.upperBound) \(high.plain)")
        }
        return nil
    }
}
