import TelemachusCore

/// The medians of one score of one role, one an occasion.
struct SlopeSeries {
    /// `instrument.score`.
    var score: String
    /// The role.
    var role: String
    /// The medians; nil where they are not shown.
    var medians: [Double]?
}

extension SlopePlot {
    /// The plots of some scores: one for all that share a range, and none where nothing is shown.
    static func plots(of series: [SlopeSeries], at stages: [String], in outline: ProgrammeOutline) -> [Drawing] {
        let ranges = series.map { outline.declaration(ofScore: $0.score)?.range }.withoutRepeats
        return ranges.compactMap { range in
            let members = series.filter { outline.declaration(ofScore: $0.score)?.range == range }
            let shown = members.compactMap(\.medians)
            guard !shown.isEmpty else { return nil }
            let lines = shown.withoutRepeats.map { values in
                Line(
                    labels: members.filter { $0.medians == values }.map { outline.title(ofScore: $0.score).plain },
                    values: values)
            }
            let title =
                members.count == 1 ? outline.fullTitle(ofScore: members[0].score) : heading(of: members, outline)
            return SlopePlot(
                title: title, occasions: stages.map { outline.heading(ofStage: $0) }, lines: lines,
                silent: members.filter { $0.medians == nil }.map {
                    "\(outline.title(ofScore: $0.score).plain): not shown"
                }, axis: range.map(Axis.init(scale:)) ?? Axis(around: shown.flatMap(\.self))
            ).drawing()
        }
    }

    private static func heading(of members: [SlopeSeries], _ outline: ProgrammeOutline) -> String {
        let names = members.map { outline.heading(ofInstrument: ScoreName($0.score).instrument) }.withoutRepeats
        return names.joined(separator: "; ") + ", medians"
    }
}
