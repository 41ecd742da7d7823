import Foundation
import TelemachusCore
import TelemachusProgramme
import Testing

@Suite struct RemindersTests {
    private let noon = Instant(milliseconds: 1_769_515_200_000)  // 2026-01-27, 12:00 UTC

    private func chronicle() throws -> Chronicle {
        var chronicle = try Chronicle()
        try chronicle.on(
            "2026-01-06",
            .people(2, 2) + [.stageOpened(stage: "before")] + .mood("M1", "E1", "E2", at: "before"))
        return chronicle
    }

    private func reminders(_ chronicle: Chronicle, _ day: String, institution: String? = nil) throws -> Reminders {
        Reminders(chronicle.state, on: try #require(CalendarDay(day)), institution: institution)
    }

    private func text(_ file: String, in reminders: Reminders) throws -> String {
        let found = try #require(reminders.files(at: noon).first { $0.path == file })
        return String(decoding: found.bytes, as: UTF8.self)
    }

    @Test func `Whoever owes a form gets a text with what and by when, and nobody else does`() throws {
        let reminders = try reminders(chronicle(), "2026-01-27")
        #expect(reminders.files(at: noon).map(\.path) == ["reminders.csv", "M2.md", "M2.ics"])
        #expect(
            try text("M2.md", in: reminders) == """
                # A cohort

                For M2, 2026-01-27.

                One form is still to be filled in:

                - Mood (Before): was due on 2026-01-20

                You can stop taking part at any time and without a reason.

                """)
        #expect(
            try text("reminders.csv", in: reminders) == """
                person,forms,first_due,text,calendar
                M2,1,2026-01-20,M2.md,M2.ics

                """)
    }

    @Test func `Both of a pair get the days of their sessions, and neither the other's code`() throws {
        var chronicle = try chronicle()
        try chronicle.on("2026-01-20", [.stageClosed(stage: "before")] + .drawn(("M1", "E2")))
        try chronicle.on("2026-02-01", .stageOpened(stage: "meeting"))
        try chronicle.on("2026-02-10", .session(1, "M1", "E2", on: "2026-02-10"))
        let reminders = try reminders(chronicle, "2026-02-11")
        #expect(reminders.recipients.map(\.person) == ["E2", "M1"])
        #expect(reminders.recipients[0].sessions.map { "\($0.number) \($0.by)" } == ["2 2026-02-24", "3 2026-03-10"])
        for file in ["M1.md", "M1.ics"] { #expect(try !text(file, in: reminders).contains("E2")) }
        #expect(try !text("E2.ics", in: reminders).contains("M1"))
        #expect(try text("M1.md", in: reminders).contains("The next session, 2 of 3, is due by 2026-02-24."))
    }

    @Test func `A session whose day is over is due today, and the next one an interval later`() throws {
        var chronicle = try chronicle()
        try chronicle.on("2026-01-20", .drawn(("M1", "E2")) + [.stageOpened(stage: "meeting")])
        let sessions = try #require(try reminders(chronicle, "2026-03-01").recipients.first).sessions
        #expect(sessions.map { "\($0.by)" } == ["2026-03-01", "2026-03-15", "2026-03-29"])
    }

    @Test func `An institution's coordinator reminds its own people`() throws {
        var chronicle = try Chronicle()
        try chronicle.on("2026-01-06", .people(3, 1) + [.stageOpened(stage: "before")])
        #expect(try reminders(chronicle, "2026-01-07", institution: "south").recipients.map(\.person) == ["M2"])
    }

    @Test func `The command writes files that their owner alone may read, and records nothing`() throws {
        let rehearsal = try Rehearsal(Definitions.cohort, on: "2026-01-06")
        try rehearsal.record(.people(1, 1) + [.stageOpened(stage: "before")])
        let before = try rehearsal.live("verify").result
        let out = rehearsal.directory.appending(path: "reminders").path
        let answer = try rehearsal.live("remind", "--out", out)
        #expect(answer.result == "2 people owe forms; 2 people are listed in \(out)/reminders.csv.\n")
        let attributes = try FileManager.default.attributesOfItem(atPath: out + "/M1.md")
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        #expect(try rehearsal.live("verify").result == before)
    }
}
