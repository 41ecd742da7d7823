import TelemachusMatching
import Testing

@Suite struct PairingCostsTests {
    @Test func `Pairs come out ordered, whatever order they went in`() throws {
        let edges = [(1, 0), (0, 1), (0, 0)].map { PairingCosts.Edge(mentor: $0.0, mentee: $0.1, value: 1) }
        let costs = try PairingCosts(
            mentorCapacities: [1, 1], menteeCapacities: [1, 1], edges: edges, meaning: .costs)
        #expect(costs.edges == [edges[2], edges[1], edges[0]])
    }

    @Test func `Fewer than no partners are refused on either side`() {
        #expect(throws: PairingCostsProblem.negativeCapacity(side: .mentors, person: 1, capacity: -2)) {
            try PairingCosts(mentorCapacities: [0, -2], menteeCapacities: [-1], edges: [], meaning: .costs)
        }
        #expect(throws: PairingCostsProblem.negativeCapacity(side: .mentees, person: 0, capacity: -1)) {
            try PairingCosts(mentorCapacities: [1], menteeCapacities: [-1], edges: [], meaning: .costs)
        }
    }

    @Test(arguments: [(-1, 0), (2, 0), (0, -1), (0, 3)])
    func `Someone who does not exist is refused`(mentor: Int, mentee: Int) {
        #expect(throws: PairingCostsProblem.pairOutOfRange(AssignedPair(mentor: mentor, mentee: mentee))) {
            try PairingCosts(
                mentorCapacities: [1, 1], menteeCapacities: [1, 1, 1],
                edges: [.init(mentor: mentor, mentee: mentee, value: 0)], meaning: .scores)
        }
    }

    @Test func `A pair listed twice is refused, at the same cost too`() {
        let edge = PairingCosts.Edge(mentor: 0, mentee: 0, value: 5)
        #expect(throws: PairingCostsProblem.edgeListedTwice(edge.pair)) {
            try PairingCosts(mentorCapacities: [1], menteeCapacities: [1], edges: [edge, edge], meaning: .costs)
        }
    }

    @Test(arguments: [Int64.min, .max, PairingCosts.limit(people: 2, edges: 1) + 1])
    func `A cost whose sums could overflow is refused`(value: Int64) {
        let edge = PairingCosts.Edge(mentor: 0, mentee: 0, value: value)
        let limit = PairingCosts.limit(people: 2, edges: 1)
        #expect(throws: PairingCostsProblem.tooLarge(edge.pair, limit: limit)) {
            try PairingCosts(mentorCapacities: [1], menteeCapacities: [1], edges: [edge], meaning: .costs)
        }
    }
}
