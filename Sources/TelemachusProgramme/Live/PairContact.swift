public import TelemachusCore

/// How pressing something about a pair is.
public enum Urgency: String, Sendable, Hashable {
    /// Worth a word.
    case amber
    /// Worth a call today.
    case red
}

/// A pair that gives cause for concern, told by days and numbers of sessions alone.
public struct PairConcern: Sendable, Hashable {
    /// What the cause is.
    public enum Cause: Sendable, Hashable {
        /// No session took place since this day, for longer than the programme's interval.
        case silent(since: CalendarDay)
        /// The log says of these sessions, by number, that they did not take place.
        case missed(sessions: [Int])
    }

    /// The stage at which the pair meets.
    public let stage: StageID
    /// The mentor; nil where somebody else looks after them.
    public let mentor: String?
    /// The mentee; nil where somebody else looks after them.
    public let mentee: String?
    /// The cause.
    public let cause: Cause
    /// How pressing it is.
    public let urgency: Urgency
}

/// The sessions of one pair at a stage, so far.
struct PairContact {
    let pair: PairOfPeople
    let stage: StageID
    /// How many sessions there are to be.
    let planned: Int
    /// The numbers of those of which nothing is recorded yet.
    let ahead: [Int]
    /// The numbers of those that did not take place.
    let missed: [Int]
    /// The day of the last one that took place; where none did, the day since which the pair could meet.
    let last: CalendarDay?
    /// How often they meet, at the least.
    let every: PlannedDuration?

    /// The day by which the next session is due; nil where none is, or where the definition names no interval.
    var next: CalendarDay? { !ahead.isEmpty ? every.flatMap { last?.adding($0) } : nil }
}

extension LiveView {
    /// The pairs that meet at an open stage, with their sessions so far.
    func contacts() -> [PairContact] {
        openStages.flatMap { index, stage, entry -> [PairContact] in
            guard let meet = stage.settings.meet else { return [] }
            let numbers: [Int?] = meet.sessions > 1 ? Array(1...meet.sessions) : [nil]
            let days = programme.instrument(InstrumentID(meet.log))?.items.filter { $0.format == .date }.map(\.id) ?? []
            return state.standingPairs(at: index).filter { includes($0.mentor) || includes($0.mentee) }.map { pair in
                let isMentor = state[PersonID(pair.mentor)]?.role.name == meet.from
                let (from, about) = isMentor ? (pair.mentor, pair.mentee) : (pair.mentee, pair.mentor)
                // They can meet once they are a pair and the stage is open.
                var last = [state.contacts.pairings[pair], entry.opening].compactMap(\.self).max()
                var (ahead, missed): ([Int], [Int]) = ([], [])
                for number in numbers {
                    let key = Response.Key(
                        from: .person(from), instrument: meet.log, stage: stage.id.name, about: about, session: number)
                    guard let response = state.response(key) else {
                        ahead.append(number ?? 1)
                        continue
                    }
                    if response.answers.values.contains(.flag(false)) {
                        missed.append(number ?? 1)
                        continue
                    }
                    let told = days.lazy.compactMap { response.answers[$0]?.text }.first.flatMap { CalendarDay($0) }
                    guard let day = told ?? state.contacts.recording(of: key) else { continue }
                    last = max(day, last ?? day)
                }
                return PairContact(
                    pair: pair, stage: stage.id, planned: meet.sessions, ahead: ahead, missed: missed, last: last,
                    every: meet.every)
            }
        }
    }

    /// The pairs that are silent, and those that missed sessions.
    func concerns(about contacts: [PairContact]) -> [PairConcern] {
        contacts.flatMap { contact -> [PairConcern] in
            var concerns: [PairConcern] = []
            func add(_ cause: PairConcern.Cause, _ urgency: Urgency) {
                let pair = contact.pair
                concerns.append(
                    PairConcern(
                        stage: contact.stage, mentor: includes(pair.mentor) ? pair.mentor : nil,
                        mentee: includes(pair.mentee) ? pair.mentee : nil, cause: cause, urgency: urgency))
            }
            if let next = contact.next, next < today, let last = contact.last, let every = contact.every {
                add(.silent(since: last), next.adding(every) < today ? .red : .amber)
            }
            if !contact.missed.isEmpty {
                add(.missed(sessions: contact.missed), contact.missed.count > 1 ? .red : .amber)
            }
            return concerns
        }
    }
}
