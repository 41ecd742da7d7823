import TelemachusConformance
import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import Complementary

@Suite struct `Complementary strengths` {
    @Test(arguments: ["participation", "score"])
    func `give the pairs that trying every set of pairs finds`(aim: String) throws {
        let policy = try policy(byDomain + "aim: \(aim)")
        var drawn = 0
        for seed in 0..<200 as Range<UInt64> {
            let problem = PairingProblem.random(seed)
            let best = BestPairs(of: problem, isByScore: aim == "score", score: problem.complement)
            guard best.pairs > 0 else {
                #expect(throws: PairingRefusal.self) { try policy.allocate(problem, seed: seed) }
                continue
            }
            let allocation = try policy.allocate(problem, seed: seed)
            #expect(best.sets.contains(allocation.made), "seed \(seed)")
            let total = try #require(allocation.score)
            #expect(abs(total - best.total) < 1e-9)
            #expect(abs(allocation.pairs.flatMap { $0.parts ?? [] }.reduce(0) { $0 + $1.value } - total) < 1e-9)
            for made in allocation.pairs {
                let other = BestPairs(
                    of: problem, isByScore: aim == "score", without: .init(made.mentor, made.mentee),
                    score: problem.complement)
                let alternative = try #require(made.alternative)
                #expect(alternative.pairs == allocation.pairs.count - other.pairs)
                #expect(abs(alternative.score - (total - other.total)) < 1e-4)
            }
            drawn += 1
        }
        #expect(drawn > 130)
    }

    @Test func `are told by domain: who learns what, and what it counts`() throws {
        var problem = PairingProblem(mentors: [.init(id: "M1")], mentees: [.init(id: "E1")])
        problem.say("skills", ["technology": 5, "time": 2], by: "M1")
        problem.say("wishes", ["technology": 1, "time": 5], by: "M1")
        problem.say("skills", ["technology": 1, "time": 4], by: "E1")
        problem.say("wishes", ["technology": 3, "time": 5], by: "E1")
        let allocation = try policy().allocate(problem, seed: 1)
        #expect(
            allocation.pairs.map(\.reasons) == [
                [
                    "part of the best total score", "the mentor offers technology, which the mentee wants",
                    "the mentee offers their use of time, which the mentor wants",
                ]
            ])
        #expect(
            allocation.pairs.first?.parts == [
                .init("the mentee learns: technology", 1), .init("the mentor learns: their use of time", 0.5),
            ])
    }

    @Test func `from lists count 1 for each thing in both`() throws {
        let problem = PairingProblem(
            mentors: [
                .init(
                    id: "M1", attributes: ["teaches": .options(["sign-language", "French"]), "learns": .options([])])
            ],
            mentees: [
                .init(id: "E1", attributes: ["teaches": .options(["French"]), "learns": .options(["sign-language"])])
            ])
        let allocation = try policy("offers: teaches\nwants: learns").allocate(problem, seed: 1)
        #expect(allocation.pairs.first?.parts == [.init("the mentee learns: sign language", 1)])
        #expect(allocation.score == 1)
    }

    @Test func `are the same for the same seed, whatever the order of people`() throws {
        let policy = try policy()
        for seed in 0..<50 as Range<UInt64> {
            let problem = PairingProblem.random(seed)
            var turned = PairingProblem(mentors: problem.mentors.reversed(), mentees: problem.mentees.reversed())
            for person in (problem.mentees + problem.mentors).map(\.id).reversed() {
                for instrument in ["wishes", "skills"] {
                    turned[instrument, from: person, about: person] = problem[instrument, from: person, about: person]
                }
                for mentor in problem.mentors.map(\.id) {
                    turned.setStanding(problem.standing(of: mentor, with: person), of: mentor, with: person)
                }
            }
            let first = try? policy.allocate(problem, seed: seed)
            #expect((try? policy.allocate(turned, seed: seed)) == first)
            #expect((try? policy.allocate(problem, seed: seed)) == first)
        }
    }
}
