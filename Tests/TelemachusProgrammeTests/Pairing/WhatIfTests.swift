import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import TelemachusProgramme

@Suite struct `What a change of the pairs would do` {
    /// A state with three mentors and three mentees, paired by order, under the rules.
    private func trial(
        _ rules: PairingRules = PairingRules(), reading preference: String? = nil
    ) throws -> (trial: WhatIf, pairing: Pairing) {
        let programme = try TinyDefinition().programme()
        let stage = try #require(programme.pairingStages.first)
        let state = ProgrammeState(
            of: programme,
            facts: Fact.enrolled("mentor", "M1", "M2", "M3") + Fact.enrolled("mentee", "E1", "E2", "E3")
                + [.answered("M1", "mentor", "willing", at: "before", about: "E1", ["yes": .flag(true)])])
        var settings = OrderSettings()
        settings.preference = preference
        var match = try #require(stage.pairing).settings
        match.use = "order"
        match.rules = rules
        return (
            WhatIf(state, at: stage, seed: 1),
            Pairing(settings: match, policy: OrderPolicy(settings, in: DefinitionContext()))
        )
    }

    private func drawn(
        _ trial: WhatIf, by pairing: Pairing, with change: PairingChange = PairingChange()
    ) throws -> Allocation {
        guard case .drawn(let allocation) = try trial.outcome(of: pairing, with: change) else {
            throw PairingRefusal("not-drawn", "the change was tried by the rules alone", help: "")
        }
        return allocation
    }

    private func prices(
        _ trial: WhatIf, of pairing: Pairing, with change: PairingChange = PairingChange()
    ) throws -> [PairPrice] {
        try trial.prices(of: pairing, with: change, given: trial.outcome(of: pairing, with: change))
    }

    private func pair(_ mentor: String, _ mentee: String) -> PairOfPeople {
        PairOfPeople(mentor: mentor, mentee: mentee)
    }

    @Test func `Without a change the draw is the stage's own`() throws {
        let (trial, pairing) = try trial()
        let allocation = try drawn(trial, by: pairing)
        #expect(allocation.named == [pair("M1", "E1"), pair("M2", "E2"), pair("M3", "E3")])
        #expect(allocation.score == 30)
        #expect(try prices(trial, of: pairing) == [])
    }

    @Test func `A pair that is fixed stands, counts in the score, and costs what the others lose`() throws {
        let (trial, pairing) = try trial()
        let change = PairingChange(fixed: [pair("M1", "E2")])
        let before = try drawn(trial, by: pairing)
        let after = try drawn(trial, by: pairing, with: change)
        #expect(after.named == [pair("M1", "E2"), pair("M2", "E1"), pair("M3", "E3")])
        #expect(after.pairs[0].reasons == ["fixed by name"])
        #expect(after.score == 12)
        #expect(after.pairs[0].parts == [.init("number", 1)])
        let difference = PairingDifference(from: before, to: after)
        #expect(difference.gained == [pair("M1", "E2"), pair("M2", "E1")])
        #expect(difference.lost == [pair("M1", "E1"), pair("M2", "E2")])
        #expect(difference.pairs == 0)
        #expect(difference.score == -18)
        #expect(
            try prices(trial, of: pairing, with: change)
                == [PairPrice(pair: pair("M1", "E2"), kind: .fixed, isByRules: false, pairs: 0, score: 18)])
    }

    @Test func `Each pair that the definition or the change forbids has its own price`() throws {
        var rules = PairingRules()
        rules.forbidden = [pair("M3", "E3")]
        let (trial, pairing) = try trial(rules)
        let change = PairingChange(forbidden: [pair("M1", "E2"), pair("M3", "E3")])
        #expect(
            try prices(trial, of: pairing, with: change) == [
                PairPrice(pair: pair("M3", "E3"), kind: .forbidden, isByRules: false, pairs: 1, score: 10),
                PairPrice(pair: pair("M1", "E2"), kind: .forbidden, isByRules: false, pairs: 0, score: 0),
            ])
    }

    @Test func `Whoever stays away is neither paired nor counted as left, and pairs of theirs have no price`() throws {
        var rules = PairingRules()
        rules.forbidden = [pair("M2", "E1")]
        let (trial, pairing) = try trial(rules)
        let before = try drawn(trial, by: pairing)
        let after = try drawn(trial, by: pairing, with: PairingChange(without: ["M2"]))
        let difference = PairingDifference(from: before, to: after, away: ["M2"])
        #expect(after.named == [pair("M1", "E1"), pair("M3", "E2")])
        #expect(difference.newlyLeft == ["E3"])
        #expect(difference.newlyPaired == [])
        #expect(difference.pairs == -1)
        #expect(PairingDifference(from: after, to: before).newlyPaired == ["E3", "M2"])
        #expect(try prices(trial, of: pairing, with: PairingChange(without: ["M2"])) == [])
    }

    @Test func `What confidential answers are worth is never shown`() throws {
        let (trial, pairing) = try trial(reading: "willing")
        let allocation = try drawn(trial, by: pairing)
        #expect(allocation.score == nil)
        #expect(allocation.pairs.allSatisfy { $0.parts == nil && $0.alternative == nil })
    }

    @Test func `A fixed pair that a rule forbids is refused`() throws {
        var rules = PairingRules()
        rules.forbidden = [pair("M1", "E1")]
        let (trial, pairing) = try trial(rules)
        #expect(throws: PairingRefusal.self) {
            try trial.outcome(of: pairing, with: PairingChange(fixed: [self.pair("M1", "E1")]))
        }
    }

    @Test func `Where there is no draw without a change, the change is measured against no pairs`() throws {
        var rules = PairingRules()
        rules.fixed = [pair("M1", "E1"), pair("M1", "E2")]
        let (_, pairing) = try trial(rules)
        let programme = try TinyDefinition().programme()
        let stage = try #require(programme.pairingStages.first)
        let facts = Fact.enrolled("mentor", "M1", "M2") + Fact.enrolled("mentee", "E1", "E2")
        let report = try MatchReport(
            ProgrammeState(of: programme, facts: facts), at: stage, by: pairing,
            with: PairingChange(without: ["E2"]), seed: 1, inputHash: "hash")
        #expect(report.changes?.refusal?.id == "too-few-places")
        #expect(report.changes?.difference?.gained == [pair("M1", "E1")])
        #expect(report.changes?.pairs == 1)
        #expect(report.inputHash == "hash")
    }
}
