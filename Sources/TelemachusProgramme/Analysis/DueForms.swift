import TelemachusCore

/// The forms that one occasion asks for, with what became of each.
///
/// People stand as their numbers: who answers is looked up by name once for all figures.
struct DueForms: Sendable {
    /// One form.
    struct Form: Sendable {
        /// The number of whoever answers; nil for a group.
        let person: Int?
        /// The number of whom it is about; nil for oneself and the programme.
        let about: Int?
        /// Whether it came.
        let isReceived: Bool
        /// Whether an answer that may not be left out is missing from it.
        let isOwed: Bool
    }

    /// The forms in the order of the definition, people sorted by id.
    private(set) var forms: [Form] = []
    /// Who answers alone.
    private(set) var asked = PeopleSet()
    /// Whom the forms are about.
    private(set) var described = PeopleSet()

    /// No forms yet.
    init() {}

    /// Forms of any kind, each of which is owed until it came.
    init(_ obligations: [Obligation], in state: ProgrammeState, _ roster: Roster) {
        for due in obligations {
            let isReceived = state.response(due.key) != nil
            append(
                Form(
                    person: roster.number(of: due.key.from), about: due.key.about.flatMap { roster[$0] },
                    isReceived: isReceived, isOwed: !isReceived))
        }
    }

    /// How many there are.
    var count: Int { forms.count }

    /// Adds a form.
    mutating func append(_ form: Form) {
        forms.append(form)
        if let person = form.person { asked.insert(person) }
        if let about = form.about { described.insert(about) }
    }

    /// The people who did not give every form.
    var owing: PeopleSet { PeopleSet(forms.lazy.filter(\.isOwed).compactMap(\.person)) }

    /// The same as one form a person, which came where any of theirs did; whoever gave one unasked is among them.
    func byPerson(giving people: PeopleSet) -> DueForms {
        var some = DueForms()
        for person in asked.union(people).numbers {
            let isReceived = people.contains(person)
            some.append(Form(person: person, about: nil, isReceived: isReceived, isOwed: !isReceived))
        }
        return some
    }

    /// The forms that came, or those that did not.
    func received(_ isReceived: Bool = true) -> DueForms {
        var some = DueForms()
        for form in forms where form.isReceived == isReceived { some.append(form) }
        return some
    }
}

extension DueForms {
    /// The forms of every occasion of a programme.
    static func all(_ state: ProgrammeState, _ roster: Roster, _ scores: ScoreTable) -> [Occasion: DueForms] {
        var due: [Occasion: DueForms] = [:]
        for (index, stage) in state.programme.stages.enumerated() {
            for ask in stage.asks {
                guard let instrument = state.programme.instrument(InstrumentID(ask.instrument)) else { continue }
                for role in ask.from {
                    let sheet = scores.sheet(instrument, role: role, stage: stage.id.name)
                    let occasion = Occasion(instrument: ask.instrument, role: role, stage: stage.id.name)
                    due[occasion, default: DueForms()].append(
                        state.obligations(of: RoleID(role), for: ask, at: stage, index: index), sheet, instrument,
                        state, roster)
                }
            }
        }
        return due
    }

    private mutating func append(
        _ obligations: [Obligation], _ sheet: AnswerSheet, _ instrument: Programme.Instrument,
        _ state: ProgrammeState, _ roster: Roster
    ) {
        let required = instrument.items.filter(\.isRequired).map(\.id)
        let answers = required.map(sheet.answers)
        // Forms and rows are both sorted by person, so most forms are found without looking up their keys.
        var row = 0
        for due in obligations {
            let person = roster.number(of: due.key.from)
            let isReceived: Bool
            let isOwed: Bool
            while row < sheet.rows.count, (sheet.people[row] ?? -1) < (person ?? -1) { row += 1 }
            if row < sheet.rows.count, sheet.responses[row].key == due.key {
                isReceived = true
                isOwed = answers.contains { $0[row] == nil }
                row += 1
            } else {
                let response = state.response(due.key)
                isReceived = response != nil
                // A form whose items may all be left empty is not owed.
                isOwed = required.contains { response?.answers[$0] == nil }
            }
            append(
                Form(
                    person: person, about: due.key.about.flatMap { roster[$0] }, isReceived: isReceived,
                    isOwed: isOwed))
        }
    }
}

extension Roster {
    /// The number of whoever answers; nil for a group.
    fileprivate func number(of respondent: Respondent) -> Int? {
        if case .person(let id) = respondent { self[id] } else { nil }
    }
}
