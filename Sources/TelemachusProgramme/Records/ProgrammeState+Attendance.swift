import TelemachusCore

/// Who took part in how many sessions, read off the logs alone.
extension ProgrammeState {
    /// The attendance of everybody who took part in a session, sorted by role and id.
    ///
    /// A session counts for both of a pair. Whoever has left has none: they chose not to go on, and an export must not
    /// tell that they did. A log that its keeper withdrew counts for nobody.
    var attendance: [Attendance] {
        var sessions: [PersonID: [HeldSession]] = [:]
        let logs = programme.stages.reduce(into: [StageID: SessionLog]()) { logs, stage in
            logs[stage.id] = SessionLog(of: stage, in: programme)
        }
        for response in usableResponses {
            guard let log = logs[StageID(response.key.stage)], let session = log.session(of: response),
                case .person(let keeper) = response.key.from, let partner = response.key.about
            else { continue }
            for person in [keeper, partner] { sessions[PersonID(person), default: []].append(session) }
        }
        return programme.definition.roles.names.flatMap { role in
            people(of: RoleID(role)).compactMap { person in
                guard person.withdrawal == nil, let held = sessions[person.id] else { return nil }
                return Attendance(of: person.id.name, role: role, held)
            }
        }
    }
}

/// A session that took place, as far as its log tells.
private struct HeldSession {
    let minutes: Int?
    let planned: Int?
    let day: CalendarDay?
}

/// How a stage's sessions are logged: which of the items tell the day and the minutes.
private struct SessionLog {
    private let instrument: String
    private let keepers: String
    private let planned: Int?
    private let days: [String]
    private let minutes: [String]

    /// The log of a stage; nil where nobody meets.
    init?(of stage: Programme.Stage, in programme: Programme) {
        guard let meet = stage.settings.meet, let log = programme.instrument(InstrumentID(meet.log)) else { return nil }
        instrument = meet.log
        keepers = meet.from
        planned = log.asked.plannedMinutes
        days = log.items.filter { $0.format == .date }.map(\.id)
        minutes = log.items.filter { $0.format.unit == "minutes" }.map(\.id)
    }

    /// The session that a form records; nil where it records none, or one that did not take place.
    func session(of response: Response) -> HeldSession? {
        guard response.key.instrument == instrument, response.role == keepers,
            !response.answers.values.contains(.flag(false))
        else { return nil }
        return HeldSession(
            minutes: minutes.lazy.compactMap { response.answers[$0]?.number }.first.map { Int($0) }, planned: planned,
            day: days.lazy.compactMap { response.answers[$0]?.text }.first.flatMap { CalendarDay($0) })
    }
}

extension Attendance {
    fileprivate init(of person: String, role: String, _ sessions: [HeldSession]) {
        let timed = sessions.compactMap(\.minutes)
        let planned = sessions.compactMap(\.planned)
        let days = sessions.compactMap(\.day)
        self.init(
            person: person, role: role, sessions: sessions.count, timedSessions: timed.count,
            loggedMinutes: timed.reduce(0, +),
            plannedMinutes: planned.count == sessions.count ? planned.reduce(0, +) : nil,
            period: days.min().flatMap { first in days.max().map { first...$0 } })
    }
}
