/// The sessions that one person took part in: that they were held, for how long, from when to when.
///
/// Nothing that anybody answered stands in it, and nobody's partner.
public struct Attendance: Sendable, Hashable {
    /// The person, by the id that the coordinator knows.
    public var person: String
    /// The person's role.
    public var role: String
    /// How many sessions were held.
    public var sessions: Int
    /// The sessions whose length was logged.
    public var timedSessions: Int
    /// The minutes of those sessions.
    public var loggedMinutes: Int
    /// The minutes that were planned for all of the sessions; nil where a session has no planned length.
    public var plannedMinutes: Int?
    /// The days of the first and the last session whose day was logged; nil where none was.
    public var period: ClosedRange<CalendarDay>?

    /// The parts, one by one.
    public init(
        person: String, role: String, sessions: Int, timedSessions: Int, loggedMinutes: Int, plannedMinutes: Int?,
        period: ClosedRange<CalendarDay>?
    ) {
        self.person = person
        self.role = role
        self.sessions = sessions
        self.timedSessions = timedSessions
        self.loggedMinutes = loggedMinutes
        self.plannedMinutes = plannedMinutes
        self.period = period
    }
}
