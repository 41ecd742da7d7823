import TelemachusCore
import TelemachusStatistics

/// Scores on one occasion.
extension Analysis {
    func summaries(_ review: inout DisclosureReview) throws -> [ScoreSummary] {
        try occasions().flatMap { asked in
            try asked.instrument.summarised.map { try summary(of: $0, asked, &review) }
        }
    }

    private func summary(
        of score: ScoreDeclaration, _ asked: Asked, _ review: inout DisclosureReview
    ) throws -> ScoreSummary {
        let (instrument, role, stage) = (asked.instrument, asked.role, asked.stage.id.name)
        let sheet = scores.sheet(instrument, role: role, stage: stage)
        var due = due(instrument.id.name, role: role, at: asked.stage)
        let cells = sheet.cells(of: score.id)
        let scored = sheet.rows.filter { cells[$0].value != nil }
        let people = sheet.people(in: scored)
        let values: [DisclosureReview.Value]
        if asked.stage.numbering(of: asked.ask) != nil {
            // Whoever meets or reports more often than others counts no more than they do.
            values = sheet.means(of: score.id)
            due = due.byPerson(giving: people)
        } else {
            values = scored.compactMap { row in
                sheet.people[row].flatMap { person in cells[row].value.map { (person, $0) } }
            }
        }
        let described = sheet.described(in: scored)
        let variable = Variable(instrument.name(of: score), at: stage)
        let counts = review.answers(
            people: people, values: values.count, due: due, described: described, in: "\(variable.name) \(role)")
        let showing = review.group(
            people, about: instrument.variables(of: score, at: stage), describing: described)
        let figures = try review.figures(
            values, about: variable, showing: showing, n: counts.n, grid: instrument.grid(of: score),
            quartiles: settings.quartiles)
        return ScoreSummary(
            score: variable.name, role: role, stage: stage, n: counts.n, missing: counts.missing,
            partial: review.marked(
                sheet.people(in: scored.lazy.filter { cells[$0].isFromPartialAnswers }), of: people),
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
}

extension Programme.Instrument {
    /// The scores that are described by location and spread.
    var summarised: [ScoreDeclaration] {
        // Yes and no are counted by option; a median of them says nothing.
        scores.filter { $0.disclosure == .analysis && item($0.id)?.format.isCategorical != true }
    }

    /// What a score tells of: itself, and the answers that it sums up, for a sum beside its parts tells the other parts.
    func variables(of score: ScoreDeclaration, at stage: String) -> [Variable] {
        let parts = score.items.count > 1 ? score.items.map(\.id).filter { $0 != score.id } : []
        return [Variable(name(of: score), at: stage)] + parts.map { Variable("\(id).\($0)", at: stage) }
    }

    /// The values that a score can have, where they are few.
    ///
    /// A sum and a mean over the same items have as many; a score made otherwise is taken to have whole numbers.
    func grid(of score: ScoreDeclaration) -> ValueGrid? {
        guard let bounds = bounds(of: score) else { return nil }
        let points = score.items.map { item($0.id)?.format.steps ?? 0 }
        guard !points.isEmpty, points.allSatisfy({ $0 > 0 }) else { return ValueGrid(bounds) }
        return ValueGrid(bounds, steps: points.reduce(0, +))
    }

    /// The least and the greatest value of a score: its own, or those of the scale that it is an answer on.
    func bounds(of score: ScoreDeclaration) -> ClosedRange<Double>? {
        if let range = score.range { return range }
        guard case .scale(let scale)? = item(score.id)?.format else { return nil }
        return Double(scale.points.lowerBound)...Double(scale.points.upperBound)
    }
}
