import Testing

@Suite struct WithdrawalTests {
    @Test func `Somebody leaves at the present stage without a reason, once`() throws {
        let rehearsal = try TwoSites.rehearsal()
        #expect(try rehearsal.does("withdraw", "M1") == "Recorded: 1 withdrawal.\n")
        #expect(try rehearsal.does("withdraw", "M1") == "Recorded: nothing new, 1 known already.\n")
        #expect(try rehearsal.refusals("withdraw", "M1", "--from", "after") == ["left-already"])
    }

    @Test func `A withdrawal by mistake is taken back with a reason`() throws {
        let rehearsal = try TwoSites.rehearsal()
        #expect(try rehearsal.refusals("withdraw", "M1", "--undo", "--reason", "Mixed up") == ["not-withdrawn"])
        try rehearsal.does("withdraw", "M1")
        #expect(try rehearsal.live("withdraw", "M1", "--undo").status == 64)
        #expect(
            try rehearsal.does("withdraw", "M1", "--undo", "--reason", "Mixed up")
                == "Recorded: 1 correction, 1 withdrawal taken back.\n")
        #expect(try rehearsal.does("withdraw", "M1", "--from", "after") == "Recorded: 1 withdrawal.\n")
    }

    @Test func `What is kept is what the definition offers`() throws {
        let offersOne = TwoSites.definition.replacing(
            "consent: { version", with: "withdrawal: { keeps: [nothing] }\nconsent: { version")
        let rehearsal = try Rehearsal(offersOne, on: "2026-01-05")
        try rehearsal.does("enrol", rehearsal.file("people.csv", TwoSites.people))
        #expect(try rehearsal.refusals("withdraw", "M1", "--keep", "earlier-answers") == ["keep-not-offered"])
        #expect(try rehearsal.problems("withdraw", "X1") == ["unknown-person"])
        #expect(try rehearsal.problems("withdraw", "M1", "--from", "befor") == ["unknown-stage"])
        try rehearsal.does("withdraw", "M1")
    }

    @Test func `Only a pair of the last draw can end`() throws {
        let rehearsal = try TwoSites.rehearsal()
        #expect(try rehearsal.refusals("end-pair", "M1", "E1") == ["no-such-pair"])
    }
}
