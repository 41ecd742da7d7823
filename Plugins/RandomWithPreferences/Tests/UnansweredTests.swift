import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import RandomWithPreferences

@Suite("An answer that is missing")
struct UnansweredTests {
    private var problem: PairingProblem {
        var problem = PairingProblem.asked(["M1", "M2"], ["E1", "E2"])
        problem.answer(nil, from: "M1", about: "E1")
        return problem
    }

    @Test("counts as willing where the definition says so")
    func willing() throws {
        let allocation = try policy("preference: willingness\nunanswered: willing").allocate(problem, seed: 0)
        #expect(allocation.admissible == "2")
        #expect(allocation.audit.last == "A missing answer counted as agreement.")
    }

    @Test("counts as unwilling where the definition says so")
    func unwilling() throws {
        let allocation = try policy("preference: willingness\nunanswered: unwilling").allocate(problem, seed: 0)
        #expect(allocation.pairing == "M1-E2 M2-E1")
        #expect(allocation.audit.last == "A missing answer counted as a refusal.")
    }

    @Test("is missing as well where the form came without a score")
    func withoutScore() throws {
        var problem = PairingProblem.asked(["M1", "M2"], ["E1", "E2"])
        problem["willingness", from: "M2", about: "E2"] = ["willing": Scores.Value(nil, answered: 0, asked: 1)]
        let refusal = #expect(throws: PairingRefusal.self) { try policy().allocate(problem, seed: 0) }
        #expect(refusal?.message == "1 of 4 answers on willingness is missing")
    }

    @Test("is not looked for where no preference is named")
    func noPreference() throws {
        let policy = try policy("unanswered: refuse")
        let allocation = try policy.allocate(problem, seed: 0)
        #expect(allocation.admissible == "2")
        #expect(policy.evidence.isEmpty)
    }

    @Test("of a mentee counts where mentees were asked as well")
    func mentees() throws {
        var problem = PairingProblem.asked(["M1", "M2"], ["E1", "E2"])
        problem.answer(0, from: "E1", about: "M1")
        let refusal = #expect(throws: PairingRefusal.self) { try policy().allocate(problem, seed: 0) }
        #expect(refusal?.message == "3 of 8 answers on willingness are missing")
        let allocation = try policy("preference: willingness\nunanswered: willing").allocate(problem, seed: 0)
        #expect(allocation.pairing == "M1-E2 M2-E1")
    }

    @Test(
        "decides whether the definition must have the question asked of everybody",
        arguments: [("refuse", true), ("willing", false), ("unwilling", false)])
    func evidence(word: String, isRequired: Bool) throws {
        let policy = try policy("preference: willingness\nunanswered: \(word)")
        #expect(
            policy.evidence == [EvidenceUse(instrument: "willingness", isRequired: isRequired, path: "preference")])
    }
}
