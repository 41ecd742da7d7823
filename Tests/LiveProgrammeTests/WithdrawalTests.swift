import TelemachusCore
import Testing

@testable import TelemachusProgramme

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

    /// A draw of two pairs.
    private static let drawn = Fact.drawn(
        DrawnPairs(
            stage: "pairing", policy: "random-with-preferences", policyVersion: "1", seed: 1,
            allocation: Allocation(
                pairs: [
                    .init(mentor: "M1", mentee: "E1", reasons: []), .init(mentor: "M2", mentee: "E2", reasons: []),
                ], unpaired: [], audit: [])))

    @Test func `Whoever leaves a pair leaves somebody, and the command says whom`() throws {
        let rehearsal = try TwoSites.rehearsal()
        try rehearsal.append([Self.drawn])
        #expect(
            try rehearsal.does("withdraw", "M1")
                == "Recorded: 1 withdrawal.\nWithout this partner from then on: E1. "
                + "Whoever is left has no partner from then on.\n")
    }

    @Test func `A pair ends once, and the journal's view shows it`() throws {
        let rehearsal = try TwoSites.rehearsal()
        try rehearsal.append([Self.drawn])
        #expect(try rehearsal.does("end-pair", "M1", "E1").hasPrefix("Recorded: 1 pair ended.\n"))
        #expect(try rehearsal.does("end-pair", "M1", "E1") == "Recorded: nothing new, 1 known already.\n")
        #expect(try rehearsal.refusals("end-pair", "M1", "E2") == ["no-such-pair"])
        #expect(try rehearsal.does("withdraw", "M1") == "Recorded: 1 withdrawal.\n")
    }

    @Test func `Whoever was paired keeps the role`() throws {
        let rehearsal = try TwoSites.rehearsal()
        try rehearsal.append([Self.drawn])
        let file = try rehearsal.file("people.csv", "id,role,site,years\nM1,mentee,north,3\n")
        #expect(try rehearsal.problems("enrol", file, "--correct", "--reason", "A slip") == ["already-enrolled"])
    }

    @Test func `A pair of which one was erased is nobody's partner any more`() throws {
        let rehearsal = try TwoSites.rehearsal()
        try rehearsal.append([Self.drawn])
        try rehearsal.does("erase", "M1", "--yes")
        try rehearsal.does("stage")
        #expect(try rehearsal.refusals("end-pair", "M2", "E1") == ["no-such-pair"])
        try rehearsal.does("withdraw", "E1")
    }

    @Test func `Only a pair of the last draw can end`() throws {
        let rehearsal = try TwoSites.rehearsal()
        #expect(try rehearsal.refusals("end-pair", "M1", "E1") == ["no-such-pair"])
    }
}
