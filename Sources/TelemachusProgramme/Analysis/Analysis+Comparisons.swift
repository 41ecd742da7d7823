import TelemachusCore
import TelemachusStatistics

/// Everything that the definition compares, or that its occasions suggest.
extension Analysis {
    /// A score that is compared, where it comes from and how.
    struct ComparedScore {
        let instrument: Programme.Instrument
        let score: ScoreDeclaration
        let adjustment: PValueAdjustment
        let family: Compared.Family

        /// `instrument.score`.
        var name: String { instrument.name(of: score) }
    }

    func compared(_ review: inout DisclosureReview) throws -> Compared {
        var compared = Compared()
        for (index, comparison) in programme.comparisons.enumerated() {
            guard let kind = comparison.kind else { continue }
            for score in scores(of: comparison, kind, at: index) { try compare(score, kind, &compared, &review) }
        }
        compared.adjust()
        return compared
    }

    private func scores(
        of comparison: ComparisonSettings, _ kind: ComparisonSettings.Kind, at index: Int
    ) -> [ComparedScore] {
        guard let instrument = programme.instrument(InstrumentID(comparison.instrument)) else { return [] }
        let scores = instrument.scores.filter { score in
            kind.takes(score, of: instrument) && (comparison.score == nil || comparison.score == score.id)
        }
        return scores.map { score in
            // A total sums up the parts, so it is no member of their family; it stands by itself.
            let family =
                settings.family == .all
                ? Compared.Family()
                : Compared.Family(comparison: index, isTotal: score.isTotal && comparison.score == nil)
            return ComparedScore(
                instrument: instrument, score: score, adjustment: comparison.adjustment ?? settings.adjustment,
                family: family)
        }
    }

    private func compare(
        _ score: ComparedScore, _ kind: ComparisonSettings.Kind, _ compared: inout Compared,
        _ review: inout DisclosureReview
    ) throws {
        let isYesNo = score.instrument.item(score.score.id)?.format == .yesNo
        switch kind {
        case .paired(let role, let from, let to):
            let columns = [from, to].map { column(score, role: role, stage: $0) }
            compared.people = compared.people.union(PeopleSet(columns.joined.people))
            if isYesNo {
                compared.changes.append(try change(score, role, from, to, columns, &review), score.family)
            } else {
                compared.paired.append(try line(for: score, role, from, to, columns, &review), score.family)
            }
        case .repeated(let role, let stages):
            let columns = stages.map { column(score, role: role, stage: $0) }
            compared.people = compared.people.union(PeopleSet(columns.joined.people))
            compared.repeated.append(try repeated(score, role, stages, columns, &review), score.family)
        case .roles(let stage, let first, let second):
            let groups = [first, second].map { role in
                Group(role: role, title: title(ofRole: role), column: column(score, role: role, stage: stage))
            }
            for group in groups { compared.people = compared.people.union(group.people) }
            compared.groups.append(try line(for: score, stage, groups[0], groups[1], &review), score.family)
        case .attribute(let attribute, let role, let stage):
            let all = column(score, role: role, stage: stage)
            guard let groups = groups(of: all, by: attribute, role: role) else { return }
            for group in [groups.0, groups.1] { compared.people = compared.people.union(group.people) }
            compared.groups.append(try line(for: score, stage, groups.0, groups.1, &review), score.family)
        }
    }

    private func column(_ score: ComparedScore, role: String, stage: String) -> ScoreTable.Column {
        scores.column(score.instrument, score.score.id, role: role, stage: stage)
    }

    private func title(ofRole role: String) -> String {
        programme.definition.roles[role]?.pluralTitle.plain ?? role
    }
}
