import TelemachusConformance
import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import Assignment

@Suite struct `Scores given in confidence, for assignment` {
    private func problem(_ seed: UInt64) -> PairingProblem {
        var generator = SeededGenerator(seed: seed)
        var problem = PairingProblem(
            mentors: ["M1", "M2"].map { .init(id: $0) }, mentees: ["E1", "E2", "E3"].map { .init(id: $0) })
        for mentor in ["M1", "M2"] {
            for mentee in ["E1", "E2", "E3"] {
                problem.say("liking.total", Double(generator.uniform(below: 4)), from: mentor, about: mentee)
                problem.say("rank.place", Double(generator.uniform(below: 4)), from: mentee, about: mentor)
            }
        }
        problem.confidentialScores = ["rank.place"]
        return problem
    }

    @Test(arguments: ["participation", "score"])
    func `leave no word that tells them: other answers with the same pairs give the same text`(aim: String) throws {
        let policy = try policy(weighed + "aim: \(aim)")
        var texts: [Set<BestPairs.Pair>: Set<String>] = [:]
        for seed in 0..<500 as Range<UInt64> {
            let allocation = try policy.allocate(problem(seed), seed: 7)
            texts[allocation.made, default: []].insert(try allocation.encoded)
        }
        #expect(texts.count > 5)
        #expect(texts.values.allSatisfy { $0.count == 1 })
    }

    @Test func `show no part, no alternative and no total`() throws {
        let allocation = try policy().allocate(problem(1), seed: 7)
        #expect(allocation.score == nil)
        #expect(allocation.pairs.allSatisfy { $0.parts == nil && $0.alternative == nil })
        #expect(allocation.pairs.allSatisfy { $0.reasons == ["part of the best total score"] })
        #expect(
            allocation.audit.contains(
                "The scores were given in confidence: the draw read them, and nothing of them is shown."))
        #expect(try !allocation.encoded.contains("Rank"))
    }
}
