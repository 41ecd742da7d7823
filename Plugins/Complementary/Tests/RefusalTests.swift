import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import Complementary

@Suite struct `What complementary refuses` {
    private func problem(without silent: Set<String> = []) -> PairingProblem {
        var problem = PairingProblem(
            mentors: ["M1", "M2"].map { .init(id: $0) }, mentees: ["E1", "E2"].map { .init(id: $0) })
        for (person, level) in [("M1", 5.0), ("M2", 5), ("E1", 1), ("E2", 1)] {
            let skills = ["technology": level, "time": level]
            problem.say("skills", silent.contains(person) ? nil : skills, by: person)
            problem.say("wishes", ["technology": 5, "time": 1], by: person)
        }
        return problem
    }

    private func refusal(_ problem: PairingProblem, _ more: String = "") throws -> String? {
        try policy(byDomain + more).refusal(of: problem)
    }

    @Test func `is a draw of nobody`() throws {
        #expect(
            try refusal(PairingProblem(mentors: [], mentees: []))
                == "nobody-to-pair: the draw has 0 mentors and 0 mentees")
    }

    @Test func `is a draw in which answers are missing, each counted once`() throws {
        let one = try refusal(problem(without: ["M1"]))
        #expect(one == "answers-missing: 2 of 16 answers that the scores of pairs need are missing")
        #expect(try refusal(problem(without: ["E2"])) == one)
        #expect(
            try refusal(problem(without: ["E2"]), "mentor-weight: 0")
                == "answers-missing: 2 of 12 answers that the scores of pairs need are missing")
    }

    @Test func `is not a missing answer that counts nothing, or that keeps a pair apart`() throws {
        let zero = try policy(byDomain + "unanswered: zero").allocate(problem(without: ["M1"]), seed: 1)
        #expect(zero.pairs.count == 2)
        #expect(zero.score == 2)
        let apart = try policy(byDomain + "unanswered: apart").allocate(problem(without: ["M1"]), seed: 1)
        #expect(apart.pairs.map(\.mentor) == ["M2"])
    }
}
