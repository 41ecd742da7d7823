import TelemachusCore

extension Section {
    /// What a board asks first: who took part, what changed for whom, how sure that is, and what is not shown.
    static func atAGlance(_ record: ProgrammeRecord) -> Section? {
        let figures = [people(record), pairs(record), sessions(record)].flatMap(\.self)
        let headlines = ComparisonGroup.headlines(of: record)
        var blocks: [Block] = figures.isEmpty ? [] : [.keyFigures(figures)]
        if !headlines.isEmpty { blocks.append(.table(Headlines(comparisons: headlines, record: record).table)) }
        let findings = Findings(record: record).terms
        if !findings.isEmpty { blocks.append(.terms(findings)) }
        if !blocks.isEmpty, !record.results.notices.isEmpty {
            blocks.append(.remark("Before quoting a figure, read the notices under “Limits and notices”."))
        }
        return Section("at-a-glance", "At a glance", blocks)
    }

    private static func people(_ record: ProgrammeRecord) -> [KeyFigure] {
        let participation = record.results.participation
        guard !participation.isEmpty else { return [] }
        let numbers = participation.compactMap(\.enrolled.number)
        let roles = participation.map { "\($0.enrolled) \(record.outline.plural(ofRole: $0.role))" }
        guard participation.count > 1, numbers.count == participation.count else {
            return participation.map {
                KeyFigure(value: "\($0.enrolled)", label: record.outline.plural(ofRole: $0.role), detail: "enrolled")
            }
        }
        let sum = numbers.reduce(0) { $0.addingReportingOverflow($1).partialValue }
        return [KeyFigure(value: "\(sum)", label: "people enrolled", detail: roles.listed())]
    }

    private static func pairs(_ record: ProgrammeRecord) -> [KeyFigure] {
        guard let draw = record.results.draw else { return [] }
        let count = draw.allocation.pairs.count
        let unpaired = draw.allocation.unpaired.count
        return [
            KeyFigure(
                value: "\(count)", label: count == 1 ? "pair" : "pairs",
                detail: unpaired == 0 ? "nobody left without a partner" : "\(unpaired) left without a partner")
        ]
    }

    /// What is measured in a unit at a stage with sessions: how long they took.
    private static func sessions(_ record: ProgrammeRecord) -> [KeyFigure] {
        let areSeveral = record.outline.stages.count { $0.sessions != nil } > 1
        return record.results.summaries.compactMap { summary in
            guard record.outline.stage(summary.stage)?.sessions != nil,
                let declaration = record.outline.declaration(ofScore: summary.score), let unit = declaration.unit
            else { return nil }
            let label = record.outline.fullTitle(ofScore: summary.score)
            guard let figures = summary.figures else {
                return KeyFigure(
                    value: "–", label: label, detail: summary.n.reasonForSilence ?? summary.note ?? "not shown")
            }
            return KeyFigure(
                value: "\(Numbers.plain(figures.median)) \(unit)", label: "\(label), median",
                detail: (areSeveral ? "\(record.outline.heading(ofStage: summary.stage)), " : "") + summary.n.asSize
                    + (figures.range.map { "; from \(Numbers.plain($0.lowerBound)) to \(Numbers.plain($0.upperBound))" }
                        ?? ""))
        }
    }
}
