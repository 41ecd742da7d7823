import TelemachusCore
import TelemachusStatistics

/// Scores on one occasion.
extension Analysis {
    func summaries(_ review: inout DisclosureReview) throws -> [ScoreSummary] {
        try occasions().flatMap { stage, instrument, role, _ in
            let entries = scores.entries(instrument.id.name, role: role, stage: stage.id.name)
            let due = due(instrument, role, at: stage)
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
        let variable = Variable(instrument.name(of: score), at: stage)
        let counts = review.answers(
            people: people, values: values.count, due: due, described: described, in: "\(variable.name) \(role)")
        let showing = review.group(
            people, about: instrument.variables(of: score, at: stage), describing: described)
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

    private func due(_ instrument: Programme.Instrument, _ role: String, at stage: Programme.Stage) -> [Obligation] {
        guard let index = programme.index(of: stage.id) else { return [] }
        return duties[index].filter { $0.key.instrument == instrument.id.name && $0.role.name == role }
    }

    private func note(_ showing: Showing, _ figures: ScoreSummary.Figures?, missing: DisclosedCount) -> String? {
        switch showing {
        case .hidden(let reason): reason
        case _ where figures == nil: control.isReleased ? "nobody has this score" : control.differencingReason
        case .median: control.medianReason
        case .all: missing.number == nil ? "some answers are missing" : nil
        }
    }
}

extension Programme.Instrument {
    /// What a score tells of: itself, and the answers that it sums up, for a sum beside its parts tells the other parts.
    func variables(of score: ScoreDeclaration, at stage: String) -> [Variable] {
        let parts = score.items.count > 1 ? score.items.map(\.id).filter { $0 != score.id } : []
        return [Variable(name(of: score), at: stage)] + parts.map { Variable("\(id).\($0)", at: stage) }
    }

    /// The least and the greatest value of a score: its own, or those of the scale that it is an answer on.
    func bounds(of score: ScoreDeclaration) -> ClosedRange<Double>? {
        if let range = score.range { return range }
        guard case .scale(let scale)? = item(score.id)?.format else { return nil }
        return Double(scale.points.lowerBound)...Double(scale.points.upperBound)
    }
}
