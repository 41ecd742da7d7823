import TelemachusCore
import TelemachusMatching
import Testing

@Suite struct MatchingWalkTests {
    @Test(arguments: 80..<88 as Range<UInt64>)
    func `Every draw is a best matching, and every best matching is drawn`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<40 {
            let graph = try BipartiteGraph.random(upTo: 5, using: &generator)
            let all = BruteForce(graph)
            guard all.matchings.count <= 40 else { continue }
            let walk = MatchingWalk(of: graph, rounds: 30)
            #expect(walk.size == all.size)
            #expect(walk.discouragedCount == all.discouragedCount)
            let drawn = (0..<20 * all.matchings.count).map { _ in walk.sample(using: &generator).pairs }
            #expect(Set(drawn) == Set(all.matchings))
        }
    }

    /// Irregular graphs of five or six a side, with and without people to spare and discouraged pairs.
    static let graphs: [@Sendable () throws -> BipartiteGraph] = [
        { try BipartiteGraph(mentors: 6, mentees: 6) { abs($0 - $1) <= 2 - $0 % 2 } },
        { try .nhsProgramme() },
        { try BipartiteGraph(mentors: 6, mentees: 4) { ($0 * 3 + $1 * 2) % 5 < 3 } },
        { try BipartiteGraph(mentors: 4, mentees: 6) { abs($0 - $1) <= 2 } },
        { try BipartiteGraph(mentors: 5, mentees: 5, where: { $0 + $1 != 2 }, discouraging: { $0 == $1 }) },
        // Two mentors, and three mentees, who must not be left over, for all others are discouraged.
        { try BipartiteGraph(mentors: 6, mentees: 4, where: { $0 + $1 != 4 }, discouraging: { $1 >= 0 && $0 > 1 }) },
        { try BipartiteGraph(mentors: 4, mentees: 6, where: { $0 != $1 }, discouraging: { $0 >= 0 && $1 > 2 }) },
    ]

    @Test(arguments: graphs.indices)
    func `Draws of small programmes are uniform by a chi-square test`(index: Int) throws {
        let graph = try Self.graphs[index]()
        let count = Int(try MatchingCensus(of: graph).count)
        #expect(count > 10)
        let walk = MatchingWalk(of: graph, rounds: 60)
        var generator = SeededGenerator(seed: 1989)
        let draws = (0..<5000).map { _ in walk.sample(using: &generator).pairs }
        #expect(Set(draws).count == count)
        #expect(ChiSquare.uniform(draws, cells: count) < ChiSquare.quantile999(degrees: count - 1))
    }

    @Test func `Too few rounds do not pass that test`() throws {
        let graph = try Self.graphs[0]()
        let count = Int(try MatchingCensus(of: graph).count)
        let walk = MatchingWalk(of: graph, rounds: 3)
        var generator = SeededGenerator(seed: 1989)
        let draws = (0..<5000).map { _ in walk.sample(using: &generator).pairs }
        #expect(ChiSquare.uniform(draws, cells: count) > 10 * ChiSquare.quantile999(degrees: count - 1))
    }

    @Test func `In a chain of neighbours each stays with their own as often as the Fibonacci numbers say`() throws {
        // Of the matchings in which everyone moves by at most one, F(n) / F(n + 1) leave the first person in place.
        let graph = try BipartiteGraph(mentors: 40, mentees: 40) { abs($0 - $1) <= 1 }
        let walk = MatchingWalk(of: graph)
        var generator = SeededGenerator(seed: 1202)
        let draws = 400
        let matchings = (0..<draws).map { _ in walk.sample(using: &generator) }
        #expect(matchings.allSatisfy { $0.size == 40 })
        let expected = 0.618034 * Double(draws)
        for end in [0, 39] {
            let stayed = matchings.count { $0.pairs[end].mentee == end }
            // Three and a third standard deviations, the 0.999 quantile on both sides.
            #expect(abs(Double(stayed) - expected) < 3.29 * (expected * 0.381966).squareRoot())
        }
    }

    @Test func `Where people must go round in a ring, both ways round come up`() throws {
        let graph = try BipartiteGraph(mentors: 30, mentees: 30) { $1 == $0 || $1 == ($0 + 1) % 30 }
        let walk = MatchingWalk(of: graph)
        var generator = SeededGenerator(seed: 6)
        let draws = (0..<60).map { _ in walk.sample(using: &generator).pairs[0].mentee }
        let stayed = draws.count { $0 == 0 }
        #expect((15...45).contains(stayed))
    }

    @Test func `A round that is given up leaves everything as it was`() throws {
        // Long corridors with one way out, in which most rounds are longer than is allowed.
        let graph = try BipartiteGraph(mentors: 7, mentees: 7) { $1 == $0 || $1 == $0 + 1 || ($0 == 6 && $1 < 6) }
        let count = Int(try MatchingCensus(of: graph).count)
        let walk = MatchingWalk(of: graph, rounds: 120)
        var generator = SeededGenerator(seed: 77)
        let draws = (0..<2000).map { _ in walk.sample(using: &generator) }
        #expect(draws.allSatisfy { $0.size == 7 })
        #expect(ChiSquare.uniform(draws.map(\.pairs), cells: count) < ChiSquare.quantile999(degrees: count - 1))
    }

    @Test func `The same seed gives the same matchings, and each draw asks for one word`() throws {
        let graph = try BipartiteGraph(mentors: 30, mentees: 40) { ($0 + 2 * $1) % 5 != 0 }
        let walk = MatchingWalk(of: graph, rounds: 100)
        func draws(seed: UInt64) -> [Matching] {
            var generator = SeededGenerator(seed: seed)
            return (0..<5).map { _ in walk.sample(using: &generator) }
        }
        #expect(draws(seed: 8) == draws(seed: 8))
        #expect(draws(seed: 8) != draws(seed: 9))
        var words = Words(1)
        _ = walk.sample(using: &words)
        #expect(words.asked == 1)
    }

    @Test func `A recorded draw can be drawn again`() throws {
        // These may change only together with the name of the algorithm in the record of a draw.
        let graph = try BipartiteGraph(mentors: 12, mentees: 10) {
            abs($0 - $1) < 4
        } discouraging: {
            $0 % 3 < 2 && $1 % 3 < 2
        }
        let walk = MatchingWalk(of: graph)
        #expect(walk.rounds == 960)
        #expect(walk.discouragedCount == 3)
        var generator = SeededGenerator(seed: 2024)
        #expect(
            walk.sample(using: &generator).pairs.map { [$0.mentor, $0.mentee] } == [
                [0, 0], [1, 2], [2, 4], [4, 1], [5, 3], [6, 5], [7, 8], [8, 6], [10, 7], [11, 9],
            ])
    }

    @Test(arguments: [(0, 0), (0, 3), (2, 0), (30, 30)])
    func `Where nothing is allowed the draw is the empty matching`(mentors: Int, mentees: Int) throws {
        let walk = MatchingWalk(of: try BipartiteGraph(mentors: mentors, mentees: mentees, edges: []))
        var generator = SeededGenerator(seed: 0)
        let matching = walk.sample(using: &generator)
        #expect(matching.size == 0)
        #expect(matching.unmatchedMentors.count == mentors)
        #expect(matching.unmatchedMentees.count == mentees)
    }

    @Test func `Without rounds it stays where it starts`() throws {
        let graph = try BipartiteGraph(mentors: 5, mentees: 5)
        for rounds in [0, -3] {
            let walk = MatchingWalk(of: graph, rounds: rounds)
            var (one, other) = (SeededGenerator(seed: 1), SeededGenerator(seed: 2))
            #expect(walk.rounds == 0)
            #expect(walk.sample(using: &one) == walk.sample(using: &other))
        }
    }
}
