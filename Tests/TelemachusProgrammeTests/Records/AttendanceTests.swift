import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import TelemachusProgramme

@Suite struct AttendanceTests {
    private static let definition = TinyDefinition {
        $0.instruments += "\n  log: { title: Log, use: session-log, with: { planned-minutes: 45 } }"
        $0.timeline = $0.timeline.replacing(
            "  - stage: after",
            with: """
                  - stage: meeting
                    meet: { sessions: 3, log: log, from: mentor }
                  - stage: after
                """)
    }

    private static let pairs =
        Fact.enrolled("mentor", "M1", "M2") + Fact.enrolled("mentee", "E1", "E2") + [.drew(("M1", "E1"), ("M2", "E2"))]

    private static func met(
        _ mentor: String, _ mentee: String, _ session: Int, minutes: Int? = nil, on day: String? = nil,
        happened: Bool = true
    ) -> Fact {
        var answers: [String: Answer] = ["happened": .flag(happened)]
        if let minutes { answers["minutes"] = .whole(minutes) }
        if let day { answers["date"] = .text(day) }
        return .responded(
            Response(
                key: .init(
                    from: .person(mentor), instrument: "log", stage: "meeting", about: mentee, session: session),
                role: "mentor", answers: answers))
    }

    private static func attendance(_ facts: [Fact], for audience: Audience = .coordinator) throws -> [Attendance] {
        try AnalysedProgramme(of: definition.institutionProgramme(), pairs + facts).maker
            .record(for: audience).attendance
    }

    @Test func `a session counts for both of a pair, with its minutes and its day`() throws {
        let attendance = try Self.attendance([
            Self.met("M1", "E1", 1, minutes: 50, on: "2026-03-04"), Self.met("M1", "E1", 2, on: "2026-02-01"),
            Self.met("M1", "E1", 3, happened: false),
        ])
        let first = try #require(CalendarDay("2026-02-01"))
        let last = try #require(CalendarDay("2026-03-04"))
        #expect(
            attendance
                == [("M1", "mentor"), ("E1", "mentee")].map {
                    Attendance(
                        person: $0.0, role: $0.1, sessions: 2, timedSessions: 1, loggedMinutes: 50, plannedMinutes: 90,
                        period: first...last)
                })
    }

    @Test func `whoever met nobody, and whoever has left, is not in it`() throws {
        let attendance = try Self.attendance([
            Self.met("M1", "E1", 1, minutes: 50), .withdrew(person: "E1", from: "after", keep: .earlierAnswers),
        ])
        #expect(attendance.map(\.person) == ["M1"])
    }

    @Test func `a log that its keeper withdrew counts for nobody`() throws {
        let attendance = try Self.attendance([
            Self.met("M1", "E1", 1, minutes: 50), .withdrew(person: "M1", from: "after", keep: .nothing),
        ])
        #expect(attendance.isEmpty)
    }

    @Test(arguments: [Audience.sponsor, .analyst]) func `nobody but a coordinator gets it`(audience: Audience) throws {
        #expect(try Self.attendance([Self.met("M1", "E1", 1, minutes: 50)], for: audience).isEmpty)
    }
}
