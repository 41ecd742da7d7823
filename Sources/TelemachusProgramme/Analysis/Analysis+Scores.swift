import TelemachusCore
import TelemachusStatistics

/// Scores on one occasion and on two.
extension Analysis {
    func summaries() throws -> [ScoreSummary] {
        try occasions().flatMap { stage, instrument, role, ask in
            let entries = scores.entries(instrument.id.name, role: role, stage: stage.id.name)
            let due = state.obligations(at: stage).count {
                $0.key.instrument == instrument.id.name && $0.role.name == role
            }
            // Yes and no are counted by option; a median of them says nothing.
            let summarised = instrument.scores.filter { score in
                score.disclosure == .analysis && instrument.item(score.id)?.format.isCategorical != true
            }
            return try summarised.map { score in
                let values = entries.compactMap { $0.scores[score.id]?.value }
                let people = ScoreTable.people(in: entries.filter { $0.scores[score.id]?.value != nil })
                let partial = entries.count { $0.scores[score.id]?.isFromPartialAnswers ?? false }
                return try summary(
                    of: values, people: people, missing: max(0, due - values.count), partial: partial,
                    score: "\(instrument.id).\(score.id)", role: role, stage: stage.id.name)
            }
        }
    }

    private func summary(
        of values: [Double], people: Int, missing: Int, partial: Int, score: String, role: String, stage: String
    ) throws -> ScoreSummary {
        let isShown = control.shows(people)
        // A hidden number of missing values must not follow from the number due.
        let hidesMissing = missing > 0 && !control.shows(missing)
        return ScoreSummary(
            score: score, role: role, stage: stage,
            n: isShown ? .exactly(values.count) : control.count(people),
            missing: missing == 0 && isShown ? .exactly(0) : control.count(missing),
            partial: partial == 0 && isShown ? .exactly(0) : control.count(partial),
            figures: isShown && !values.isEmpty ? try ScoreSummary.Figures(values, settings.quartiles) : nil,
            note: values.isEmpty && isShown
                ? "nobody has this score"
                : isShown ? (hidesMissing ? "some answers are missing" : nil) : control.reason())
    }

    func comparisons() throws -> [Comparison] {
        try settings.comparisons.flatMap { comparison in
            let parts = comparison.scores.split(separator: ".", maxSplits: 1).map(String.init)
            guard let instrument = parts.first.flatMap({ programme.instrument(InstrumentID($0)) }) else {
                return [Comparison]()
            }
            let asked = instrument.scores.filter { score in
                score.disclosure == .analysis && (parts.count < 2 || parts[1] == score.id)
            }
            // A total sums up the parts, so it is no member of their family; it stands by itself.
            let families = parts.count < 2 ? [asked.filter { !$0.isTotal }, asked.filter(\.isTotal)] : [asked]
            let compared = try families.flatMap { try family($0, of: instrument, comparison) }
            return asked.compactMap { score in compared.first { $0.score == "\(instrument.id).\(score.id)" } }
        }
    }

    private func family(
        _ members: [ScoreDeclaration], of instrument: Programme.Instrument, _ settings: ComparisonSettings
    ) throws -> [Comparison] {
        var lines = try members.map { try line(for: $0, of: instrument, settings) }
        let adjusted = settings.adjustment.adjust(lines.map { $0.figures?.pExact })
        let tested = lines.count { $0.figures?.pExact != nil }
        for index in lines.indices {
            lines[index].figures?.pAdjusted = adjusted[index]
            lines[index].family = tested
        }
        return lines
    }

    private func line(
        for score: ScoreDeclaration, of instrument: Programme.Instrument, _ comparison: ComparisonSettings
    ) throws -> Comparison {
        let id = instrument.id.name
        let before = scores.values(id, score.id, role: comparison.role, stage: comparison.from)
        let after = scores.values(id, score.id, role: comparison.role, stage: comparison.to)
        let people = before.keys.filter { after[$0] != nil }.sorted { PersonID($0) < PersonID($1) }
        var line = Comparison(
            score: "\(id).\(score.id)", role: comparison.role, from: comparison.from, to: comparison.to,
            n: control.count(people.count), adjustment: comparison.adjustment.rawValue, family: 0, notes: [])
        guard control.shows(people.count) else {
            line.notes = [control.reason()]
            return line
        }
        guard !people.isEmpty else {
            line.notes = ["nobody has this score on both occasions"]
            return line
        }
        line.figures = try figures(
            before: people.compactMap { before[$0] }, after: people.compactMap { after[$0] }, notes: &line.notes)
        let dropped = before.count + after.count - 2 * people.count
        if dropped > 0, control.shows(dropped) {
            line.notes.append("people with a score on one occasion only are left out: \(dropped)")
        } else if dropped > 0 {
            line.notes.append("people with a score on one occasion only are left out")
        }
        return line
    }

    private func figures(
        before: [Double], after: [Double], notes: inout [String]
    ) throws -> Comparison.Figures {
        let test = try SignedRankTest(before: before, after: after, zeros: settings.zeros)
        let shift = try HodgesLehmann(before: before, after: after, level: 1 - settings.alpha)
        if test.nonzero == 0 {
            notes.append("every difference is zero, so there is nothing to test")
        } else if test.smallestPossibleP > settings.alpha {
            notes.append(
                "with \(test.nonzero) non-zero differences the exact two-sided p cannot be below "
                    + JSONValue.text(of: test.smallestPossibleP))
        }
        if !shift.reachesAskedLevel {
            notes.append("the interval attains \(Self.percent(shift.attainedLevel)), the most that this n allows")
        }
        return Comparison.Figures(
            nonzero: test.nonzero, zeros: test.zeros, ties: test.tieSizes,
            before: try ScoreSummary.Figures(before, settings.quartiles),
            after: try ScoreSummary.Figures(after, settings.quartiles),
            statistic: test.nonzero == 0 ? nil : test.statistic, z: test.z, pExact: test.pExact,
            pAsymptotic: test.pAsymptotic, pAdjusted: nil, rankBiserial: test.rankBiserial, r: test.rOverNonzero,
            shift: shift.estimate, low: shift.lower, high: shift.upper, level: shift.attainedLevel)
    }

    static func percent(_ share: Double) -> String {
        let rounded = (share * 10_000).rounded() / 100
        return JSONValue.text(of: rounded) + " %"
    }
}

extension ScoreSummary.Figures {
    init(_ values: [Double], _ method: QuartileMethod) throws {
        let summary = try Summary(of: values, quartiles: method)
        self.init(
            median: summary.median, q1: summary.q1, q3: summary.q3, minimum: summary.minimum,
            maximum: summary.maximum, mean: summary.mean, standardDeviation: summary.standardDeviation)
    }
}
