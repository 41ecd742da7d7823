import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import RandomWithPreferences

@Suite("Willingness")
struct ConfidentialityTests {
    private let context: DefinitionContext = {
        var context = DefinitionContext.withSupervisors
        context.names[.instrument] = ["zqx-marker"]
        context.names[.score] = ["zqx-marker.willing"]
        return context
    }()

    private func outcome(declined: Declined, seed: UInt64 = 5) throws -> Allocation {
        try policy("preference: zqx-marker", in: context).allocate(
            .asked(people("M", 3), people("E", 3), declined: declined, instrument: "zqx-marker"), seed: seed)
    }

    @Test("is in no word that leaves the draw: not its instrument, not who declined, not how many")
    func markers() throws {
        let allocation = try outcome(declined: ["M1": ["E1", "E2", "E3"], "M2": ["E1"]])
        #expect(allocation.unpaired.map(\.person).first == "M1")
        for words in allocation.words {
            #expect(!words.contains("zqx"))
            #expect(!words.contains("declin"))
            #expect(!(people("M", 3) + people("E", 3)).contains { words.contains($0) })
        }
    }

    @Test("leaves the same words whoever declined whom")
    func sameWords() throws {
        // M1 declines all, or all decline E1: one person is left on each side, for the same stated reason.
        let byOne = try outcome(declined: ["M1": ["E1", "E2", "E3"]])
        let byAll = try outcome(declined: ["M1": ["E1"], "M2": ["E1"], "M3": ["E1"]])
        #expect(byOne.words == byAll.words)
    }

    @Test("leaves the same reason for somebody who declined all as for somebody whom the numbers left out")
    func sameReason() throws {
        let people = (mentors: people("M", 3), mentees: people("E", 2))
        let declining = try policy().allocate(
            .asked(people.mentors, people.mentees, declined: ["M2": ["E1", "E2"]]), seed: 0)
        #expect(declining.unpaired == [.init("M2", reason: "more mentors than mentees")])
        let unlucky = try policy().allocate(.asked(people.mentors, people.mentees), seed: 0)
        #expect(unlucky.unpaired.map(\.reason) == ["more mentors than mentees"])
    }

    @Test("that is missing is told by its number alone")
    func missing() throws {
        var messages: Set<String> = []
        for mentor in people("M", 3) {
            var problem = PairingProblem.asked(people("M", 3), people("E", 3), declined: ["M1": ["E2"]])
            problem.answer(nil, from: mentor, about: "E3")
            let refusal = #expect(throws: PairingRefusal.self) { try policy().allocate(problem, seed: 0) }
            messages.insert("\(refusal?.message ?? "") \(refusal?.help ?? "")")
        }
        #expect(messages.count == 1)
    }

    @Test("tells the draw's pairs and nothing else: other answers with the same pairs give the same outcome")
    func everyAnswer() throws {
        var told: [String: Set<Allocation>] = [:]
        for answers in 0..<64 {
            var problem = PairingProblem.asked(people("M", 2), people("E", 3))
            for (number, pair) in people("M", 2).flatMap({ mentor in people("E", 3).map { (mentor, $0) } }).enumerated()
            where answers >> number & 1 == 0 {
                problem.answer(0, from: pair.0, about: pair.1)
            }
            problem.confidentialScores = ["willingness.willing"]
            guard let allocation = try? policy().allocate(problem, seed: 5) else { continue }
            #expect(allocation.admissible == nil)
            told[allocation.pairing, default: []].insert(allocation)
        }
        #expect(told.count > 6)
        #expect(told.values.allSatisfy { $0.count == 1 })
    }
}
