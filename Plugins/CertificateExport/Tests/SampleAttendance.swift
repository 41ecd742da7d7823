import TelemachusCore

/// Attendance as a programme of nurses and their leaders could give it.
enum SampleAttendance {
    /// Everything in the record that a certificate may not hold.
    static let marks = ["MARK-ANSWER", "MARK-REASON", "MARK-STATEMENT"]

    static let full = Attendance(
        person: "M1", role: "mentor", sessions: 6, timedSessions: 6, loggedMinutes: 270, plannedMinutes: 360,
        period: CalendarDay("2026-03-03").flatMap { first in CalendarDay("2026-09-30").map { first...$0 } })

    static let short = Attendance(
        person: "E1", role: "mentee", sessions: 4, timedSessions: 3, loggedMinutes: 130, plannedMinutes: 240,
        period: nil)

    static var record: ProgrammeRecord { record([full, short]) }

    /// A record with this attendance and, around it, answers in every place where a record can hold one.
    static func record(_ attendance: [Attendance], notice: String? = nil) -> ProgrammeRecord {
        var rows = ResponseRows()
        rows.responses = [
            .init(
                person: "M1", role: "mentor", instrument: "mood", stage: "before", about: "E1", item: "mood",
                value: marks[0])
        ]
        var results = Results()
        results.draw = Draw(
            policy: "random", seed: 1, stage: "pairing",
            allocation: Allocation(
                pairs: [.init(mentor: "M1", mentee: "E1", reasons: [marks[1]])], unpaired: [], audit: []))
        let section = Brief.Section(domain: "records", title: "Records", statements: [marks[2]], heldBack: 0)
        return ProgrammeRecord(
            outline: ProgrammeOutline(
                id: "nurses", title: "Nurses mentor leaders", model: "reverse", purposes: [], limits: [], sources: [],
                roles: [
                    .init(id: "mentor", title: "Staff nurse", plural: "Staff nurses"),
                    .init(id: "mentee", title: "Nurse leader", plural: "Nurse leaders"),
                ], domains: [Domain(id: "records", title: "Records"), Domain(id: "telehealth", title: "Telehealth")],
                instruments: [], stages: [], minimumGroup: 5, statementContributors: 3),
            provenance: Provenance(
                toolVersion: "0.1.0", plugins: [], definitionHash: "00", inputHash: "11", seed: 1, dataNotice: notice),
            results: results, rows: rows,
            briefs: [Brief(person: "E1", fileName: "E1", group: "Nurses", sections: [section])],
            attendance: attendance)
    }
}
