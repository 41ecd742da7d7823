public import TelemachusCore

/// What each person of a live programme owes at the stages that are open, as texts and calendars to send them.
///
/// They name forms, days and numbers of sessions; no answer, and nobody else.
public struct Reminders: Sendable {
    /// A kind of form that somebody owes.
    public struct Form: Sendable, Hashable {
        /// The stage.
        public let stage: StageID
        /// The instrument.
        public let instrument: InstrumentID
        /// How many are missing.
        public let count: Int
        /// The last day; nil where the definition names none.
        public let by: CalendarDay?
    }

    /// A session that a pair is to hold.
    public struct Session: Sendable, Hashable {
        /// The stage.
        public let stage: StageID
        /// Its number among those planned, from 1.
        public let number: Int
        /// How many are planned.
        public let planned: Int
        /// Which of the person's pairs meets, from 1; 1 for everybody who has one partner.
        public let partner: Int
        /// The day by which it is due.
        public let by: CalendarDay
    }

    /// What concerns one person.
    public struct Recipient: Sendable, Hashable {
        /// Who.
        public let person: PersonID
        /// The forms that they owe, in the order of the definition.
        public let forms: [Form]
        /// The sessions ahead, in order; none where the definition names no interval.
        public let sessions: [Session]
    }

    /// The programme.
    public let programme: Programme
    /// The day.
    public let today: CalendarDay
    /// Everybody who owes a form or is to meet somebody, sorted by id.
    public let recipients: [Recipient]

    /// The reminders of a day.
    ///
    /// - Parameters:
    ///   - state: where the programme stands.
    ///   - today: the day.
    ///   - stage: the stage whose forms are asked for, which may be closed; nil for every open one.
    ///   - institution: the institution whose people are reminded; nil for everybody.
    public init(
        _ state: ProgrammeState, on today: CalendarDay, of stage: StageID? = nil, institution: String? = nil
    ) {
        let view = LiveView(state, on: today, institution: institution)
        programme = state.programme
        self.today = today
        var forms: [String: [Form]] = [:]
        for (index, open, entry) in view.stages where stage.map({ open.id == $0 }) ?? entry.isOpen {
            for form in view.duties[index] where view.includes(form) && state.response(form.key) == nil {
                guard case .person(let person) = form.key.from else { continue }
                let instrument = InstrumentID(form.key.instrument)
                var own = forms[person] ?? []
                let count: Int
                if let last = own.last, last.stage == open.id, last.instrument == instrument {
                    count = last.count + 1
                    own.removeLast()
                } else {
                    count = 1
                }
                own.append(Form(stage: open.id, instrument: instrument, count: count, by: entry.due))
                forms[person] = own
            }
        }
        var sessions: [String: [Session]] = [:]
        var partners: [String: Int] = [:]
        for contact in view.contacts() where stage == nil || contact.stage == stage {
            for person in [contact.pair.mentor, contact.pair.mentee] where view.includes(person) {
                partners[person, default: 0] += 1
                sessions[person, default: []] += contact.sessionsAhead(partner: partners[person] ?? 1, on: today)
            }
        }
        recipients = Set(forms.keys).union(sessions.filter { !$0.value.isEmpty }.keys).map { PersonID($0) }.sorted()
            .map { Recipient(person: $0, forms: forms[$0.name] ?? [], sessions: sessions[$0.name] ?? []) }
    }
}

extension PairContact {
    /// The sessions that are still to be held, an interval apart; one whose day is over is due today.
    func sessionsAhead(partner: Int, on today: CalendarDay) -> [Reminders.Session] {
        guard let every, var day = last else { return [] }
        return ahead.map { number in
            day = max(day.adding(every), today)
            return Reminders.Session(stage: stage, number: number, planned: planned, partner: partner, by: day)
        }
    }
}
