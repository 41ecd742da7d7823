import Testing

@Suite struct ErasingTests {
    @Test func `A person is erased, the journal verifies, and the programme goes on`() throws {
        let rehearsal = try TwoSites.rehearsal()
        try rehearsal.does("consent", "M1", "M2")
        let said = try rehearsal.does("erase", "M1", "--yes")
        #expect(said == "3 facts erased: everything about 'M1'. Backups keep what they hold.\n")
        #expect(try rehearsal.does("verify").contains("3 of them erased; none was changed"))
        #expect(try rehearsal.problems("consent", "M1") == ["unknown-person"])
        #expect(try rehearsal.does("erase", "M1", "--yes") == "There is nothing to erase.\n")
        try rehearsal.does("consent", "E1")
    }

    @Test func `Nobody is erased without a yes`() throws {
        let rehearsal = try TwoSites.rehearsal()
        let facts = try rehearsal.factCount()
        #expect(try rehearsal.live("erase", "M1").status == 2)
        #expect(
            try rehearsal.does("erase", "M1", "--dry-run")
                == "Nothing was erased; it would be: everything about 'M1'.\n")
        #expect(try rehearsal.factCount() == facts)
    }

    @Test func `Confidential answers are erased once the draw that reads them is settled, others never`() throws {
        let rehearsal = try TwoSites.rehearsal()
        #expect(try rehearsal.refusals("erase", "--answers", "mood", "--yes") == ["not-confidential"])
        #expect(try rehearsal.refusals("erase", "--answers", "willing", "--yes") == ["draw-not-settled"])
        #expect(try rehearsal.refusals("erase", "--answers", "wiling", "--yes") == ["unknown-instrument"])
        try rehearsal.does("stage", "close", "before")
        try rehearsal.does("decide", "pairing", "go", "--by", "The group", "--reason", "All is ready")
        try rehearsal.does("sign-off", "pairing", "--institution", "north")
        try rehearsal.does("sign-off", "pairing", "--institution", "south")
        #expect(try rehearsal.refusals("erase", "--answers", "willing", "--yes") == ["draw-not-settled"])
        try rehearsal.does("stage", "close", "pairing")
        #expect(try rehearsal.does("erase", "--answers", "willing", "--yes") == "There is nothing to erase.\n")
    }
}
