import TelemachusConformance
import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import Complementary

@Suite struct `Strengths told in confidence` {
    @Test(arguments: ["skills.time", "wishes.technology"])
    func `leave no word: other answers with the same pairs give the same text`(confidential: String) throws {
        let policy = try policy()
        var texts: [Set<BestPairs.Pair>: Set<String>] = [:]
        for seed in 0..<500 as Range<UInt64> {
            var problem = PairingProblem(
                mentors: ["M1", "M2"].map { .init(id: $0) }, mentees: ["E1", "E2", "E3"].map { .init(id: $0) })
            let drawn = PairingProblem.random(seed)
            for person in problem.mentors + problem.mentees {
                for instrument in ["skills", "wishes"] {
                    problem[instrument, from: person.id, about: person.id] =
                        drawn[instrument, from: person.id, about: person.id]
                }
            }
            problem.confidentialScores = [confidential]
            let allocation = try policy.allocate(problem, seed: 7)
            #expect(allocation.score == nil)
            #expect(allocation.pairs.allSatisfy { $0.parts == nil && $0.alternative == nil })
            #expect(allocation.pairs.allSatisfy { $0.reasons == ["part of the best total score"] })
            texts[allocation.made, default: []].insert(try allocation.encoded)
        }
        #expect(texts.count > 5)
        #expect(texts.values.allSatisfy { $0.count == 1 })
    }

    @Test func `include protected attributes`() throws {
        let problem = PairingProblem(
            mentors: [.init(id: "M1", attributes: ["faith": .options(["sign-language"]), "learns": .options([])])],
            mentees: [.init(id: "E1", attributes: ["faith": .options([]), "learns": .options(["sign-language"])])])
        let allocation = try policy("offers: faith\nwants: learns").allocate(problem, seed: 1)
        #expect(try !allocation.encoded.contains("sign"))
        #expect(try !allocation.encoded.contains("faith"))
        #expect(allocation.score == nil)
    }
}
