import TelemachusMatching

/// The best assignment of a few people, found by trying every set of allowed pairs that keeps to the capacities.
struct EveryAssignment<Cost: Comparable & SignedNumeric> {
    struct Edge {
        let mentor: Int
        let mentee: Int
        let cost: Cost
    }

    private let edges: [Edge]
    private let priority: AssignmentPriority
    private(set) var pairs = 0
    private(set) var total: Cost = 0

    init(mentorCapacities: [Int], menteeCapacities: [Int], edges: [Edge], priority: AssignmentPriority) {
        self.edges = edges
        self.priority = priority
        extend(pairs: 0, total: 0, from: 0, mentorCapacities, menteeCapacities)
    }

    private mutating func extend(pairs: Int, total: Cost, from index: Int, _ mentors: [Int], _ mentees: [Int]) {
        guard index < edges.count else { return note(pairs, total) }
        let edge = edges[index]
        extend(pairs: pairs, total: total, from: index + 1, mentors, mentees)
        guard mentors[edge.mentor] > 0, mentees[edge.mentee] > 0 else { return }
        var (mentors, mentees) = (mentors, mentees)
        mentors[edge.mentor] -= 1
        mentees[edge.mentee] -= 1
        extend(pairs: pairs + 1, total: total + edge.cost, from: index + 1, mentors, mentees)
    }

    private mutating func note(_ pairs: Int, _ total: Cost) {
        let isBetter =
            switch priority {
            case .participation: pairs > self.pairs || pairs == self.pairs && total < self.total
            case .score: total < self.total || total == self.total && pairs > self.pairs
            }
        if isBetter { (self.pairs, self.total) = (pairs, total) }
    }
}
