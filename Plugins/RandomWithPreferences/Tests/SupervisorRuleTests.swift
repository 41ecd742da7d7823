import TelemachusCore
import Testing

@testable import RandomWithPreferences

@Suite("The rule on own supervisors")
struct SupervisorRuleTests {
    /// Each fellow is supervised by the consultant of the same number.
    private let supervisors = ["M1": "E1", "M2": "E2", "M3": "E3", "M4": "E4", "M5": "E5"]

    @Test("forbids such pairs in every draw; five of five is the number of derangements, 44")
    func forbid() throws {
        let policy = try policy("own-supervisor: forbid\nsupervisor: supervisor")
        let problem = PairingProblem.asked(people("M", 5), people("E", 5), supervisors: supervisors)
        for seed: UInt64 in 0..<300 {
            let allocation = try policy.allocate(problem, seed: seed)
            #expect(allocation.pairs.count == 5)
            #expect(allocation.pairs.allSatisfy { $0.mentor.dropFirst() != $0.mentee.dropFirst() })
        }
        let allocation = try policy.allocate(problem, seed: 3)
        #expect(allocation.admissible == "44")
        #expect(allocation.audit[3] == "Nobody could be paired with their own clinical supervisor.")
        #expect(allocation.audit[4] == "Nobody was asked whom they would be paired with.")
        #expect(
            allocation.pairs[0].reasons == [
                "drawn uniformly from 44 admissible allocations", "not the mentor's own clinical supervisor",
            ])
    }

    @Test("forbids such pairs as well where it is the mentee who names the mentor")
    func namedByMentee() throws {
        let policy = try policy("own-supervisor: forbid\nsupervisor: supervisor")
        let problem = PairingProblem.asked(["M1", "M2"], ["E1", "E2"], supervisors: ["E1": "M1"])
        let allocation = try policy.allocate(problem, seed: 0)
        #expect(allocation.pairing == "M1-E2 M2-E1")
        #expect(allocation.pairs[0].reasons == ["part of the only admissible allocation"])
        #expect(
            allocation.pairs[1].reasons == [
                "part of the only admissible allocation", "not the mentee's own clinical supervisor",
            ])
        #expect(
            allocation.audit[0]
                == "There was only 1 allocation that makes the largest possible number of pairs (2) under the rules, "
                + "so nothing was left to chance.")
    }

    @Test("leaves people without a partner rather than making a forbidden pair")
    func forbiddenCostsPairs() throws {
        let policy = try policy("own-supervisor: forbid\nsupervisor: supervisor")
        let problem = PairingProblem.asked(["M1", "M2"], ["E1", "E2"], supervisors: ["M1": "E1", "M2": "E1"])
        let allocation = try policy.allocate(problem, seed: 0)
        #expect(allocation.pairs.count == 1)
        #expect(allocation.unpaired.map(\.person).last == "E1")
        #expect(allocation.unpaired.allSatisfy { $0.reason == "no partner left under the programme's rules" })
    }

    @Test("avoids such pairs where that costs no pair")
    func avoid() throws {
        let policy = try policy("preference: willingness\nown-supervisor: avoid\nsupervisor: supervisor")
        for seed: UInt64 in 0..<300 {
            let allocation = try policy.allocate(.pilot(supervisors: supervisors), seed: seed)
            #expect(allocation.pairs.count == 5)
            #expect(allocation.pairs.allSatisfy { $0.mentor.dropFirst() != $0.mentee.dropFirst() })
            #expect(allocation.pairs.allSatisfy { $0.reasons.last == "not the mentor's own clinical supervisor" })
        }
        let allocation = try policy.allocate(.pilot(supervisors: supervisors), seed: 0)
        #expect(
            allocation.audit[0].hasSuffix(
                "under the rules and, among those, the fewest pairs of a person with their own clinical supervisor (0) "
                    + "was equally likely."))
        #expect(
            allocation.audit[3]
                == "People were paired with their own clinical supervisor only where the number of pairs called for it."
        )
    }

    @Test("makes such a pair, and says so, where the number of pairs calls for it")
    func unavoidable() throws {
        let policy = try policy("preference: willingness\nown-supervisor: avoid\nsupervisor: supervisor")
        let problem = PairingProblem.asked(
            ["M1", "M2"], ["E1", "E2"], declined: ["M1": ["E2"]], supervisors: ["M1": "E1"])
        let allocation = try policy.allocate(problem, seed: 0)
        #expect(allocation.pairing == "M1-E1 M2-E2")
        #expect(
            allocation.pairs[0].reasons.last
                == "the mentor's own clinical supervisor: no allocation as large has fewer such pairs")
        #expect(allocation.pairs[1].reasons == ["part of the only admissible allocation"])
    }

    @Test("says nothing about supervisors where they are allowed")
    func allow() throws {
        let policy = try policy("own-supervisor: allow\nsupervisor: supervisor")
        let problem = PairingProblem.asked(people("M", 3), people("E", 3), supervisors: supervisors)
        let allocation = try policy.allocate(problem, seed: 0)
        #expect(allocation.admissible == "6")
        #expect(allocation.pairs.allSatisfy { $0.reasons.count == 1 })
        #expect(allocation.audit[3] == "No rule kept people from being paired with their own clinical supervisor.")
    }

    @Test(
        "speaks of a supervisor by the attribute's title, or else by its name",
        arguments: [
            ("Clinical supervisor", "line-manager", "clinical supervisor"),
            ("NHS mentor", "line-manager", "NHS mentor"), (nil, "line-manager", "line manager"),
            (nil, nil, "supervisor"),
        ] as [(String?, String?, String)])
    func noun(title: String?, attribute: String?, noun: String) {
        let rule = SupervisorRule(standing: .avoid, attribute: attribute, title: title.map { Text($0) })
        #expect(rule.noun == noun)
    }
}
