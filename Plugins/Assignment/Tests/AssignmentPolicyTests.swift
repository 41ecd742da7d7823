import TelemachusConformance
import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import Assignment

@Suite struct `The best total score` {
    @Test(arguments: ["participation", "score"])
    func `is what trying every set of pairs finds`(aim: String) throws {
        let policy = try policy(weighed + "aim: \(aim)")
        var drawn = 0
        for seed in 0..<300 as Range<UInt64> {
            let problem = PairingProblem.random(seed)
            let best = BestPairs(of: problem, isByScore: aim == "score", score: problem.weighedScore)
            guard best.pairs > 0 else {
                #expect(throws: PairingRefusal.self) { try policy.allocate(problem, seed: seed) }
                continue
            }
            let allocation = try policy.allocate(problem, seed: seed)
            #expect(best.sets.contains(allocation.made), "seed \(seed)")
            #expect(allocation.score == best.total)
            drawn += 1
        }
        #expect(drawn > 200)
    }

    @Test(arguments: ["participation", "score"])
    func `has parts that add up, and alternatives that solving again confirms`(aim: String) throws {
        let policy = try policy(weighed + "aim: \(aim)")
        for seed in 0..<100 as Range<UInt64> {
            let problem = PairingProblem.random(seed)
            guard let allocation = try? policy.allocate(problem, seed: seed) else { continue }
            #expect(allocation.pairs.flatMap { $0.parts ?? [] }.reduce(0) { $0 + $1.value } == allocation.score)
            for made in allocation.pairs {
                let pair = BestPairs.Pair(made.mentor, made.mentee)
                let other = BestPairs(
                    of: problem, isByScore: aim == "score", without: pair, score: problem.weighedScore)
                let alternative = try #require(made.alternative)
                #expect(alternative.pairs == allocation.pairs.count - other.pairs)
                #expect(alternative.score == (allocation.score ?? 0) - other.total)
                #expect(
                    other.sets.contains { set in
                        let instead = set.subtracting(allocation.made).filter { $0.mentor == made.mentor }
                        return alternative.mentee.map { instead.contains(BestPairs.Pair(made.mentor, $0)) }
                            ?? instead.isEmpty
                    }, "seed \(seed), \(pair)")
            }
        }
    }

    @Test func `names each part by instrument and giver`() throws {
        var problem = PairingProblem(mentors: [.init(id: "M1")], mentees: [.init(id: "E1")])
        problem.say("liking.total", 2, from: "M1", about: "E1")
        problem.say("rank.place", 1, from: "E1", about: "M1")
        let allocation = try policy().allocate(problem, seed: 1)
        #expect(
            allocation.pairs == [
                .init(
                    mentor: "M1", mentee: "E1", reasons: ["part of the best total score"],
                    parts: [.init("Liking from the mentor", 2), .init("Rank from the mentee", 4)],
                    alternative: .init(mentee: nil, pairs: 1, score: 6))
            ])
        #expect(
            allocation.audit == [
                "As many pairs as the rules admit were made (1), with the best total score, 6.",
                "Between equally good sets of pairs the order of people decided, which was drawn by lot with the "
                    + "generator xoshiro256** seeded by SplitMix64; not every such set was equally likely.",
                "There was 1 mentor and 1 mentee.",
                "Aiming at the score instead would change neither the number of pairs nor the total.",
                "The score of a pair added up Liking from the mentor; Rank from the mentee, the lower the better, times 2.",
                "Every answer that the scores need was in.",
            ])
    }

    @Test func `is the same for the same seed, whatever the order of people and answers`() throws {
        let policy = try policy()
        for seed in 0..<50 as Range<UInt64> {
            let problem = PairingProblem.random(seed)
            var turned = PairingProblem(mentors: problem.mentors.reversed(), mentees: problem.mentees.reversed())
            for mentee in problem.mentees.map(\.id).reversed() {
                for mentor in problem.mentors.map(\.id).reversed() {
                    turned["rank", from: mentee, about: mentor] = problem["rank", from: mentee, about: mentor]
                    turned["liking", from: mentor, about: mentee] = problem["liking", from: mentor, about: mentee]
                    turned.setStanding(problem.standing(of: mentor, with: mentee), of: mentor, with: mentee)
                }
            }
            let (first, second) = (try? policy.allocate(problem, seed: seed), try? policy.allocate(turned, seed: seed))
            #expect(first == second)
            #expect((try? policy.allocate(problem, seed: seed)) == first)
        }
    }
}
