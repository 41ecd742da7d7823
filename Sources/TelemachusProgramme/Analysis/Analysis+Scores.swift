import TelemachusCore
import TelemachusStatistics

/// Scores on one occasion.
extension Analysis {
    func summaries() throws -> [ScoreSummary] {
        try occasions().flatMap { stage, instrument, role, ask in
            let entries = scores.entries(instrument.id.name, role: role, stage: stage.id.name)
            let due = due(instrument, role, at: stage)
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

    private func due(_ instrument: Programme.Instrument, _ role: String, at stage: Programme.Stage) -> Int {
        guard let index = programme.index(of: stage.id) else { return 0 }
        return duties[index].count { $0.key.instrument == instrument.id.name && $0.role.name == role }
    }
}
