import TelemachusCore

/// Who is asked what only some are asked.
extension ProgrammeState {
    /// Whether somebody of the role that something is asked of is asked; nobody whose score is missing is.
    func isAsked(_ person: PersonID, _ ask: CollectSettings) -> Bool {
        guard let condition = ask.condition else { return true }
        return score(of: person, for: condition).map(condition.isMet) ?? false
    }

    /// The score that decides whether somebody is asked; nil where it is missing.
    func score(of person: PersonID, for condition: ConditionSettings) -> Double? {
        guard let instrument = programme.instrument(InstrumentID(condition.instrument)),
            let score = condition.score(of: instrument),
            let response = response(
                Response.Key(from: .person(person.name), instrument: condition.instrument, stage: condition.stage))
        else { return nil }
        return (try? instrument.asked.score(Answers(response.answers)))?[score.id]?.value
    }

    /// Whether somebody is asked an instrument at any of the first stages.
    func isAsked(_ person: Participant, _ instrument: InstrumentID, before stage: Int) -> Bool {
        programme.stages.prefix(stage).contains { earlier in
            earlier.asks.contains { ask in
                ask.instrument == instrument.name && ask.from.contains(person.role.name) && isAsked(person.id, ask)
            }
        }
    }
}

extension ConditionSettings {
    /// The one score of the instrument that is meant; nil where it is none, or where several could be.
    func score(of instrument: Programme.Instrument) -> ScoreDeclaration? {
        guard score != self.instrument else { return instrument.scores.count == 1 ? instrument.scores[0] : nil }
        return instrument.scores.first { instrument.name(of: $0) == score }
    }
}
