import TelemachusMatching
import Testing

@Suite struct BipartiteGraphTests {
    @Test func `Edges come out ordered by mentor and mentee, whatever order they went in`() throws {
        let edges = [(1, 0), (0, 2), (0, 0), (1, 1)].map { BipartiteGraph.Edge(mentor: $0.0, mentee: $0.1) }
        let graph = try BipartiteGraph(mentors: 2, mentees: 3, edges: edges)
        #expect(graph.edges == [edges[2], edges[1], edges[0], edges[3]])
        #expect(try graph == BipartiteGraph(mentors: 2, mentees: 3, edges: edges.reversed()))
    }

    @Test func `A discouraged edge makes another graph`() throws {
        let plain = try BipartiteGraph(mentors: 1, mentees: 1)
        let discouraged = try BipartiteGraph(mentors: 1, mentees: 1, discouraging: { _, _ in true })
        #expect(plain != discouraged)
    }

    @Test func `People without an edge still count`() throws {
        let graph = try BipartiteGraph(mentors: 3, mentees: 4, edges: [])
        #expect(graph.mentors == 3)
        #expect(graph.mentees == 4)
    }

    @Test(arguments: [-1, 2])
    func `A mentor who does not exist is refused`(mentor: Int) {
        #expect(throws: BipartiteGraphProblem.mentorOutOfRange(mentor: mentor, mentors: 2)) {
            try BipartiteGraph(mentors: 2, mentees: 3, edges: [.init(mentor: mentor, mentee: 0)])
        }
    }

    @Test(arguments: [-1, 3])
    func `A mentee who does not exist is refused`(mentee: Int) {
        #expect(throws: BipartiteGraphProblem.menteeOutOfRange(mentee: mentee, mentees: 3)) {
            try BipartiteGraph(mentors: 2, mentees: 3, edges: [.init(mentor: 0, mentee: mentee)])
        }
    }

    @Test func `The first bad edge is the one reported`() {
        #expect(throws: BipartiteGraphProblem.menteeOutOfRange(mentee: 9, mentees: 1)) {
            try BipartiteGraph(
                mentors: 1, mentees: 1, edges: [.init(mentor: 0, mentee: 9), .init(mentor: 9, mentee: 0)])
        }
    }

    @Test func `A pair listed twice is refused, the more so when the two disagree`() {
        #expect(throws: BipartiteGraphProblem.edgeListedTwice(mentor: 1, mentee: 0)) {
            try BipartiteGraph(
                mentors: 2, mentees: 2,
                edges: [
                    .init(mentor: 1, mentee: 0), .init(mentor: 0, mentee: 0),
                    .init(mentor: 1, mentee: 0, isDiscouraged: true),
                ])
        }
    }

    @Test func `A negative number of people is refused on either side`() {
        #expect(throws: BipartiteGraphProblem.negativeCount(side: .mentors, count: -1)) {
            try BipartiteGraph(mentors: -1, mentees: 1, edges: [])
        }
        #expect(throws: BipartiteGraphProblem.negativeCount(side: .mentees, count: -2)) {
            try BipartiteGraph(mentors: 1, mentees: -2, edges: [])
        }
    }
}
