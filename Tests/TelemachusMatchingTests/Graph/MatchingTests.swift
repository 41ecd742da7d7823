import TelemachusMatching
import Testing

@Suite struct MatchingTests {
    @Test func `Pairs carry their edges, and whoever is left over is named`() throws {
        // Mentors 0 and 2 accept only mentee 1, mentor 0 reluctantly; nobody accepts mentees 0 and 3.
        let graph = try BipartiteGraph(
            mentors: 4, mentees: 4,
            edges: [
                .init(mentor: 0, mentee: 1, isDiscouraged: true), .init(mentor: 2, mentee: 1),
                .init(mentor: 3, mentee: 2, isDiscouraged: true),
            ])
        var generator = Words(0)
        let matching = try MatchingCensus(of: graph).sample(using: &generator)
        #expect(
            matching.pairs == [.init(mentor: 2, mentee: 1), .init(mentor: 3, mentee: 2, isDiscouraged: true)])
        #expect(matching.size == 2)
        #expect(matching.discouragedCount == 1)
        #expect(matching.unmatchedMentors == [0, 1])
        #expect(matching.unmatchedMentees == [0, 3])
    }
}
