import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import TelemachusProgramme

@Suite struct ProgrammeStateTests {
    let gated = TinyDefinition {
        $0.people = "consent: { version: \"1\", text: I agree. }"
        $0.timeline = $0.timeline.replacing("- stage: draw", with: "- stage: draw\n    gate: { consent: given }")
    }

    @Test func `Only people who have consented are active from the gate on, and everybody before it`() throws {
        let state = ProgrammeState(
            of: try gated.programme(), facts: Fact.enrolled("mentor", "M1", "M2") + Fact.consented("M2"))
        let active = [0, 1, 2].map { stage in
            state.people(of: "mentor").filter { state.isActive($0, at: stage) }.map(\.id.name)
        }
        #expect(active == [["M1", "M2"], ["M2"], ["M2"]])
    }

    @Test func `An answer after the gate is not used without consent, one before it is`() throws {
        var state = ProgrammeState(
            of: try gated.programme(),
            facts: Fact.enrolled("mentor", "M1") + [
                .rated("M1", "mentor", at: "before", 1, 2), .rated("M1", "mentor", at: "after", 3, 4),
            ])
        #expect(state.usableResponses.map(\.key.stage) == ["before"])
        state.apply(.consented(person: "M1", version: "1"))
        #expect(state.usableResponses.map(\.key.stage) == ["before", "after"])
    }

    @Test(arguments: [
        (WithdrawalSettings.Keep.earlierAnswers, ["before"]), (WithdrawalSettings.Keep.nothing, []),
    ])
    func `A withdrawal decides which answers stay in use`(keep: WithdrawalSettings.Keep, kept: [String]) throws {
        let state = ProgrammeState(
            of: try TinyDefinition().programme(),
            facts: Fact.enrolled("mentor", "M1") + [
                .rated("M1", "mentor", at: "before", 1, 2), .rated("M1", "mentor", at: "after", 3, 4),
                .coded(Coding(person: "M1", instrument: "words", stage: "before", item: "text", code: "a")),
                .coded(Coding(person: "M1", instrument: "words", stage: "after", item: "text", code: "b")),
                .withdrew(person: "M1", from: "after", keep: keep),
            ])
        #expect(state.usableResponses.map(\.key.stage) == kept)
        #expect(state.usableCodings.map(\.stage) == kept)
        let person = try #require(state["M1"])
        #expect([0, 1, 2].map { state.isActive(person, at: $0) } == [true, true, false])
        let key = Response.Key(from: .person("M1"), instrument: "rating", stage: "after", about: nil)
        #expect(state.response(key) == nil)
    }

    @Test func `A second response replaces the first and keeps its place`() throws {
        let state = ProgrammeState(
            of: try TinyDefinition().programme(),
            facts: Fact.enrolled("mentor", "M1", "M2") + [
                .rated("M1", "mentor", at: "before", 1, 1), .rated("M2", "mentor", at: "before", 2, 2),
                .rated("M1", "mentor", at: "before", 5, 4),
            ])
        #expect(state.usableResponses.map(\.key.from.text) == ["M1", "M2"])
        #expect(state.usableResponses.first?.answers == ["tools": .whole(5), "talk": .whole(4)])
    }

    @Test func `The partner is that of the latest draw so far, on both sides`() throws {
        let programme = try TinyDefinition {
            $0.timeline += "\n  - stage: again\n    match: { use: tiny-draw }"
        }.programme()
        let state = ProgrammeState(
            of: programme,
            facts: [.drew(("M1", "E1"), ("M2", "E2")), .drew(("M1", "E2"), at: "again")])
        #expect([0, 1, 2, 3].map { state.partners(of: "M1", at: $0) } == [[], ["E1"], ["E1"], ["E2"]])
        #expect(state.partners(of: "E2", at: 2) == ["M2"])
        #expect(state.partners(of: "E2", at: 3) == ["M1"])
        #expect(state.partners(of: "E9", at: 3) == [])
    }

    @Test func `Attributes are read by their declarations, and what is none is left out`() throws {
        let state = ProgrammeState(
            of: try Examples.confidential.programme(),
            facts: Fact.enrolled(
                "mentor", "M1",
                attributes: ["name": "Ann", "sex": "unknown", "sites": "south;north", "years": "7", "shoe": "44"]))
        #expect(
            state["M1"]?.attributes == [
                "name": .text("Ann"), "sites": .options(["north", "south"]), "years": .number(7),
            ])
    }

    @Test func `People are sorted by id as people count`() throws {
        let state = ProgrammeState(
            of: try TinyDefinition().programme(), facts: Fact.enrolled("mentor", "M10", "M2", "M1"))
        #expect(state.people(of: "mentor").map(\.id.name) == ["M1", "M2", "M10"])
    }
}

@Suite struct ScheduleTests {
    let enrolled =
        Fact.enrolled("mentor", "M1", "M2", "M3") + Fact.enrolled("mentee", "E1", "E2")
        + Fact.consented("M1", "M2", "M3", "E1", "E2")

    @Test func `Each mentor is asked about each mentee, and the group once about each`() throws {
        let state = ProgrammeState(of: try Examples.confidential.programme(), facts: enrolled)
        #expect(
            state.due(at: "before").filter { !$0.contains("rating") && !$0.contains("words") } == [
                "M1 willing E1", "M1 willing E2", "M2 willing E1", "M2 willing E2", "M3 willing E1", "M3 willing E2",
                "group:mentor group E1", "group:mentor group E2",
            ])
    }

    @Test func `Nobody is asked about somebody who has left, and who has left is asked nothing`() throws {
        let state = ProgrammeState(
            of: try Examples.confidential.programme(),
            facts: enrolled + [
                .withdrew(person: "E1", from: "before", keep: .nothing),
                .withdrew(person: "M2", from: "before", keep: .nothing),
            ])
        #expect(
            state.due(at: "before").filter { $0.contains("will") || $0.contains("group") } == [
                "M1 willing E2", "M3 willing E2", "group:mentor group E2",
            ])
        #expect(state.due(at: "after") == ["M1 rating", "M3 rating", "E2 rating"])
    }

    @Test func `With unequal numbers whoever has no partner owes nothing about one`() throws {
        let state = ProgrammeState(
            of: try Examples.confidential.programme(), facts: enrolled + [.drew(("M1", "E2"), ("M3", "E1"))])
        #expect(state.due(at: "meeting") == ["M1 log E2", "M1 log E2", "M3 log E1", "M3 log E1"])
    }

    @Test func `A group of which nobody is there owes nothing`() throws {
        let state = ProgrammeState(
            of: try Examples.confidential.programme(),
            facts: Fact.enrolled("mentor", "M1") + Fact.enrolled("mentee", "E1") + Fact.consented("E1"))
        #expect(state.due(at: "before") == ["E1 rating", "E1 words"])
    }
}
