import TelemachusCore
import TelemachusMatching
import Testing

@Suite struct BestTotalTests {
    @Test(arguments: AssignmentPriority.allCases, 0..<10 as Range<UInt64>)
    func `The pairs are the best of all sets that the rules admit, whatever the order of people`(
        aim: AssignmentPriority, seed: UInt64
    ) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<20 {
            let example = SmallProblem(using: &generator)
            let best = example.best(aim)
            guard best.pairs > 0 else {
                #expect(throws: PairingRefusal.self) { try example.allocation(aim, seed: seed) }
                continue
            }
            let allocation = try example.allocation(aim, seed: seed)
            #expect(example.worth(of: allocation.pairs.map { [$0.mentor, $0.mentee] }, aim) == best.worth)
            let parts = allocation.pairs.flatMap { $0.parts ?? [] }.reduce(0) { $0 + $1.value }
            #expect(abs(parts - (allocation.score ?? .nan)) < 1e-9)
        }
    }

    @Test(arguments: 0..<6 as Range<UInt64>)
    func `An alternative is the best without the pair`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for aim in AssignmentPriority.allCases {
            let example = SmallProblem(using: &generator)
            guard let allocation = try? example.allocation(aim, seed: seed) else { continue }
            for pair in allocation.pairs {
                var without = example
                without.problem.setStanding(
                    PairStanding(.forbidden), of: PersonID(pair.mentor), with: PersonID(pair.mentee))
                let (alternative, best) = (try #require(pair.alternative), without.best(aim))
                #expect(allocation.pairs.count - alternative.pairs == best.pairs)
                #expect(abs((allocation.score ?? .nan) - alternative.score - best.total) < 1e-9)
            }
        }
    }

    @Test func `The price of the aim is told, either way`() throws {
        var problem = PairingProblem(
            mentors: [.init(id: "M1"), .init(id: "M2")], mentees: [.init(id: "E1"), .init(id: "E2")])
        problem.setStanding(PairStanding(.forbidden), of: "M2", with: "E2")
        func audit(_ aim: AssignmentPriority) throws -> [String] {
            let scores = try PairScores(of: problem, areConfidential: false, unanswered: .refuse) {
                $2.add("liking", $0.id == "M1" && $1.id == "E1" ? 35 : 15.5)
            }
            var generator = SeededGenerator(seed: 1)
            return try BestTotal(of: problem, scores: scores, aim: aim, using: &generator).allocation(saying: ["Own."])
                .audit
        }
        #expect(
            try audit(.participation) == [
                "As many pairs as the rules admit were made (2), with the best total score, 31.",
                "Between equally good sets of pairs the order of people decided, which was drawn by lot with the "
                    + "generator xoshiro256** seeded by SplitMix64; not every such set was equally likely.",
                "There were 2 mentors and 2 mentees.",
                "Aiming at the score instead would make 1 pair fewer and raise the total from 31 to 35.", "Own.",
            ])
        #expect(
            try audit(.score)[0]
                == "The total score went before the number of pairs: 1 pair with the best total score, 35."
        )
        #expect(
            try audit(.score)[3]
                == "Aiming at participation instead would make 1 pair more and lower the total from 35 to 31.")
    }

    @Test func `Ties are broken by lot, and alike people have the same chances`() throws {
        let people = (1...3).map { PairingProblem.Candidate(id: PersonID("M\($0)")) }
        let problem = PairingProblem(mentors: people, mentees: [.init(id: "E1")])
        let scores = try PairScores(of: problem, areConfidential: false, unanswered: .refuse) { $2.add("x", 1) }
        var counts: [String: Int] = [:]
        for seed: UInt64 in 0..<600 {
            var generator = SeededGenerator(seed: seed)
            let best = try BestTotal(of: problem, scores: scores, aim: .participation, using: &generator)
            counts[best.allocation(saying: []).pairs[0].mentor, default: 0] += 1
        }
        // Four standard deviations about 200.
        #expect(counts.count == 3 && counts.values.allSatisfy { abs($0 - 200) < 47 })
    }

    @Test func `Huge scores and fractions stay exact enough, and what is no number is a missing answer`() throws {
        let problem = PairingProblem(
            mentors: [.init(id: "M1"), .init(id: "M2")], mentees: [.init(id: "E1"), .init(id: "E2")])
        var generator = SeededGenerator(seed: 1)
        let huge = try PairScores(of: problem, areConfidential: false, unanswered: .refuse) {
            $2.add("x", $0.id.name.last == $1.id.name.last ? 2e300 : 1e300)
        }
        let best = try BestTotal(of: problem, scores: huge, aim: .participation, using: &generator)
        #expect(best.pairs.allSatisfy { $0.mentor == $0.mentee })
        #expect(throws: PairingRefusal.answersMissing(4, of: 4)) {
            try PairScores(of: problem, areConfidential: false, unanswered: .refuse) { $2.add("x", .nan) }
        }
    }

    @Test func `Nobody with a place is told from nobody who can be paired`() throws {
        func refusal(_ problem: PairingProblem) -> PairingRefusal? {
            #expect(throws: PairingRefusal.self) {
                let scores = try PairScores(of: problem, areConfidential: false, unanswered: .refuse) { $2.add("x", 1) }
                var generator = SeededGenerator(seed: 1)
                _ = try BestTotal(of: problem, scores: scores, aim: .participation, using: &generator)
            }
        }
        var problem = PairingProblem(mentors: [.init(id: "M1", places: 0)], mentees: [.init(id: "E1")])
        #expect(refusal(problem)?.message == "the draw has 0 mentors and 1 mentee")
        problem = PairingProblem(mentors: [.init(id: "M1")], mentees: [.init(id: "E1")])
        problem.setStanding(PairStanding(.forbidden), of: "M1", with: "E1")
        #expect(refusal(problem)?.id == "no-pair-to-make")
    }
}
