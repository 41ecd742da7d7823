import Foundation
import TelemachusCore
import TelemachusProgramme
import Testing

@Suite struct CalendarsTests {
    private func calendar(_ title: String = "A cohort", at instant: Instant = Instant(milliseconds: 1_769_515_200_000))
        throws -> String
    {
        var chronicle = try Chronicle(Definitions.cohort.replacing("title: A cohort", with: "title: \(title)"))
        try chronicle.on("2026-01-06", .people(1, 1) + [.stageOpened(stage: "before")])
        let files = Reminders(chronicle.state, on: try #require(CalendarDay("2026-01-10"))).files(at: instant)
        return String(decoding: try #require(files.first { $0.path == "M1.ics" }).bytes, as: UTF8.self)
    }

    @Test func `An event is a whole day with a name that never changes`() throws {
        let lines = try calendar().components(separatedBy: "\r\n")
        #expect(
            lines == [
                "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Telemachus//Telemachus 0.1.0//EN", "CALSCALE:GREGORIAN",
                "X-WR-CALNAME:A cohort", "BEGIN:VEVENT", "UID:cohort.before.mood.M1@telemachus",
                "DTSTAMP:20260127T120000Z", "DTSTART;VALUE=DATE:20260120", "DTEND;VALUE=DATE:20260121",
                "SUMMARY:Last day: Mood", "DESCRIPTION:1 form at 'Before'.", "TRANSP:TRANSPARENT", "END:VEVENT",
                "END:VCALENDAR", "",
            ])
    }

    @Test func `Only the stamp tells when it was made`() throws {
        let later = try calendar(at: Instant(milliseconds: 1_769_515_200_000 + 86_400_000))
        #expect(try calendar().replacing("20260127T", with: "20260128T") == later)
    }

    @Test func `What would end a text is escaped`() throws {
        #expect(try calendar(#"'One, two; three \ four'"#).contains(#"X-WR-CALNAME:One\, two\; three \\ four"#))
    }

    @Test(arguments: [1, 20, 37, 62, 63, 64, 65, 200])
    func `No line has more than 75 octets, and unfolded it is as it was`(length: Int) throws {
        let title = String(repeating: "é", count: length) + "𝄞ab"
        let text = try calendar(title)
        #expect(text.utf8.count { $0 == UInt8(ascii: "\n") } == text.components(separatedBy: "\r\n").count - 1)
        #expect(text.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 75 })
        #expect(text.replacing("\r\n ", with: "").contains("X-WR-CALNAME:\(title)\r\n"))
    }

    // MARK: - For programs of other people's making

    private static let directory = ProcessInfo.processInfo.environment["TELEMACHUS_SAMPLE_CALENDARS"]

    /// `Tests/Interop/calendars.sh` says where to.
    @Test(
        .enabled(if: directory != nil),
        arguments: [("plain", "A cohort"), ("marks", #"One, two; three \ four: "five""#), ("long", "Ünï 𝄞 日本 ")])
    func `A sample is written`(name: String, title: String) throws {
        let title = name == "long" ? String(repeating: title, count: 20).trimmingCharacters(in: .whitespaces) : title
        var chronicle = try Chronicle(Definitions.cohort.replacing("title: A cohort", with: "title: '\(title)'"))
        try chronicle.on(
            "2026-01-06",
            .people(1, 1) + [.stageOpened(stage: "before"), .stageOpened(stage: "meeting")] + .drawn(("M1", "E1")))
        let reminders = Reminders(chronicle.state, on: try #require(CalendarDay("2026-01-10")))
        let file = try #require(
            reminders.files(at: Instant(milliseconds: 1_769_515_200_000)).first { $0.path == "M1.ics" })
        let recipient = try #require(reminders.recipients.last)
        let days = recipient.forms.compactMap(\.by) + recipient.sessions.map(\.by)
        let path = URL(filePath: try #require(Self.directory)).appending(path: name)
        try Data(file.bytes).write(to: path.appendingPathExtension("ics"))
        try Data(([title] + days.map(\.description)).joined(separator: "\n").utf8).write(
            to: path.appendingPathExtension("txt"))
    }
}
