import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import CertificateExport

@Suite struct CertificateExporterTests {
    private func files(_ record: ProgrammeRecord, with yaml: String = "") throws -> [ExportedFile] {
        try accepted(CertificateExporter.self, with: yaml).files(for: record)
    }

    private func page(
        _ attendance: Attendance = SampleAttendance.full, with yaml: String = "", notice: String? = nil
    ) throws -> String {
        let file = try #require(
            try files(SampleAttendance.record([attendance], notice: notice), with: yaml).first)
        return String(decoding: file.bytes, as: UTF8.self)
    }

    /// The tags of a page without the one that holds a text of the record in an attribute.
    private func tags(_ page: String) -> [String] {
        page.unicodeScalars.split(separator: "<").dropFirst().map { String($0.prefix { $0 != ">" }) }
            .filter { !$0.hasPrefix("meta name=\"generator\"") }
    }

    @Test func `everybody who took part has one file, for coordinators`() throws {
        #expect(try files(SampleAttendance.record).map(\.path) == ["certificates/M1.html", "certificates/E1.html"])
        #expect(CertificateExporter.audience == .coordinator)
    }

    @Test func `the same record gives the same bytes`() throws {
        #expect(try files(SampleAttendance.record) == files(SampleAttendance.record))
    }

    @Test(arguments: [(1, 2), (4, 2), (5, 1), (6, 1), (7, 0)]) func `whoever took part in too few sessions has none`(
        least: Int, count: Int
    ) throws {
        #expect(try files(SampleAttendance.record, with: "minimum-sessions: \(least)").count == count)
    }

    @Test func `a certificate has role, programme, sessions, time, period and areas`() throws {
        let page = try page()
        for words in [
            "took part, as Staff nurse, in the programme", "Nurses mentor leaders", "<dd>6 sessions</dd>",
            "<dd>4 hours 30 minutes <span class=\"detail\">as logged</span></dd>",
            "<dd>3 March 2026 to 30 September 2026</dd>", "<dd>Records; Telehealth</dd>", "Code M1.",
        ] { #expect(page.contains(words), "\(words)") }
    }

    @Test func `sessions without minutes are owned up to`() throws {
        var attendance = SampleAttendance.full
        attendance.timedSessions = 5
        attendance.loggedMinutes = 61
        #expect(
            try page(attendance).contains(
                "<dd>1 hour 1 minute <span class=\"detail\">as logged in 5 of 6 sessions</span></dd>"))
        attendance.timedSessions = 0
        attendance.loggedMinutes = 0
        #expect(try page(attendance).contains("<dd>not logged</dd>"))
    }

    @Test func `hours come from the plan where the definition wants that`() throws {
        let page = try page(with: "hours-from: planned")
        #expect(page.contains("<dd>6 hours <span class=\"detail\">as planned for the sessions held</span></dd>"))
    }

    @Test func `hours from a plan that has none are refused in words`() throws {
        var attendance = SampleAttendance.full
        attendance.plannedMinutes = nil
        #expect(
            throws: ExportProblem.notRepresentable(
                "'hours-from: planned' needs sessions of a planned length; plan one in the session log, or write "
                    + "'hours-from: logged'")
        ) { try files(SampleAttendance.record([attendance]), with: "hours-from: planned") }
        #expect(try files(SampleAttendance.record([]), with: "hours-from: planned").isEmpty)
    }

    @Test func `one day is no span, and no day is no line`() throws {
        var attendance = SampleAttendance.full
        let day = try #require(CalendarDay("2026-12-01"))
        attendance.period = day...day
        #expect(try page(attendance).contains("<dd>1 December 2026</dd>"))
        attendance.period = nil
        #expect(try !page(attendance).contains("Period"))
    }

    @Test func `there is a line for the name, the signature and the day, and for the issuer where none is set`() throws
    {
        let page = try page()
        for line in ["Name", "Signature", "Date", "Issued by"] {
            #expect(page.contains("<span>\(line)</span></p>"), "\(line)")
        }
        let issued = try self.page(with: "{ issuer: Medical education, statement: It meets the standard }")
        #expect(issued.contains("<p class=\"issuer\">Medical education<span>Issued by</span></p>"))
        #expect(issued.contains("<p class=\"statement\">It meets the standard.</p>"))
    }

    @Test func `nothing that anybody answered, no partner and nobody else's sessions stand in a certificate`() throws {
        for file in try files(SampleAttendance.record) {
            let page = String(decoding: file.bytes, as: UTF8.self)
            for mark in SampleAttendance.marks { #expect(!page.contains(mark), "\(mark)") }
        }
        #expect(try !page().contains("E1"))
    }

    @Test func `made-up data are named as such, and only they`() throws {
        #expect(try page(notice: "All invented").contains("<strong>Made-up data.</strong> All invented.<"))
        #expect(try !page().contains("Made-up"))
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "\u{0600}<script>alert(2)</script>",
        "{{facts}}{{{style}}}", "</dd></dl></style>", "\u{202E}txt.exe", String(repeating: "Unbreakable", count: 30),
        "../../etc/passwd", "مرحبا بالعالم",
    ]) func `no text changes the structure of a page, and no name leaves the folder`(_ text: String) throws {
        func hostile(_ text: String) throws -> [ExportedFile] {
            var attendance = SampleAttendance.full
            attendance.person = text
            attendance.role = text
            var settings = CertificateSettings()
            settings.issuer = Text(text)
            settings.statement = Text(text)
            var record = SampleAttendance.record([attendance], notice: text)
            record.outline.title = Text(text)
            record.outline.domains = [Domain(id: "x", title: Text(text))]
            return try CertificateExporter(settings, in: DefinitionContext()).files(for: record)
        }
        let page = try #require(try hostile(text).first)
        let tame = try #require(try hostile("tame").first)
        #expect(tags(String(decoding: page.bytes, as: UTF8.self)) == tags(String(decoding: tame.bytes, as: UTF8.self)))
        let parts = page.path.split(separator: "/")
        #expect(parts.count == 2 && !parts.contains { $0.hasPrefix(".") })
    }

    @Test func `nothing runs, nothing is loaded, and the page has one heading of the first rank`() throws {
        let tags = tags(try page())
        #expect(!tags.contains { $0.hasPrefix("script") || $0.hasPrefix("link") || $0.hasPrefix("img") })
        #expect(!tags.contains { $0.contains("href") || $0.contains("src=") })
        #expect(tags.count { $0 == "h1" } == 1 && tags.contains("html lang=\"en\""))
    }
}
