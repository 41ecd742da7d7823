import TelemachusProgramme
import Testing

@Suite struct RegistersTests {
    private func register() throws -> Rehearsal {
        let rehearsal = try Rehearsal.withFour(Definitions.pulse)
        try rehearsal.given([
            .invited(person: "C1", role: "office"), .enrolled(person: "C1", role: "office", attributes: [:]),
            .consented(person: "C1", version: "1"),
        ])
        try rehearsal.givenPairs()
        return rehearsal
    }

    @Test func `Nobody owes an entry, and a template has a row for everybody's next one`() throws {
        let rehearsal = try register()
        #expect(!(try rehearsal.live("status").result.contains("Barriers  office  0 of")))
        #expect(
            try rehearsal.live("template", "barrier", "--for", "office").result
                == "person,instrument,stage,entry,kind\nC1,barrier,meeting,1,\n")
        let answer = try rehearsal.record(
            "person,instrument,stage,entry,kind\nC1,barrier,meeting,1,time\nC1,barrier,meeting,2,time\n")
        #expect(answer.errors == "")
        #expect(
            try rehearsal.live("template", "barrier", "--for", "office").result
                == "person,instrument,stage,entry,kind\nC1,barrier,meeting,3,\n")
        #expect(
            try rehearsal.answers() == [
                "C1 barrier meeting - 1 kind time", "C1 barrier meeting - 2 kind time",
            ])
    }

    @Test func `The status says how many entries there are, and a sponsor's hides few`() throws {
        let rehearsal = try register()
        let heading = "person,instrument,stage,entry,kind\n"
        _ = try rehearsal.record(heading + (1...4).map { "C1,barrier,meeting,\($0),room\n" }.joined())
        #expect(try rehearsal.live("status").result.contains("Registers\n  meeting  Barriers  office  4 entries\n"))
        #expect(try rehearsal.live("status", "--for", "sponsor").result.contains("Barriers  office  <5 entries\n"))
        _ = try rehearsal.record(heading + "C1,barrier,meeting,5,room\n" + "M1,barrier,meeting,1,time\n")
        let sponsor = try rehearsal.live("status", "--for", "sponsor").result
        #expect(sponsor.contains("Barriers  office  5 entries\n"))
        #expect(sponsor.contains("Barriers  mentor  <5 entries\n"))
    }

    @Test func `An entry has a number, and the same one again changes nothing`() throws {
        let rehearsal = try register()
        let missing = try rehearsal.record("person,instrument,stage,kind\nC1,barrier,meeting,time\n")
        #expect(
            missing.errors.contains(
                "error: the row does not say which entry of the register it belongs to [missing-session]"))
        let zero = try rehearsal.record("person,instrument,stage,entry,kind\nC1,barrier,meeting,0,time\n")
        #expect(
            zero.errors.contains("error: an entry's number is a whole number from 1 to 9999 [invalid-session]"))
        let needless = try rehearsal.record(
            "person,instrument,stage,entry,kind\nM1,barrier,before,1,time\n", "--late")
        #expect(needless.errors.contains("[needless-session]"))
        let row = "person,instrument,stage,session,kind\nC1,barrier,meeting,1,time\n"
        _ = try rehearsal.record(row)
        let facts = try rehearsal.facts().count
        _ = try rehearsal.record(row)
        #expect(try rehearsal.facts().count == facts)
    }

    @Test func `The terminal asks one entry, the next one`() throws {
        let rehearsal = try register()
        _ = try rehearsal.live(["record", "--form", "barrier", "--person", "C1"], typing: ["leave"])
        let second = try rehearsal.live(["record", "--form", "barrier", "--person", "C1"], typing: ["room"])
        #expect(second.result.hasPrefix("Barriers, C1 at meeting, entry 2\n"))
        #expect(
            try rehearsal.answers() == [
                "C1 barrier meeting - 1 kind leave", "C1 barrier meeting - 2 kind room",
            ])
    }

    @Test func `A gate cannot wait for a register`() throws {
        let rehearsal = try register()
        let gated = Definitions.pulse.replacing(
            "  - stage: after\n", with: "  - stage: after\n    gate: { complete: [other] }\n"
        ).replacing("  session:\n", with: "  other:\n    title: Other\n    use: willingness\n  session:\n")
            .replacing("from: office, about: programme", with: "from: office, about: programme").replacing(
                "- { instrument: barrier, from: office", with: "- { instrument: other, from: office")
        let answer = try rehearsal.command("check", try rehearsal.file("gated.yaml", gated))
        #expect(answer.errors.contains("error: no person is asked 'other' at an earlier stage [gate-never-met]"))
    }
}
