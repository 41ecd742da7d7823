import TelemachusCore
import TelemachusMatching
import Testing

@Suite struct SharedMatchingCensusTests {
    @Test func `Sharing out everyone among full places is counted by the multinomial coefficient`() throws {
        for (places, count) in [([2, 2], 6), ([3, 2, 1], 60), ([4, 4, 4], 34650), ([2, 2, 2, 2, 2, 2], 7_484_400)] {
            let people = places.reduce(0, +)
            let graph = try BipartiteGraph(mentors: people, mentees: places.count)
            let census = try SharedMatchingCensus(of: graph, places: places, of: .mentees)
            #expect(census.count == UInt64(count))
            #expect(census.size == people)
        }
    }

    @Test func `Everyone chooses freely where there is room for all with everyone`() throws {
        let graph = try BipartiteGraph(mentors: 3, mentees: 5)
        let census = try SharedMatchingCensus(of: graph, places: [9, 5, 6], of: .mentors)
        #expect(census.count == 243)
        #expect(census.size == 5)
    }

    @Test(arguments: 60..<66 as Range<UInt64>)
    func `The numbers below the count stand for the best matchings, each for one`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for round in 0..<40 {
            let graph = try BipartiteGraph.random(upTo: 5, using: &generator)
            let side: BipartiteGraph.Side = round.isMultiple(of: 2) ? .mentors : .mentees
            let people = side == .mentors ? graph.mentors : graph.mentees
            let places = (0..<people).map { _ in 1 + Int(generator.uniform(below: 3)) }
            let census = try SharedMatchingCensus(of: graph, places: places, of: side)
            let all = EverySharedMatching(graph, places: places, of: side)
            let drawn = (0..<census.count).map { rank in
                var words = Words(rank)
                return census.sample(using: &words).pairs
            }
            #expect(drawn.count == all.best.count)
            #expect(Set(drawn) == Set(all.best))
            #expect(drawn.allSatisfy { $0.count == census.size })
            #expect(drawn.allSatisfy { $0.count(where: \.isDiscouraged) == census.discouragedCount })
        }
    }

    @Test(arguments: 70..<74 as Range<UInt64>)
    func `With one place each it is the other census`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<40 {
            let graph = try BipartiteGraph.random(upTo: 7, using: &generator)
            let places = Array(repeating: 1, count: graph.mentees)
            let shared = try SharedMatchingCensus(of: graph, places: places, of: .mentees)
            let plain = try MatchingCensus(of: graph)
            #expect(shared.count == plain.count)
            #expect(shared.size == plain.size)
            #expect(shared.discouragedCount == plain.discouragedCount)
        }
    }

    @Test func `Draws are uniform by a chi-square test that drawing among labelled places fails`() throws {
        // Mentees 0 and 1 have three places each and only mentor 0 may go to mentee 2, so places stay free.
        let graph = try BipartiteGraph(mentors: 5, mentees: 3) { mentor, mentee in mentee < 2 || mentor == 0 }
        let places = [3, 3, 1]
        let census = try SharedMatchingCensus(of: graph, places: places, of: .mentees)
        #expect(census.count == 34)
        // The 0.999 quantile of chi-square with 33 degrees of freedom.
        let threshold = 63.87
        var generator = SeededGenerator(seed: 1914)
        let fair = (0..<50_000).map { _ in census.sample(using: &generator).pairs.map(\.mentee) }
        #expect(ChiSquare.uniform(fair, cells: 34) < threshold)

        let owners = [0, 0, 0, 1, 1, 1, 2]
        let copies = try MatchingCensus(
            of: BipartiteGraph(mentors: 5, mentees: 7) { mentor, place in place < 6 || mentor == 0 })
        let unfair = (0..<50_000).map { _ in copies.sample(using: &generator).pairs.map { owners[$0.mentee] } }
        #expect(Set(unfair) == Set(fair))
        #expect(ChiSquare.uniform(unfair, cells: 34) > 10 * threshold)
    }

    @Test func `Those who have several partners, and those who have none, are told apart`() throws {
        let graph = try BipartiteGraph(mentors: 3, mentees: 2) { _, mentee in mentee == 1 }
        var words = Words(0)
        let census = try SharedMatchingCensus(of: graph, places: [2, 2], of: .mentees)
        let matching = census.sample(using: &words)
        #expect(census.count == 3)
        #expect(matching.size == 2)
        #expect(matching.unmatchedMentors.count == 1)
        #expect(matching.unmatchedMentees == [0])
    }

    @Test func `Places that do not fit the people are refused`() throws {
        let graph = try BipartiteGraph(mentors: 2, mentees: 3)
        #expect(throws: MatchingCensusProblem.placesForOthers(side: .mentees, people: 3, places: 2)) {
            try SharedMatchingCensus(of: graph, places: [1, 2], of: .mentees)
        }
        #expect(throws: MatchingCensusProblem.noPlaces(side: .mentors, person: 1, places: 0)) {
            try SharedMatchingCensus(of: graph, places: [1, 0], of: .mentors)
        }
    }

    @Test func `More than twenty places are refused, but places nobody would take do not count`() throws {
        let graph = try BipartiteGraph(mentors: 20, mentees: 7)
        let problem = MatchingCensusProblem.tooManyForExactCounting(mentors: 20, mentees: 21, limit: 20)
        #expect(throws: problem) {
            try SharedMatchingCensus(of: graph, places: Array(repeating: 3, count: 7), of: .mentees)
        }
        let few = try BipartiteGraph(mentors: 2, mentees: 10)
        let census = try SharedMatchingCensus(of: few, places: Array(repeating: 500, count: 10), of: .mentees)
        #expect(census.count == 100)
    }
}

/// Every best matching with several places on one side, found by trying every set of edges.
private struct EverySharedMatching {
    private(set) var best: [[BipartiteGraph.Edge]] = []

    init(_ graph: BipartiteGraph, places: [Int], of side: BipartiteGraph.Side) {
        var all: [[BipartiteGraph.Edge]] = [[]]
        for edge in graph.edges {
            all += all.filter { pairs in
                let ofMentor = pairs.count { $0.mentor == edge.mentor }
                let ofMentee = pairs.count { $0.mentee == edge.mentee }
                return ofMentor < (side == .mentors ? places[edge.mentor] : 1)
                    && ofMentee < (side == .mentees ? places[edge.mentee] : 1)
            }.map { $0 + [edge] }
        }
        let size = all.map(\.count).max() ?? 0
        let largest = all.filter { $0.count == size }
        let fewest = largest.map { graph.firstLeft(by: $0) }.min() ?? 0
        let fairest = largest.filter { graph.firstLeft(by: $0) == fewest }
        let least = fairest.map { $0.count(where: \.isDiscouraged) }.min() ?? 0
        best = fairest.filter { $0.count(where: \.isDiscouraged) == least }
    }
}
