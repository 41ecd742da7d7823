import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import RandomWithPreferences

@Suite("The programme's rules on pairs")
struct SupervisorRuleTests {
    /// Each fellow is supervised by the consultant of the same number.
    private let supervisors = ["M1": "E1", "M2": "E2", "M3": "E3", "M4": "E4", "M5": "E5"]

    @Test("forbid pairs in every draw; five of five without their own is the number of derangements, 44")
    func forbid() throws {
        let policy = try policy("unanswered: refuse")
        let problem = try PairingProblem.asked(people("M", 5), people("E", 5), supervisors: supervisors)
            .keeping(.forbid)
        for seed: UInt64 in 0..<300 {
            let allocation = try policy.allocate(problem, seed: seed)
            #expect(allocation.pairs.count == 5)
            #expect(allocation.pairs.allSatisfy { $0.mentor.dropFirst() != $0.mentee.dropFirst() })
        }
        let allocation = try policy.allocate(problem, seed: 3)
        #expect(allocation.admissible == "44")
        #expect(allocation.audit[3] == "Nobody was asked whom they would be paired with.")
        #expect(
            allocation.pairs[0].reasons == [
                "drawn uniformly from 44 admissible allocations", "not the mentor's own clinical supervisor",
            ])
    }

    @Test("leave people without a partner rather than making a forbidden pair")
    func forbiddenCostsPairs() throws {
        let problem = try PairingProblem.asked(
            ["M1", "M2"], ["E1", "E2"], supervisors: ["M1": "E1", "M2": "E1"]
        ).keeping(.forbid)
        let allocation = try policy().allocate(problem, seed: 0)
        #expect(allocation.pairs.count == 1)
        #expect(allocation.unpaired.map(\.person).last == "E1")
        #expect(allocation.unpaired.allSatisfy { $0.reason == "no partner left under the programme's rules" })
    }

    @Test("avoid pairs where that costs no other")
    func avoid() throws {
        let policy = try policy()
        let problem = try PairingProblem.pilot(supervisors: supervisors).keeping(.avoid)
        for seed: UInt64 in 0..<300 {
            let allocation = try policy.allocate(problem, seed: seed)
            #expect(allocation.pairs.count == 5)
            #expect(allocation.pairs.allSatisfy { $0.mentor.dropFirst() != $0.mentee.dropFirst() })
            #expect(allocation.pairs.allSatisfy { $0.reasons.last == "not the mentor's own clinical supervisor" })
        }
        #expect(
            try policy.allocate(problem, seed: 0).audit[0].hasSuffix(
                "under the rules and, among those, make the fewest pairs that the rules avoid (0) was equally likely."))
    }

    @Test("have such a pair made, and say so, where the number of pairs calls for it")
    func unavoidable() throws {
        let problem = try PairingProblem.asked(
            ["M1", "M2"], ["E1", "E2"], declined: ["M1": ["E2"]], supervisors: ["M1": "E1"]
        ).keeping(.avoid)
        let allocation = try policy().allocate(problem, seed: 0)
        #expect(allocation.pairing == "M1-E1 M2-E2")
        #expect(
            allocation.pairs[0].reasons == [
                "part of the only admissible allocation", "the mentor's own clinical supervisor",
                "no admissible allocation has fewer pairs to be avoided",
            ])
        #expect(allocation.pairs[1].reasons == ["part of the only admissible allocation"])
        #expect(
            allocation.audit[0]
                == "There was only 1 allocation that makes the largest possible number of pairs (2) under the rules and, "
                + "among those, makes the fewest pairs that the rules avoid (1), so nothing was left to chance.")
    }

    @Test("say nothing of a pair where supervisors are allowed")
    func allow() throws {
        let problem = try PairingProblem.asked(people("M", 3), people("E", 3), supervisors: supervisors)
            .keeping(.allow)
        let allocation = try policy().allocate(problem, seed: 0)
        #expect(allocation.admissible == "6")
        #expect(allocation.pairs.allSatisfy { $0.reasons.count == 1 })
    }
}
