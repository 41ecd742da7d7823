public import TelemachusCore

/// A form that somebody owes: who, what, when, about whom.
public struct Obligation: Sendable, Hashable {
    /// The key of the response that settles it.
    public let key: Response.Key
    /// The role in which they answer.
    public let role: RoleID
}

extension ProgrammeState {
    /// The forms that are due at a stage, in the order of the definition, people sorted by id.
    public func obligations(at stage: Programme.Stage) -> [Obligation] {
        guard let index = programme.index(of: stage.id) else { return [] }
        return stage.asks.flatMap { ask in
            ask.from.flatMap { obligations(of: RoleID($0), for: ask, at: stage, index: index) }
        }
    }

    /// The forms that a role owes for one of the things that the stage of that index collects.
    func obligations(
        of role: RoleID, for ask: CollectSettings, at stage: Programme.Stage, index: Int
    ) -> [Obligation] {
        let active = active(role, at: index)
        guard !active.isEmpty, !erasedInstruments.contains(ask.instrument) else { return [] }
        let sessions: [Int?] = stage.sessions(of: ask).map { Array(1...$0) } ?? [nil]
        let respondents: [Respondent] =
            ask.isTogether ? [.group(role: role.name)] : active.map { .person($0) }
        let targets = targets(of: ask, index: index)
        return respondents.flatMap { respondent in
            targets(respondent).flatMap { target in
                sessions.map { session in
                    Obligation(
                        key: Response.Key(
                            from: respondent, instrument: ask.instrument, stage: stage.id.name, about: target,
                            session: session),
                        role: role)
                }
            }
        }
    }

    /// About whom each respondent is asked.
    ///
    /// A mentee who has left before the stage is not asked about any more.
    private func targets(of ask: CollectSettings, index: Int) -> (Respondent) -> [String?] {
        switch ask.about {
        case .oneself, .programme: return { _ in [nil] }
        case .each(let role):
            let everybody = active(RoleID(role), at: index)
            return { respondent in everybody.filter { $0 != respondent.text } }
        case .partner:
            return { respondent in
                guard case .person(let id) = respondent else { return [] }
                // A partner who was erased left a pseudonym in the draw that leads to nobody.
                return partners(of: PersonID(id), at: index).filter { self[$0] != nil }.map(\.name)
            }
        }
    }

    /// The people of a role who are asked anything at a stage, sorted by id.
    private func active(_ role: RoleID, at index: Int) -> [String] {
        people(of: role).filter { isActive($0, at: index) }.map(\.id.name)
    }
}
