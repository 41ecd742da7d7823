import TelemachusCore
import TelemachusMatching
import Testing

@Suite struct MatchingCensusTests {
    @Test func `Counts agree with the known ones`() throws {
        let families = try KnownCounts.load().families
        #expect(!families.isEmpty)
        for family in families {
            for known in family.counts {
                let graph = try BipartiteGraph(mentors: known.people, mentees: known.people) {
                    family.rule.admits($0, $1, of: known.people)
                }
                let census = try MatchingCensus(of: graph)
                #expect(census.count == known.matchings, "\(family.source), \(known.people) a side")
                #expect(census.size == known.people)
                #expect(census.discouragedCount == 0)
            }
        }
    }

    @Test func `The NHS programme has 48 matchings`() throws {
        let census = try MatchingCensus(of: .nhsProgramme())
        #expect(census.count == 48)
        #expect(census.size == 5)
    }

    @Test(arguments: [(1, 20), (3, 5), (6, 2), (10, 20), (20, 10), (12, 13)])
    func `A complete graph of unequal sides has a matching for each ordered choice of partners`(
        mentors: Int, mentees: Int
    ) throws {
        let (fewer, more) = (min(mentors, mentees), max(mentors, mentees))
        let choices = (more - fewer + 1...more).reduce(1 as UInt64) { $0 * UInt64($1) }
        let census = try MatchingCensus(of: BipartiteGraph(mentors: mentors, mentees: mentees))
        #expect(census.count == choices)
        #expect(census.size == fewer)
    }

    @Test(arguments: 0..<8 as Range<UInt64>)
    func `Size, discouraged pairs and count agree with trying everything`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<50 {
            let graph = try BipartiteGraph.random(upTo: 7, using: &generator)
            let census = try MatchingCensus(of: graph)
            let all = BruteForce(graph)
            #expect(census.size == all.size)
            #expect(census.discouragedCount == all.discouragedCount)
            #expect(census.count == UInt64(all.matchings.count))
        }
    }

    @Test(arguments: [(0, 0), (0, 3), (2, 0), (20, 20)])
    func `Where nothing is allowed there is one matching, the empty one`(mentors: Int, mentees: Int) throws {
        let census = try MatchingCensus(of: BipartiteGraph(mentors: mentors, mentees: mentees, edges: []))
        #expect(census.count == 1)
        #expect(census.size == 0)
        #expect(census.discouragedCount == 0)
    }

    @Test func `A discouraged pair is made where one pair more depends on it, and only there`() throws {
        // Mentor 0 accepts only mentee 0, their supervisor. Mentor 1 accepts both, and is supervised by mentee 1.
        let needed = try BipartiteGraph(mentors: 2, mentees: 2) {
            $0 == 1 || $1 == 0
        } discouraging: {
            $0 == $1
        }
        let census = try MatchingCensus(of: needed)
        #expect(census.size == 2)
        #expect(census.discouragedCount == 2)
        #expect(census.count == 1)

        let avoidable = try MatchingCensus(of: BipartiteGraph(mentors: 5, mentees: 5, discouraging: { $0 == $1 }))
        #expect(avoidable.discouragedCount == 0)
        #expect(avoidable.count == 44)
    }

    @Test func `Who goes first has a partner, at the price of discouraged pairs but of no pair`() throws {
        let edges = [(0, 0), (1, 0), (2, 0), (2, 1)].map {
            BipartiteGraph.Edge(mentor: $0.0, mentee: $0.1, isDiscouraged: $0.0 == 0)
        }
        let census = try MatchingCensus(of: BipartiteGraph(mentors: 3, mentees: 2, edges: edges, firstMentors: [0]))
        #expect(census.size == 2)
        #expect(census.count == 1)
        #expect(census.discouragedCount == 1)
        let without = try MatchingCensus(of: BipartiteGraph(mentors: 3, mentees: 2, edges: edges))
        #expect(without.discouragedCount == 0)

        let unacceptable = try BipartiteGraph(mentors: 3, mentees: 3, edges: edges, firstMentees: [2])
        #expect(try MatchingCensus(of: unacceptable).size == 2)
    }

    @Test func `Nobody goes first who does not exist`() {
        #expect(throws: BipartiteGraphProblem.mentorOutOfRange(mentor: 2, mentors: 2)) {
            try BipartiteGraph(mentors: 2, mentees: 1, edges: [], firstMentors: [0, 2])
        }
        #expect(throws: BipartiteGraphProblem.menteeOutOfRange(mentee: 1, mentees: 1)) {
            try BipartiteGraph(mentors: 2, mentees: 1, edges: [], firstMentees: [1])
        }
    }

    @Test func `The order in which the edges were listed changes nothing`() throws {
        let graph = try BipartiteGraph.nhsProgramme()
        let reversed = try BipartiteGraph(mentors: 5, mentees: 5, edges: graph.edges.reversed())
        var (one, other) = (SeededGenerator(seed: 5), SeededGenerator(seed: 5))
        let (census, same) = try (MatchingCensus(of: graph), MatchingCensus(of: reversed))
        for _ in 0..<20 { #expect(census.sample(using: &one) == same.sample(using: &other)) }
    }

    @Test(arguments: [(21, 3), (3, 21), (21, 21), (1_000_000, 0)])
    func `More than twenty on a side are refused`(mentors: Int, mentees: Int) throws {
        let graph = try BipartiteGraph(mentors: mentors, mentees: mentees, edges: [])
        let problem = MatchingCensusProblem.tooManyForExactCounting(mentors: mentors, mentees: mentees, limit: 20)
        #expect(throws: problem) { try MatchingCensus(of: graph) }
    }
}
