import Testing

@Suite struct InstitutionsTests {
    @Test func `The coordinator of an institution records about its people only`() throws {
        let rehearsal = try TwoSites.rehearsal()
        try rehearsal.does("consent", "M2", "--as", "Sam")
        let facts = try rehearsal.factCount()
        #expect(
            try rehearsal.refusals("consent", "M1", "M2", "E1", "--as", "Sam") == [
                "other-institution", "other-institution",
            ])
        #expect(try rehearsal.refusals("withdraw", "M1", "--as", "Sam") == ["other-institution"])
        #expect(try rehearsal.refusals("erase", "M1", "--yes", "--as", "Sam") == ["other-institution"])
        #expect(try rehearsal.factCount() == facts)
        try rehearsal.does("withdraw", "M2", "--as", "Sam")
    }

    @Test func `They enrol people of their own institution, and move nobody`() throws {
        let rehearsal = try TwoSites.rehearsal()
        let own = try rehearsal.file("own.csv", "id,role,site,years\nM3,mentor,south,1\n")
        try rehearsal.does("enrol", own, "--as", "Sam")
        let other = try rehearsal.file("other.csv", "id,role,site,years\nM4,mentor,north,1\n")
        #expect(try rehearsal.refusals("enrol", other, "--as", "Sam") == ["other-institution"])
        let moved = try rehearsal.file("moved.csv", "id,role,site,years\nM1,mentor,south,3\n")
        #expect(
            try rehearsal.refusals("enrol", moved, "--correct", "--reason", "Moved", "--as", "Sam")
                == ["other-institution"])
    }

    @Test func `What concerns the whole programme is left to its own coordinators`() throws {
        let rehearsal = try TwoSites.rehearsal()
        #expect(try rehearsal.refusals("stage", "close", "before", "--as", "Sam") == ["other-institution"])
        #expect(try rehearsal.refusals("appoint", "Kim", "--as", "Sam") == ["other-institution"])
        #expect(
            try rehearsal.refusals("sign-off", "pairing", "--institution", "north", "--as", "Sam")
                == ["other-institution"])
        try rehearsal.does("sign-off", "pairing", "--as", "Sam")
    }

    @Test func `Somebody coordinates the whole programme at any time`() throws {
        let rehearsal = try TwoSites.rehearsal()
        #expect(try rehearsal.refusals("appoint", "Chris", "--institution", "north") == ["last-coordinator"])
        #expect(try rehearsal.problems("appoint", "Kim", "--institution", "west") == ["unknown-institution"])
        #expect(try rehearsal.refusals("stage", "--as", "Nobody") == ["unknown-coordinator"])
        try rehearsal.does("appoint", "Kim")
        try rehearsal.does("appoint", "Chris", "--institution", "north")
    }
}
