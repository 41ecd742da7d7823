public import TelemachusCore

/// The forms of one kind that a stage asks of a role: how many came, and who owes the others.
///
/// It tells that a form is missing, never what any other says.
public struct OwedForms: Sendable, Hashable {
    /// The stage.
    public let stage: StageID
    /// The instrument.
    public let instrument: InstrumentID
    /// The role.
    public let role: RoleID
    /// How many are due.
    public let due: DisclosedCount
    /// How many of them came.
    public let received: DisclosedCount
    /// The last day; nil where the definition names none.
    public let by: CalendarDay?
    /// Whether the stage is open and the last day is over.
    public let isOverdue: Bool
    /// Whether the stage was closed without them.
    public let isLate: Bool
    /// Who owes any, by id, or `group:` and the role where they answer together; nobody's for a sponsor.
    public let owing: [String]

    /// How many are missing; nil where it is not told.
    public var missing: Int? { due.number.flatMap { due in received.number.map { due - $0 } } }
}

extension LiveView {
    /// The forms of every stage that has been opened.
    func owedForms() -> [OwedForms] {
        lines { kind, _, _ in (.exactly(kind.due.count), .exactly(kind.due.count - kind.missing.count)) }
    }

    /// The same in numbers that tell of no few people.
    func owedFormsForSponsor(_ review: inout DisclosureReview) -> [OwedForms] {
        lines { [state] kind, ask, role in
            let isAboutEach = if case .each = ask.about { true } else { false }
            return review.forms(
                due: DueForms(kind.due, in: state, review.roster),
                from: ask.isTogether ? review.roster.people(state.people(of: role).lazy.map(\.id.name)) : nil,
                isAboutEach: isAboutEach)
        }
    }

    /// The forms of an instrument that a role owes at a stage.
    private struct Kind {
        let instrument: String
        let role: RoleID
        var due: [Obligation] = []
        var missing: [Obligation] = []

        /// Who owes any; the forms of one person stand together.
        var owing: [String] {
            var owing: [String] = []
            for form in missing where form.key.from.text != owing.last { owing.append(form.key.from.text) }
            return owing
        }
    }

    private func lines(
        _ count: (Kind, CollectSettings, RoleID) -> (due: DisclosedCount, received: DisclosedCount)
    ) -> [OwedForms] {
        stages.flatMap { index, stage, entry -> [OwedForms] in
            let kinds = kinds(of: duties[index])
            return stage.asks.flatMap { ask in
                ask.from.compactMap { role -> OwedForms? in
                    let role = RoleID(role)
                    guard let kind = kinds.first(where: { $0.instrument == ask.instrument && $0.role == role }) else {
                        return nil
                    }
                    let counts = count(kind, ask, role)
                    return OwedForms(
                        stage: stage.id, instrument: InstrumentID(ask.instrument), role: role, due: counts.due,
                        received: counts.received, by: entry.due, isOverdue: entry.isOverdue, isLate: entry.isClosed,
                        owing: kind.owing)
                }
            }
        }
    }

    /// Sorts the forms of a stage by kind; those of a kind stand together, so this takes one look at each.
    private func kinds(of forms: [Obligation]) -> [Kind] {
        var kinds: [Kind] = []
        for form in forms where includes(form) && !isGone(form) {
            if kinds.last?.instrument != form.key.instrument || kinds.last?.role != form.role {
                kinds.append(Kind(instrument: form.key.instrument, role: form.role))
            }
            let isMissing = state.response(form.key) == nil
            kinds[kinds.count - 1].due.append(form)
            if isMissing { kinds[kinds.count - 1].missing.append(form) }
        }
        return kinds
    }

    /// Whether nobody can be asked for a form any more: whoever owes it has left.
    private func isGone(_ form: Obligation) -> Bool {
        guard case .person(let id) = form.key.from, state[PersonID(id)]?.withdrawal != nil else { return false }
        return state.response(form.key) == nil
    }
}
