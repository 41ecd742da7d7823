import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import Assignment

@Suite struct `What assignment refuses` {
    private func problem(_ mentors: [String], _ mentees: [String], missing: Set<String> = []) -> PairingProblem {
        var problem = PairingProblem(
            mentors: mentors.map { .init(id: PersonID($0)) }, mentees: mentees.map { .init(id: PersonID($0)) })
        for mentor in mentors {
            for mentee in mentees {
                problem.say("liking.total", missing.contains(mentor) ? nil : 2, from: mentor, about: mentee)
                problem.say("rank.place", missing.contains(mentee) ? nil : 2, from: mentee, about: mentor)
            }
        }
        return problem
    }

    private func refusal(_ problem: PairingProblem, _ more: String = "") throws -> String? {
        try policy(weighed + more).refusal(of: problem)
    }

    @Test func `is a draw of nobody`() throws {
        #expect(try refusal(problem([], ["E1"])) == "nobody-to-pair: the draw has 0 mentors and 1 mentee")
    }

    @Test func `is a draw in which answers are missing, told by their number alone`() throws {
        let one = try refusal(problem(["M1", "M2"], ["E1", "E2"], missing: ["M1"]))
        #expect(one == "answers-missing: 2 of 8 answers that the scores of pairs need are missing")
        #expect(try refusal(problem(["M1", "M2"], ["E1", "E2"], missing: ["E2"])) == one)
    }

    @Test func `is a draw in which no pair is left`() throws {
        #expect(
            try refusal(problem(["M1"], ["E1"], missing: ["M1"]), "unanswered: apart")
                == "no-pair-to-make: no pair can be made under the programme's rules and the aim of the draw")
    }

    @Test func `is not a missing answer that counts nothing, or that keeps a pair apart`() throws {
        let problem = problem(["M1", "M2"], ["E1", "E2"], missing: ["M1"])
        let zero = try policy(weighed + "unanswered: zero").allocate(problem, seed: 1)
        #expect(zero.score == 6)
        #expect(zero.pairs.count == 2)
        let apart = try policy(weighed + "unanswered: apart").allocate(problem, seed: 1)
        #expect(apart.pairs.map(\.mentor) == ["M2"])
        #expect(apart.unpaired.contains(.init("M1", reason: "no partner left under the programme's rules")))
    }
}
