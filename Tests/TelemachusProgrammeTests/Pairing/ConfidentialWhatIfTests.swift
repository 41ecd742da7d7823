import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import TelemachusProgramme

/// The coordinator does not see what people answered, and may ask as often as they like.
@Suite struct `What-ifs over confidential answers` {
    private func pair(_ mentor: String, _ mentee: String) -> PairOfPeople {
        PairOfPeople(mentor: mentor, mentee: mentee)
    }

    /// A stage of two mentors and three mentees, where each mentor said yes or no of each mentee.
    private struct Asked {
        static let pairs = ["M1", "M2"].flatMap { mentor in
            ["E1", "E2", "E3"].map { PairOfPeople(mentor: mentor, mentee: $0) }
        }
        let programme: Programme
        let stage: Programme.Stage
        let pairing: Pairing

        init(_ rules: PairingRules = PairingRules()) throws {
            programme = try TinyDefinition().programme()
            stage = try #require(programme.pairingStages.first)
            var own = try #require(stage.pairing)
            own.settings.rules = rules
            pairing = own
        }

        func state(_ answers: Int) -> ProgrammeState {
            ProgrammeState(
                of: programme,
                facts: Fact.enrolled("mentor", "M1", "M2") + Fact.enrolled("mentee", "E1", "E2", "E3")
                    + Self.pairs.enumerated().map { number, pair in
                        .answered(
                            pair.mentor, "mentor", "willing", at: "before", about: pair.mentee,
                            ["yes": .flag(answers >> number & 1 == 1)])
                    })
        }

        /// Everything that is told, a refusal included.
        func told(of change: PairingChange, answers: Int, seed: UInt64) -> String {
            do {
                return try MatchReport(
                    state(answers), at: stage, by: pairing, with: change, seed: seed, inputHash: "\(answers)"
                ).json.text
            } catch {
                return "\(error)"
            }
        }

        /// Every change of up to two parts.
        static var changes: [PairingChange] {
            let single =
                pairs.flatMap { [PairingChange(fixed: [$0]), PairingChange(forbidden: [$0])] }
                + ["M1", "M2", "E1", "E2", "E3"].map { PairingChange(without: [$0]) }
            return single
                + single.indices.flatMap { first in
                    single.indices.dropFirst(first + 1).map { second in
                        PairingChange(
                            without: single[first].without + single[second].without,
                            fixed: single[first].fixed + single[second].fixed,
                            forbidden: single[first].forbidden + single[second].forbidden)
                    }
                }
        }
    }

    @Test func `Somebody who tries every change learns nothing of any answer`() throws {
        let asked = try Asked()
        for change in Asked.changes {
            let told = Set((0..<64).map { asked.told(of: change, answers: $0, seed: 3) })
            #expect(told.count == 1, "\(change)")
        }
    }

    @Test func `The draw without a change tells its pairs or its refusal, and no more`() throws {
        var rules = PairingRules()
        rules.forbidden = [pair("M1", "E2")]
        rules.fixed = [pair("M2", "E3")]
        for rules in [PairingRules(), rules] {
            let asked = try Asked(rules)
            for seed in 1...5 as ClosedRange<UInt64> {
                var told: [String: Set<String>] = [:]
                for answers in 0..<64 {
                    let trial = WhatIf(asked.state(answers), at: asked.stage, seed: seed)
                    let outcome = try? trial.outcome(of: asked.pairing)
                    var pairs = "refused"
                    if case .drawn(let allocation)? = outcome { pairs = "\(allocation.named)" }
                    told[pairs, default: []].insert(asked.told(of: PairingChange(), answers: answers, seed: seed))
                }
                #expect(told.count > 1)
                #expect(told.values.allSatisfy { $0.count == 1 })
            }
        }
    }

    @Test func `A change says how many pairs the rules admit, before and after, and what a pair costs by them`() throws
    {
        var rules = PairingRules()
        rules.forbidden = [pair("M1", "E1"), pair("M1", "E2")]
        let asked = try Asked(rules)
        let report = try MatchReport(
            asked.state(0), at: asked.stage, by: asked.pairing, with: PairingChange(fixed: [pair("M2", "E3")]), seed: 1,
            inputHash: "hash")
        guard case .admitted(let admitted) = report.outcome else {
            Issue.record("the change was tried by a draw")
            return
        }
        #expect(admitted.pairs == 1)
        #expect(admitted.audit.last?.hasPrefix("What would mend it: ") == true)
        #expect(report.changes?.pairs == -1)
        #expect(report.changes?.difference == nil)
        #expect(report.inputHash == nil)
        #expect(
            report.prices == [
                PairPrice(pair: pair("M2", "E3"), kind: .fixed, isByRules: true, pairs: 1, score: nil),
                PairPrice(pair: pair("M1", "E1"), kind: .forbidden, isByRules: true, pairs: 1, score: nil),
                PairPrice(pair: pair("M1", "E2"), kind: .forbidden, isByRules: true, pairs: 1, score: nil),
            ])
    }

    @Test func `Several places count as often as they can be taken`() throws {
        var rules = PairingRules()
        rules.places.mentor = 2
        let asked = try Asked(rules)
        let trial = WhatIf(asked.state(0), at: asked.stage, seed: 1)
        #expect(try trial.admitted(by: asked.pairing).pairs == 3)
        #expect(
            try trial.admitted(by: asked.pairing, with: PairingChange(fixed: [pair("M1", "E1")])).pairs == 3)
        #expect(try trial.admitted(by: asked.pairing, with: PairingChange(without: ["M1"])).pairs == 2)
    }
}
