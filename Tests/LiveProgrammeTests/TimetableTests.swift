import TelemachusCore
import TelemachusProgramme
import Testing

@Suite struct TimetableTests {
    private func days(_ chronicle: Chronicle, _ day: String) throws -> [String] {
        Timetable(chronicle.state, on: try #require(CalendarDay(day))).entries.map { entry in
            let opening = entry.opening.map { "\($0)" } ?? "-"
            let due = entry.due.map { "\($0)" } ?? "-"
            let mark = entry.mayOpen ? " may open" : entry.isOverdue ? " overdue" : ""
            return "\(entry.stage) \(opening) \(due)\(mark)"
        }
    }

    @Test func `The first stage may open at once, and the others are reckoned from the plan`() throws {
        #expect(
            try days(Chronicle(), "2026-01-05") == [
                "before 2026-01-05 2026-01-19 may open", "pairing 2026-01-20 -", "meeting - -", "after - -",
            ])
    }

    @Test func `Forms are due so long after a stage opened, and overdue the day after`() throws {
        var chronicle = try Chronicle()
        try chronicle.on("2026-01-07", .stageOpened(stage: "before"))
        #expect(try days(chronicle, "2026-01-21").first == "before 2026-01-07 2026-01-21")
        #expect(try days(chronicle, "2026-01-22").first == "before 2026-01-07 2026-01-21 overdue")
    }

    @Test func `A stage may open once the one before it has closed`() throws {
        var chronicle = try Chronicle()
        try chronicle.on("2026-01-07", .stageOpened(stage: "before"))
        #expect(try days(chronicle, "2026-01-20")[1] == "pairing 2026-01-22 -")
        try chronicle.on("2026-01-20", .stageClosed(stage: "before"))
        #expect(try days(chronicle, "2026-01-20")[1] == "pairing 2026-01-20 - may open")
    }

    @Test func `A stage that names a day opens no earlier, and waits for nothing else`() throws {
        let definition = Definitions.cohort.replacing(
            "    title: Pairing\n", with: "    title: Pairing\n    opens: { on: 2026-03-02 }\n")
        let chronicle = try Chronicle(definition)
        #expect(try days(chronicle, "2026-03-01")[1] == "pairing 2026-03-02 -")
        #expect(try days(chronicle, "2026-03-02")[1] == "pairing 2026-03-02 - may open")
    }

    @Test func `What a stage has to be done within counts from the day on which the one before closed`() throws {
        var chronicle = try Chronicle()
        for stage in ["before", "pairing", "meeting"] {
            try chronicle.on("2026-01-10", .stageOpened(stage: stage))
            try chronicle.on("2026-01-31", .stageClosed(stage: stage))
        }
        #expect(try days(chronicle, "2026-02-01")[3] == "after 2026-01-31 2026-02-28 may open")
    }

    @Test func `A day that is named is the last one, however long the stage is open`() throws {
        var chronicle = try Chronicle(
            Definitions.cohort.replacing("closes: { after: 2 weeks }", with: "closes: { on: 2026-02-01 }"))
        try chronicle.on("2026-01-30", .stageOpened(stage: "before"))
        #expect(try days(chronicle, "2026-02-01").first == "before 2026-01-30 2026-02-01")
    }
}
