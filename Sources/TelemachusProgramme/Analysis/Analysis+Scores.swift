import TelemachusCore
import TelemachusStatistics

/// Scores on one occasion and on two.
extension Analysis {
    func summaries(_ review: inout DisclosureReview) throws -> [ScoreSummary] {
        try occasions().flatMap { stage, instrument, role, _ in
            let entries = scores.entries(instrument.id.name, role: role, stage: stage.id.name)
            let due = state.obligations(at: stage).filter {
                $0.key.instrument == instrument.id.name && $0.role.name == role
            }
            // Yes and no are counted by option; a median of them says nothing.
            let summarised = instrument.scores.filter { score in
                score.disclosure == .analysis && instrument.item(score.id)?.format.isCategorical != true
            }
            return try summarised.map { score in
                try summary(of: score, of: instrument, role: role, stage: stage.id.name, entries, due, &review)
            }
        }
    }

    private func summary(
        of score: ScoreDeclaration, of instrument: Programme.Instrument, role: String, stage: String,
        _ entries: [ScoreTable.Entry], _ due: [Obligation], _ review: inout DisclosureReview
    ) throws -> ScoreSummary {
        let scored = entries.filter { $0.scores[score.id]?.value != nil }
        let values = scored.compactMap { entry in
            entry.person.flatMap { person in entry.scores[score.id]?.value.map { (person, $0) } }
        }
        let (people, described) = ScoreTable.people(in: scored)
        let variable = Variable("\(instrument.id).\(score.id)", at: stage)
        let counts = review.answers(
            people: people, values: values.count, due: due, described: described, in: "\(variable.name) \(role)")
        let showing = review.group(people, about: [variable], describing: described)
        let figures = try review.figures(
            values, about: variable, showing: showing, n: counts.n, range: instrument.bounds(of: score),
            quartiles: settings.quartiles)
        return ScoreSummary(
            score: variable.name, role: role, stage: stage, n: counts.n, missing: counts.missing,
            partial: review.marked(
                PeopleSet(
                    scored.lazy.filter { $0.scores[score.id]?.isFromPartialAnswers ?? false }.compactMap(\.person)),
                of: people),
            figures: figures, note: note(showing, figures, missing: counts.missing))
    }

    private func note(_ showing: Showing, _ figures: ScoreSummary.Figures?, missing: DisclosedCount) -> String? {
        switch showing {
        case .hidden(let reason): reason
        case _ where figures == nil: control.isReleased ? "nobody has this score" : control.differencingReason
        case .median: control.medianReason
        case .all: missing.number == nil ? "some answers are missing" : nil
        }
    }

    func comparisons(_ review: inout DisclosureReview) throws -> [Comparison] {
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
            let compared = try families.flatMap { try family($0, of: instrument, comparison, &review) }
            return asked.compactMap { score in compared.first { $0.score == "\(instrument.id).\(score.id)" } }
        }
    }

    private func family(
        _ members: [ScoreDeclaration], of instrument: Programme.Instrument, _ settings: ComparisonSettings,
        _ review: inout DisclosureReview
    ) throws -> [Comparison] {
        var lines = try members.map { try line(for: $0, of: instrument, settings, &review) }
        let adjusted = settings.adjustment.adjust(lines.map { $0.figures?.pExact })
        let tested = lines.count { $0.figures?.pExact != nil }
        for index in lines.indices {
            lines[index].figures?.pAdjusted = adjusted[index]
            lines[index].family = tested
        }
        return lines
    }

    private func line(
        for score: ScoreDeclaration, of instrument: Programme.Instrument, _ comparison: ComparisonSettings,
        _ review: inout DisclosureReview
    ) throws -> Comparison {
        let id = instrument.id.name
        let name = "\(id).\(score.id)"
        let before = scores.values(id, score.id, role: comparison.role, stage: comparison.from)
        let after = scores.values(id, score.id, role: comparison.role, stage: comparison.to)
        let people = roster.people(before.keys.filter { after[$0] != nil })
        let variables = [Variable(name, at: comparison.from), Variable(name, at: comparison.to)]
        let n = review.count(people, in: "\(name) \(comparison.role)")
        var line = Comparison(
            score: name, role: comparison.role, from: comparison.from, to: comparison.to, n: n,
            adjustment: comparison.adjustment.rawValue, family: 0, notes: [])
        let showing = review.group(people, about: variables)
        if case .hidden(let reason) = showing {
            line.notes = [reason]
            return line
        }
        guard !people.isEmpty else {
            line.notes = ["nobody has this score on both occasions"]
            return line
        }
        let pairs = before.compactMap { id, value in
            after[id].flatMap { after in roster[id].map { (person: $0, before: value, after: after) } }
        }.sorted { $0.person < $1.person }
        guard
            let first = try review.figures(
                pairs.map { ($0.person, $0.before) }, about: variables[0], showing: showing, n: n,
                range: instrument.bounds(of: score),
                quartiles: settings.quartiles),
            let second = try review.figures(
                pairs.map { ($0.person, $0.after) }, about: variables[1], showing: showing, n: n,
                range: instrument.bounds(of: score),
                quartiles: settings.quartiles)
        else {
            line.notes = [control.differencingReason]
            return line
        }
        line.figures = Comparison.Figures(before: first, after: second)
        if showing == .all, !control.isReleased, first.standardDeviation == nil || second.standardDeviation == nil {
            line.notes.append(control.testReason)
        } else if showing == .all {
            try test(&line, pairs.map(\.before), pairs.map(\.after), review)
        } else {
            line.notes.append(control.medianReason)
        }
        leaveOut(before.count + after.count - 2 * people.count, of: people, &line)
        return line
    }

    /// Says that people with a value on one occasion are left out, and how many where that may be told.
    private func leaveOut(_ dropped: Int, of people: PeopleSet, _ line: inout Comparison) {
        guard dropped > 0 else { return }
        let isTold = control.shows(dropped) && line.n.number != nil
        line.notes.append("people with a score on one occasion only are left out" + (isTold ? ": \(dropped)" : ""))
    }

    private func test(
        _ line: inout Comparison, _ before: [Double], _ after: [Double], _ review: DisclosureReview
    ) throws {
        let test = try SignedRankTest(before: before, after: after, zeros: settings.zeros)
        let shift = try HodgesLehmann(before: before, after: after, level: 1 - settings.alpha)
        let told = review.differences(nonzero: test.nonzero, zeros: test.zeros, ties: test.tieSizes, n: line.n)
        if test.nonzero == 0 {
            line.notes.append("every difference is zero, so there is nothing to test")
        } else if test.smallestPossibleP > settings.alpha, told.areCounted {
            line.notes.append(
                "with \(test.nonzero) non-zero differences the exact two-sided p cannot be below "
                    + JSONValue.text(of: test.smallestPossibleP))
        }
        if !shift.reachesAskedLevel {
            line.notes.append("the interval attains \(Self.percent(shift.attainedLevel)), the most that this n allows")
        }
        guard let figures = line.figures else { return }
        let isExact = told.areCounted
        line.figures = Comparison.Figures(
            nonzero: isExact ? test.nonzero : nil, zeros: isExact ? test.zeros : nil, ties: told.ties,
            before: figures.before, after: figures.after,
            statistic: test.nonzero == 0 || !isExact ? nil : test.statistic, z: test.z,
            pExact: told.probability(test.pExact), pAsymptotic: test.pAsymptotic, pAdjusted: nil,
            rankBiserial: test.rankBiserial, r: isExact ? test.rOverNonzero : nil, shift: shift.estimate,
            low: shift.lower, high: shift.upper,
            level: isExact ? shift.attainedLevel : (shift.attainedLevel * 100).rounded() / 100)
    }

    static func percent(_ share: Double) -> String {
        let rounded = (share * 10_000).rounded() / 100
        return JSONValue.text(of: rounded) + " %"
    }
}

extension Programme.Instrument {
    /// The least and the greatest value of a score: its own, or those of the scale that it is an answer on.
    func bounds(of score: ScoreDeclaration) -> ClosedRange<Double>? {
        if let range = score.range { return range }
        guard case .scale(let scale)? = item(score.id)?.format else { return nil }
        return Double(scale.points.lowerBound)...Double(scale.points.upperBound)
    }
}
