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
        lines { [state] forms, _, _ in
            (.exactly(forms.count), .exactly(forms.count { state.response($0.key) != nil }))
        }
    }

    /// The same in numbers that tell of no few people.
    func owedFormsForSponsor(_ review: inout DisclosureReview) -> [OwedForms] {
        lines { [state] forms, ask, role in
            let isAboutEach = if case .each = ask.about { true } else { false }
            return review.forms(
                due: DueForms(forms, in: state, review.roster),
                from: ask.isTogether ? review.roster.people(state.people(of: role).lazy.map(\.id.name)) : nil,
                isAboutEach: isAboutEach)
        }
    }

    private func lines(
        _ count: ([Obligation], CollectSettings, RoleID) -> (due: DisclosedCount, received: DisclosedCount)
    ) -> [OwedForms] {
        stages.flatMap { index, stage, entry -> [OwedForms] in
            var forms: [Asked: [Obligation]] = [:]
            for form in duties[index] where includes(form) {
                forms[Asked(instrument: form.key.instrument, role: form.role), default: []].append(form)
            }
            return stage.asks.flatMap { ask in
                ask.from.compactMap { role -> OwedForms? in
                    let role = RoleID(role)
                    guard let due = forms[Asked(instrument: ask.instrument, role: role)] else { return nil }
                    let counts = count(due, ask, role)
                    return OwedForms(
                        stage: stage.id, instrument: InstrumentID(ask.instrument), role: role, due: counts.due,
                        received: counts.received, by: entry.due, isOverdue: entry.isOverdue, isLate: entry.isClosed,
                        owing: owing(of: due))
                }
            }
        }
    }

    private struct Asked: Hashable {
        let instrument: String
        let role: RoleID
    }

    private func owing(of due: [Obligation]) -> [String] {
        var owing: [String] = []
        // The forms of one person stand together.
        for form in due where form.key.from.text != owing.last && state.response(form.key) == nil {
            owing.append(form.key.from.text)
        }
        return owing
    }
}
