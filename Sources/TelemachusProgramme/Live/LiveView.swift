import TelemachusCore

/// A live programme on a day, as far as somebody looks after it: what every part of a status is made from.
struct LiveView {
    let state: ProgrammeState
    let today: CalendarDay
    let timetable: Timetable
    /// The institution whose people are looked at; nil for everybody.
    let institution: String?
    /// The forms due at each stage that has been opened, everybody's; none for the others.
    let duties: [[Obligation]]

    var programme: Programme { state.programme }

    init(_ state: ProgrammeState, on today: CalendarDay, institution: String?) {
        let timetable = Timetable(state, on: today)
        self.state = state
        self.today = today
        self.timetable = timetable
        self.institution = institution
        duties = zip(state.programme.stages, timetable.entries).map { stage, entry in
            entry.standing == .waiting ? [] : state.obligations(at: stage)
        }
    }

    /// The stages with their places and days.
    var stages: [(index: Int, stage: Programme.Stage, entry: Timetable.Entry)] {
        zip(programme.stages, timetable.entries).enumerated().map { ($0, $1.0, $1.1) }
    }

    /// The stages that are open.
    var openStages: [(index: Int, stage: Programme.Stage, entry: Timetable.Entry)] { stages.filter(\.entry.isOpen) }

    /// The open stages, and the first that waits: those for which people are made ready now.
    var stagesAtHand: [(index: Int, stage: Programme.Stage, entry: Timetable.Entry)] {
        openStages + stages.filter { $0.entry.standing == .waiting }.prefix(1)
    }

    /// Whether somebody is looked after here.
    func includes(_ person: String) -> Bool {
        guard institution != nil else { return true }
        return state[PersonID(person)].map { includes($0) } ?? false
    }

    /// Whether somebody is looked after here.
    func includes(_ person: ProgrammeState.Participant) -> Bool {
        guard let institution else { return true }
        return programme.definition.people.institution.flatMap { person.attributes[$0]?.text } == institution
    }

    /// Whether a form is filled in by somebody who is looked after here; a whole role's is everybody's.
    func includes(_ form: Obligation) -> Bool {
        if case .person(let id) = form.key.from { includes(id) } else { institution == nil }
    }

    /// Whether answers to an instrument are the draw's alone to read.
    func isConfidential(_ instrument: String) -> Bool {
        programme.instrument(InstrumentID(instrument))?.scores.contains { $0.disclosure.isConfidential } ?? false
    }
}
