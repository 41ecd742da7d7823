import TelemachusCore
import TelemachusMatching
import Testing

@Suite struct MaximumMatchingTests {
    @Test(arguments: 0..<8 as Range<UInt64>)
    func `It makes as many pairs as trying everything does`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<50 {
            let graph = try BipartiteGraph.random(upTo: 7, using: &generator)
            let matching = MaximumMatching(of: graph).matching
            #expect(matching.size == BruteForce(graph).size)
            expectValid(matching, in: graph)
        }
    }

    @Test(arguments: 100..<120 as Range<UInt64>)
    func `In larger graphs it makes as many pairs as one path at a time does`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        // About two edges a mentor: sparse enough that many phases are needed and many people stay unmatched.
        let graph = try BipartiteGraph(mentors: 90, mentees: 80) { _, _ in generator.uniform(below: 40) == 0 }
        let matching = MaximumMatching(of: graph).matching
        #expect(matching.size == OnePathAtATime(graph).size)
        expectValid(matching, in: graph)
    }

    @Test func `Nobody and nothing allowed give the empty matching`() throws {
        let nobody = try MaximumMatching(of: BipartiteGraph(mentors: 0, mentees: 0, edges: []))
        #expect(nobody.matching.size == 0)
        let nothing = try MaximumMatching(of: BipartiteGraph(mentors: 2, mentees: 1, edges: []))
        #expect(nothing.matching.unmatchedMentors == [0, 1])
        #expect(nothing.matching.unmatchedMentees == [0])
    }

    @Test func `One path through everyone is followed without overflowing the stack`() throws {
        // Each mentor takes their own mentee first; the last accepts only the first one's, and all must move on.
        let count = 20_000
        var edges: [BipartiteGraph.Edge] = [.init(mentor: count - 1, mentee: 0)]
        for person in 0..<count - 1 {
            edges += [.init(mentor: person, mentee: person), .init(mentor: person, mentee: person + 1)]
        }
        let graph = try BipartiteGraph(mentors: count, mentees: count, edges: edges)
        #expect(MaximumMatching(of: graph).matching.size == count)
    }

    private func expectValid(_ matching: Matching, in graph: BipartiteGraph) {
        #expect(Set(matching.pairs).isSubset(of: graph.edges))
        #expect(Set(matching.pairs.map(\.mentor) + matching.unmatchedMentors) == Set(0..<graph.mentors))
        #expect(Set(matching.pairs.map(\.mentee) + matching.unmatchedMentees) == Set(0..<graph.mentees))
        #expect(matching.size + matching.unmatchedMentors.count == graph.mentors)
        #expect(matching.size + matching.unmatchedMentees.count == graph.mentees)
    }
}

/// Augmenting paths one after the other, the plainest correct algorithm.
private struct OnePathAtATime {
    private let graph: BipartiteGraph
    private var mentorOfMentee: [Int: Int] = [:]

    var size: Int { mentorOfMentee.count }

    init(_ graph: BipartiteGraph) {
        self.graph = graph
        for mentor in 0..<graph.mentors {
            var met: Set<Int> = []
            _ = place(mentor, met: &met)
        }
    }

    private mutating func place(_ mentor: Int, met: inout Set<Int>) -> Bool {
        for edge in graph.edges where edge.mentor == mentor && met.insert(edge.mentee).inserted {
            if let owner = mentorOfMentee[edge.mentee], !place(owner, met: &met) { continue }
            mentorOfMentee[edge.mentee] = mentor
            return true
        }
        return false
    }
}
