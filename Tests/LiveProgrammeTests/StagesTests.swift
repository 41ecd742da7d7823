import Testing

@Suite struct StagesTests {
    @Test func `The first stage opens with the programme`() throws {
        let rehearsal = try Rehearsal(TwoSites.definition, on: "2026-01-05")
        #expect(try rehearsal.does("stage").hasPrefix("before: open since 2026-01-05\npairing: waiting\n"))
    }

    @Test func `A stage closes after its last day, with the next command that records something`() throws {
        let rehearsal = try TwoSites.rehearsal()
        rehearsal.day = "2026-01-19"
        #expect(try rehearsal.does("consent", "M1") == "Recorded: 1 consent.\n")
        rehearsal.day = "2026-01-20"
        #expect(try rehearsal.does("consent", "M2") == "Recorded: 1 consent.\nStage 'before' is closed.\n")
        rehearsal.day = "2026-01-25"
        #expect(try rehearsal.does("stage").hasPrefix("before: closed since 2026-01-20\n"))
    }

    @Test func `Reading records nothing, even where a stage is due to close`() throws {
        let rehearsal = try TwoSites.rehearsal()
        let facts = try rehearsal.factCount()
        rehearsal.day = "2026-03-01"
        #expect(try rehearsal.does("stage").hasPrefix("before: closed since 2026-03-01\n"))
        #expect(try rehearsal.factCount() == facts)
    }

    @Test func `Closing a stage opens the next one where nothing else bars it`() throws {
        let rehearsal = try Rehearsal(Definitions.smallest, on: "2026-01-05")
        #expect(
            try rehearsal.does("stage", "close", "before")
                == "Recorded: 1 stage closed.\nStage 'pairing' is open.\n")
        #expect(try rehearsal.does("stage", "close", "before") == "Recorded: nothing new, 1 known already.\n")
        #expect(try rehearsal.refusals("stage", "open", "before") == ["stage-closed"])
        #expect(try rehearsal.refusals("stage", "close", "after") == ["stage-not-open"])
        #expect(try rehearsal.problems("stage", "open", "aftr") == ["unknown-stage"])
    }

    @Test func `A stage with a day opens on it, whether or not the one before is closed`() throws {
        let definition = Definitions.smallest.replacing(
            "- stage: after\n", with: "- stage: after\n    opens: { on: 2026-03-01 }\n")
        let rehearsal = try Rehearsal(definition, on: "2026-01-05")
        #expect(try rehearsal.refusals("stage", "open", "after") == ["gate-not-met"])
        rehearsal.day = "2026-03-01"
        #expect(
            try rehearsal.does("stage", "close", "before")
                == "Recorded: 1 stage closed.\nStage 'after' is open.\nStage 'pairing' is open.\n")
    }

    @Test func `A follow-up waits as long as it says after the stage before was closed`() throws {
        let definition = Definitions.smallest.replacing(
            "- stage: after\n", with: "- stage: after\n    opens: { after: before, wait: 3 months, within: 4 months }\n"
        )
        let rehearsal = try Rehearsal(definition, on: "2026-01-05")
        _ = try rehearsal.does("stage", "close", "before")
        rehearsal.day = "2026-04-04"
        #expect(try rehearsal.refusals("stage", "open", "after") == ["gate-not-met"])
        rehearsal.day = "2026-04-05"
        try rehearsal.does("stage", "open", "after")
        #expect(try rehearsal.does("stage").contains("after: open since 2026-04-05"))
    }
}
