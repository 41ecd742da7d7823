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
    ///
    /// What is asked after each session is owed once the log says that it took place. Of a register nothing is owed.
    func obligations(
        of role: RoleID, for ask: CollectSettings, at stage: Programme.Stage, index: Int
    ) -> [Obligation] {
        let active = active(role, at: index)
        guard !active.isEmpty, !ask.isAsNeeded, !erasedInstruments.contains(ask.instrument) else { return [] }
        let numbers = numbers(of: ask, at: stage)
        let isAfterEach = stage.settings.meet?.asksAfterEach(ask) ?? false
        let targets = targets(of: ask, index: index)
        return respondents(to: ask, active, role.name).flatMap { respondent in
            targets(respondent).flatMap { target in
                let keys = numbers.map { number in
                    Response.Key(
                        from: respondent, instrument: ask.instrument, stage: stage.id.name, about: target,
                        session: number)
                }
                // What was given stays due, whatever has changed around it since.
                let due = keys.filter { key in
                    isAsked(respondent, ask) && (!isAfterEach || isHeld(key, at: stage)) || recorded(key) != nil
                }
                return due.map { Obligation(key: $0, role: role) }
            }
        }
    }

    private func isAsked(_ respondent: Respondent, _ ask: CollectSettings) -> Bool {
        guard ask.condition != nil, case .person(let person) = respondent else { return true }
        return isAsked(PersonID(person), ask)
    }

    /// The numbers that forms can have; nil alone where everybody gives one.
    private func numbers(of ask: CollectSettings, at stage: Programme.Stage) -> [Int?] {
        if case .meetings(let count) = stage.numbering(of: ask) { Array(1...count) } else { [nil] }
    }

    /// Whether the log says that the session took place after which a form is asked.
    private func isHeld(_ form: Response.Key, at stage: Programme.Stage) -> Bool {
        guard let meet = stage.settings.meet, let partner = form.about else { return false }
        return [(form.from.text, partner), (partner, form.from.text)].contains { keeper, other in
            let log = Response.Key(
                from: .person(keeper), instrument: meet.log, stage: stage.id.name, about: other, session: form.session)
            return response(log).map { !$0.answers.values.contains(.flag(false)) } ?? false
        }
    }

    /// The next entry that each person may make in the registers of a stage.
    func nextEntries(at stage: Programme.Stage) -> [Obligation] {
        guard let index = programme.index(of: stage.id) else { return [] }
        let used = Dictionary(
            grouping: responseKeys.filter { $0.stage == stage.id.name && $0.session != nil }, by: \.withoutSession)
        return stage.asks.filter { $0.isAsNeeded && !erasedInstruments.contains($0.instrument) }.flatMap { ask in
            let targets = targets(of: ask, index: index)
            return ask.from.flatMap { role in
                respondents(to: ask, active(RoleID(role), at: index), role).filter { isAsked($0, ask) }.flatMap {
                    respondent in
                    targets(respondent).map { target in
                        var key = Response.Key(
                            from: respondent, instrument: ask.instrument, stage: stage.id.name, about: target)
                        key.session = (used[key]?.compactMap(\.session).max() ?? 0) + 1
                        return Obligation(key: key, role: RoleID(role))
                    }
                }
            }
        }
    }

    private func respondents(to ask: CollectSettings, _ people: [String], _ role: String) -> [Respondent] {
        ask.isTogether ? (people.isEmpty ? [] : [.group(role: role)]) : people.map { .person($0) }
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

extension Response.Key {
    /// The same for every number.
    fileprivate var withoutSession: Response.Key {
        var key = self
        key.session = nil
        return key
    }
}
