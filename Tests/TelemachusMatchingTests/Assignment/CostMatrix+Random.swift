import TelemachusCore
import TelemachusMatching

extension CostMatrix {
    /// A matrix of costs, or scores, from `values`, with about one pair in ten forbidden for each of `forbidden`.
    static func random(
        mentors: Int, mentees: Int, values: ClosedRange<Int64>, forbidden: UInt64 = 0, areScores: Bool = false,
        using generator: inout SeededGenerator
    ) throws -> CostMatrix {
        let width = UInt64(values.upperBound - values.lowerBound) + 1
        let numbers = (0..<mentors * mentees).map { _ in
            values.lowerBound + Int64(generator.uniform(below: width))
        }
        var matrix =
            try areScores
            ? CostMatrix(mentors: mentors, mentees: mentees, wholeScores: numbers)
            : CostMatrix(mentors: mentors, mentees: mentees, wholeCosts: numbers)
        for mentor in 0..<mentors {
            for mentee in 0..<mentees where generator.uniform(below: 10) < forbidden {
                try matrix.forbid(mentor: mentor, mentee: mentee)
            }
        }
        return matrix
    }

    /// The allowed pairs, with scores turned into costs.
    func costEdges(areScores: Bool = false) -> [EveryAssignment<Double>.Edge] {
        (0..<mentors).flatMap { mentor in
            (0..<mentees).compactMap { mentee in
                self[mentor, mentee].map {
                    EveryAssignment<Double>.Edge(mentor: mentor, mentee: mentee, cost: areScores ? -$0 : $0)
                }
            }
        }
    }

    /// What trying everything finds: how many pairs, and their total as a cost.
    func everyAssignment(_ priority: AssignmentPriority, areScores: Bool = false) -> EveryAssignment<Double> {
        EveryAssignment(
            mentorCapacities: Array(repeating: 1, count: mentors),
            menteeCapacities: Array(repeating: 1, count: mentees),
            edges: costEdges(areScores: areScores), priority: priority)
    }

    /// The same problem for ``PairingPlan``.
    func pairingCosts() throws -> PairingCosts {
        try PairingCosts(
            mentorCapacities: Array(repeating: 1, count: mentors),
            menteeCapacities: Array(repeating: 1, count: mentees),
            edges: costEdges().map { .init(mentor: $0.mentor, mentee: $0.mentee, value: Int64($0.cost)) },
            meaning: .costs)
    }
}
