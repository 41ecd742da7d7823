import Testing

@Suite struct EnrolmentTests {
    @Test func `Whoever is enrolled is invited, and the same file again changes nothing`() throws {
        let rehearsal = try Rehearsal(TwoSites.definition, on: "2026-01-05")
        let file = try rehearsal.file("people.csv", TwoSites.people)
        #expect(try rehearsal.does("enrol", file) == "Recorded: 4 invitations, 4 enrolments.\n")
        let facts = try rehearsal.factCount()
        #expect(try rehearsal.does("enrol", file) == "Recorded: nothing new, 4 known already.\n")
        #expect(try rehearsal.factCount() == facts)
    }

    @Test func `A dry run says what would be recorded and records nothing`() throws {
        let rehearsal = try Rehearsal(TwoSites.definition, on: "2026-01-05")
        let facts = try rehearsal.factCount()
        let said = try rehearsal.does("enrol", rehearsal.file("people.csv", TwoSites.people), "--dry-run")
        #expect(said == "Nothing was recorded; it would be: 4 invitations, 4 enrolments.\n")
        #expect(try rehearsal.factCount() == facts)
    }

    @Test func `Every problem of a file is told with its place, and then nothing is recorded`() throws {
        let rehearsal = try TwoSites.rehearsal()
        let facts = try rehearsal.factCount()
        let file = try rehearsal.file(
            "more.csv",
            """
            id,role,site,years
            M3,mentor,west,3
            M1,mentor,north,4
            M4,cook,north,3
            M5,mentor,north,3
            M5,mentor,north,3

            """)
        let answer = try rehearsal.live("enrol", file)
        #expect(answer.status == 1)
        #expect(answer.errors.contains("more.csv:2:11: error: 'site' cannot have this value [invalid-attribute]"))
        #expect(
            answer.errors.contains(
                "more.csv:3:1: error: the person is enrolled with another 'years' [already-enrolled]"))
        #expect(answer.errors.contains("more.csv:4:4: error: the definition has no role of this name [unknown-role]"))
        #expect(answer.errors.contains("more.csv:6:1: error: the id stands twice [duplicate-person]"))
        #expect(try rehearsal.factCount() == facts)
    }

    @Test func `A row that differs is taken as a correction with its reason`() throws {
        let rehearsal = try TwoSites.rehearsal()
        let file = try rehearsal.file(
            "people.csv", TwoSites.people.replacing("M1,mentor,north,3", with: "M1,mentor,north,5"))
        #expect(try rehearsal.problems("enrol", file) == ["already-enrolled"])
        #expect(
            try rehearsal.does("enrol", file, "--correct", "--reason", "A slip of the pen")
                == "Recorded: 1 enrolment, 1 correction, 3 known already.\n")
        #expect(try rehearsal.does("enrol", file) == "Recorded: nothing new, 4 known already.\n")
        #expect(try rehearsal.live("enrol", file, "--correct").status == 64)
    }

    @Test func `Invitations come before enrolments and bind the role`() throws {
        let rehearsal = try Rehearsal(TwoSites.definition, on: "2026-01-05")
        let invited = try rehearsal.file("invited.csv", "person,role\nM1,mentor\nE1,mentor\n")
        #expect(try rehearsal.does("enrol", invited, "--invite") == "Recorded: 2 invitations.\n")
        #expect(try rehearsal.does("enrol", invited, "--invite") == "Recorded: nothing new, 2 known already.\n")
        #expect(try rehearsal.problems("enrol", rehearsal.file("people.csv", TwoSites.people)) == ["other-role"])
    }
}

@Suite struct ConsentTests {
    @Test func `People consent by id or in a file, and each consent is recorded once`() throws {
        let rehearsal = try TwoSites.rehearsal()
        #expect(try rehearsal.does("consent", "M1", "E1") == "Recorded: 2 consents.\n")
        let file = try rehearsal.file("consents.csv", "person,version\nM1,1\nM2,1\nM2,1\n")
        #expect(try rehearsal.does("consent", file) == "Recorded: 1 consent, 2 known already.\n")
    }

    @Test func `A consent to other words, or of nobody, is a problem`() throws {
        let rehearsal = try TwoSites.rehearsal()
        #expect(try rehearsal.problems("consent", "M1", "--version", "0") == ["other-consent-version"])
        #expect(try rehearsal.problems("consent", "X1", "M1") == ["unknown-person"])
        let file = try rehearsal.file("consents.csv", "person,version\nX1,1\nM2,2\n")
        let answer = try rehearsal.live("consent", file)
        #expect(answer.status == 1)
        #expect(answer.errors.contains("consents.csv:2:1: error: nobody with this id is enrolled [unknown-person]"))
        #expect(answer.errors.contains("consents.csv:3:4: error"))
        #expect(try rehearsal.problems("consent", "no-such.csv") == ["file-not-found"])
    }
}
