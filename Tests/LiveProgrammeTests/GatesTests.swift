import TelemachusProgramme
import Testing

@Suite struct GatesTests {
    @Test func `A stage waits for a decision and for every signature`() throws {
        let rehearsal = try TwoSites.rehearsal()
        try rehearsal.does("stage", "close", "before")
        #expect(
            try rehearsal.refusals("stage", "open", "pairing") == ["gate-not-met", "gate-not-met", "gate-not-met"])
        try rehearsal.does("decide", "pairing", "go", "--by", "The group", "--reason", "All is ready")
        try rehearsal.does("sign-off", "pairing", "--as", "Sam")
        #expect(
            try rehearsal.does("sign-off", "pairing", "--institution", "north")
                == "Recorded: 1 signature.\nStage 'pairing' is open.\n")
        #expect(
            try rehearsal.refusals("decide", "pairing", "no-go", "--by", "The group", "--reason", "Late") == [
                "stage-open"
            ])
    }

    @Test func `A later no-go bars the stage again`() throws {
        let rehearsal = try TwoSites.rehearsal()
        try rehearsal.does("decide", "pairing", "go", "--by", "The group", "--reason", "All is ready")
        try rehearsal.does("decide", "pairing", "no-go", "--by", "The group", "--reason", "A site left")
        try rehearsal.does("sign-off", "pairing", "--institution", "south")
        try rehearsal.does("sign-off", "pairing", "--institution", "north")
        #expect(try rehearsal.does("stage", "close", "before") == "Recorded: 1 stage closed.\n")
        #expect(try rehearsal.does("stage").contains("the steering group decided not to go on"))
        #expect(
            try rehearsal.does("decide", "pairing", "go", "--by", "The group", "--reason", "It came back")
                == "Recorded: 1 decision.\nStage 'pairing' is open.\n")
    }

    @Test func `What no stage waits for is neither decided nor signed`() throws {
        let rehearsal = try TwoSites.rehearsal()
        #expect(
            try rehearsal.refusals("decide", "after", "go", "--by", "The group", "--reason", "Why not")
                == ["no-decision-needed"])
        #expect(try rehearsal.refusals("sign-off", "after", "--institution", "north") == ["no-sign-off-needed"])
        #expect(try rehearsal.problems("sign-off", "pairing", "--institution", "west") == ["unknown-institution"])
    }

    @Test func `A stage waits for a share of an earlier stage's forms`() throws {
        let definition = Definitions.smallest.replacing(
            "- stage: pairing\n", with: "- stage: pairing\n    gate: { answered: { stage: before, share: 0.5 } }\n")
        let rehearsal = try Rehearsal(definition, on: "2026-01-05")
        try rehearsal.does("enrol", rehearsal.file("people.csv", "id,role\nM1,mentor\nE1,mentee\nE2,mentee\n"))
        try rehearsal.does("consent", "M1", "E1", "E2")
        try rehearsal.does("stage", "close", "before")
        #expect(try rehearsal.does("stage").contains("0 of 3 forms of 'before' are in, and 2 are needed"))
        try rehearsal.does("withdraw", "E2", "--from", "before")
        #expect(try rehearsal.does("stage").contains("0 of 2 forms of 'before' are in, and 1 are needed"))
    }
}
