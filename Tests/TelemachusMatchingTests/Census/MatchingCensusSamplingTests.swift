import TelemachusCore
import TelemachusMatching
import Testing

@Suite struct MatchingCensusSamplingTests {
    @Test(arguments: 20..<26 as Range<UInt64>)
    func `The numbers below the count stand for the best matchings, each for one`(seed: UInt64) throws {
        // Together with a uniform draw of the number this is the proof, not merely evidence, of a uniform draw.
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<50 {
            let graph = try BipartiteGraph.random(upTo: 6, using: &generator)
            let census = try MatchingCensus(of: graph)
            let drawn = (0..<census.count).map { rank in
                var words = Words(rank)
                return census.sample(using: &words).pairs
            }
            let all = BruteForce(graph).matchings
            #expect(drawn.count == all.count)
            #expect(Set(drawn) == Set(all))
        }
    }

    @Test func `A draw asks for one number, and for none where there is no choice`() throws {
        var words = Words(47)
        _ = try MatchingCensus(of: .nhsProgramme()).sample(using: &words)
        #expect(words.asked == 1)
        _ = try MatchingCensus(of: BipartiteGraph(mentors: 1, mentees: 1)).sample(using: &words)
        #expect(words.asked == 1)
    }

    @Test func `Draws are uniform by a chi-square test that draw-and-restart fails`() throws {
        // A band of varying width. (Of one width throughout it would not do: taken in order, each mentor then has
        // the same number of free mentees whatever came before, and draw-and-restart happens to be fair.)
        let graph = try BipartiteGraph(mentors: 7, mentees: 7) { abs($0 - $1) <= 3 - $0 % 3 }
        let census = try MatchingCensus(of: graph)
        #expect(census.count == 180)
        // The 0.999 quantile of chi-square with 179 degrees of freedom.
        let threshold = 243.21
        let draws = 50_000

        var generator = SeededGenerator(seed: 1914)
        let fair = (0..<draws).map { _ in census.sample(using: &generator).pairs.map(\.mentee) }
        #expect(ChiSquare.uniform(fair, cells: 180) < threshold)

        let greedy = GreedyDraw(graph)
        let unfair = (0..<draws).map { _ in greedy.draw(using: &generator) }
        #expect(Set(unfair) == Set(fair))
        #expect(ChiSquare.uniform(unfair, cells: 180) > 10 * threshold)
    }

    @Test func `The same seed gives the same matchings`() throws {
        let census = try MatchingCensus(of: BipartiteGraph(mentors: 9, mentees: 12) { ($0 + 2 * $1) % 5 != 0 })
        func draws(seed: UInt64) -> [Matching] {
            var generator = SeededGenerator(seed: seed)
            return (0..<10).map { _ in census.sample(using: &generator) }
        }
        #expect(draws(seed: 8) == draws(seed: 8))
        #expect(draws(seed: 8) != draws(seed: 9))
    }

    @Test func `A recorded draw can be drawn again`() throws {
        // These may change only together with the name of the algorithm in the record of a draw.
        var generator = SeededGenerator(seed: 2024)
        let nhs = try MatchingCensus(of: .nhsProgramme())
        #expect(nhs.sample(using: &generator).pairs.map(\.mentee) == [4, 3, 0, 1, 2])

        let graph = try BipartiteGraph(mentors: 12, mentees: 10) {
            abs($0 - $1) < 4
        } discouraging: {
            $0 % 3 < 2 && $1 % 3 < 2
        }
        let crowded = try MatchingCensus(of: graph)
        let matching = crowded.sample(using: &generator)
        #expect(crowded.count == 7162)
        #expect(crowded.discouragedCount == 3)
        #expect(
            matching.pairs.map { [$0.mentor, $0.mentee] } == [
                [1, 2], [2, 0], [3, 1], [5, 4], [6, 3], [7, 5], [8, 6], [9, 8], [10, 7], [11, 9],
            ])
        #expect(matching.unmatchedMentors == [0, 4])
    }
}

/// What people do by hand: each mentor in turn draws a free mentee they accept; who finds none makes all start afresh.
private struct GreedyDraw {
    private let menteesOfMentor: [[Int]]

    init(_ graph: BipartiteGraph) {
        menteesOfMentor = (0..<graph.mentors).map { mentor in
            graph.edges.filter { $0.mentor == mentor }.map(\.mentee)
        }
    }

    func draw(using generator: inout SeededGenerator) -> [Int] {
        while true {
            var drawn: [Int] = []
            for mentees in menteesOfMentor {
                let free = mentees.filter { !drawn.contains($0) }
                if free.isEmpty { break }
                drawn.append(free[Int(generator.uniform(below: UInt64(free.count)))])
            }
            if drawn.count == menteesOfMentor.count { return drawn }
        }
    }
}
