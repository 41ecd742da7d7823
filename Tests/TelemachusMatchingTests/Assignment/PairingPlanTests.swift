import TelemachusCore
import TelemachusMatching
import Testing

@Suite struct PairingPlanTests {
    @Test(arguments: AssignmentPriority.allCases, 0..<6 as Range<UInt64>)
    func `Pairs and total agree with trying everything, whatever the capacities`(
        priority: AssignmentPriority, seed: UInt64
    ) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<40 {
            let costs = try PairingCosts.random(using: &generator)
            let plan = PairingPlan(of: costs, priority: priority)
            expectBest(plan, of: costs)
        }
    }

    @Test(arguments: AssignmentPriority.allCases, 50..<56 as Range<UInt64>)
    func `Each wish gives the plan that solving anew gives`(priority: AssignmentPriority, seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<20 {
            let costs = try PairingCosts.random(using: &generator)
            var (plan, remaining) = (PairingPlan(of: costs, priority: priority), costs)
            // One wish after the other, so that each starts from what the last has left behind.
            for wish in 0..<4 {
                if wish % 2 == 0, let edge = remaining.edges.randomElement(using: &generator) {
                    plan = plan.forbidding(edge.pair)
                    remaining = try remaining.keeping { $0 != edge.pair }
                } else if wish == 1 {
                    let mentor = Int(generator.uniform(below: 4))
                    plan = plan.withoutMentor(mentor)
                    remaining = try remaining.keeping { $0.mentor != mentor }
                } else {
                    let mentee = Int(generator.uniform(below: 4))
                    plan = plan.withoutMentee(mentee)
                    remaining = try remaining.keeping { $0.mentee != mentee }
                }
                expectBest(plan, of: remaining)
            }
        }
    }

    @Test(arguments: AssignmentPriority.allCases, 70..<76 as Range<UInt64>)
    func `A fixed pair is made, and the rest is the best that leaves it be`(
        priority: AssignmentPriority, seed: UInt64
    ) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<30 {
            let costs = try PairingCosts.random(using: &generator)
            guard let edge = costs.edges.randomElement(using: &generator) else { continue }
            let (mentor, mentee) = (edge.pair.mentor, edge.pair.mentee)
            let plan = PairingPlan(of: costs, priority: priority)
            guard costs.mentorCapacities[mentor] > 0, costs.menteeCapacities[mentee] > 0 else {
                #expect(throws: PairingPlanProblem.cannotMake(edge.pair)) { try plan.fixing(edge.pair) }
                continue
            }
            let fixed = try plan.fixing(edge.pair)
            #expect(fixed.pairs.contains(edge.pair))
            var (mentors, mentees) = (costs.mentorCapacities, costs.menteeCapacities)
            mentors[mentor] -= 1
            mentees[mentee] -= 1
            let rest = try PairingCosts(
                mentorCapacities: mentors, menteeCapacities: mentees,
                edges: costs.edges.filter { $0.pair != edge.pair }, meaning: costs.meaning)
            let best = EveryAssignment(rest, priority)
            #expect(fixed.pairs.count == best.pairs + 1)
            #expect(fixed.total == best.total * costs.sign + edge.value)
        }
    }

    @Test(arguments: AssignmentPriority.allCases, 90..<94 as Range<UInt64>)
    func `The loss of a pair is the difference to the best plan without it`(
        priority: AssignmentPriority, seed: UInt64
    ) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<30 {
            let costs = try PairingCosts.random(using: &generator)
            let plan = PairingPlan(of: costs, priority: priority)
            let losses = plan.losses()
            #expect(losses.map(\.pair) == plan.pairs)
            for loss in losses {
                let best = EveryAssignment(try costs.keeping { $0 != loss.pair }, priority)
                #expect(loss.pairs == plan.pairs.count - best.pairs)
                #expect(loss.total == best.total - plan.total * costs.sign)
            }
        }
    }

    @Test func `A fixed pair holds against a better one, until one of the two leaves`() throws {
        let costs = try PairingCosts(
            mentorCapacities: [1, 1], menteeCapacities: [1, 1],
            edges: [.init(mentor: 0, mentee: 0, value: 9), .init(mentor: 1, mentee: 0, value: 1)], meaning: .scores)
        let fixed = try PairingPlan(of: costs).fixing(AssignedPair(mentor: 1, mentee: 0))
        #expect(fixed.total == 1)
        #expect(fixed.losses().isEmpty)
        #expect(throws: PairingPlanProblem.cannotMake(AssignedPair(mentor: 0, mentee: 0))) {
            try fixed.fixing(AssignedPair(mentor: 0, mentee: 0))
        }
        #expect(fixed.withoutMentor(1).total == 9)
        #expect(fixed.forbidding(AssignedPair(mentor: 1, mentee: 0)).total == 9)
        #expect(fixed.withoutMentee(0).pairs.isEmpty)
    }

    @Test func `A wish about someone or something unknown changes nothing, except that it cannot be fixed`() throws {
        let costs = try PairingCosts(
            mentorCapacities: [2], menteeCapacities: [1, 1], edges: [.init(mentor: 0, mentee: 1, value: 3)],
            meaning: .costs)
        let plan = PairingPlan(of: costs)
        let unknown = AssignedPair(mentor: 0, mentee: 0)
        #expect(plan.forbidding(unknown).pairs == plan.pairs)
        #expect(plan.withoutMentor(1).pairs == plan.pairs)
        #expect(plan.withoutMentee(-1).pairs == plan.pairs)
        #expect(throws: PairingPlanProblem.cannotMake(unknown)) { try plan.fixing(unknown) }
    }

    @Test func `A pair is made once, however many partners the two would take`() throws {
        let costs = try PairingCosts(
            mentorCapacities: [.max], menteeCapacities: [5], edges: [.init(mentor: 0, mentee: 0, value: -4)],
            meaning: .costs)
        let plan = PairingPlan(of: costs)
        #expect(plan.pairs == [AssignedPair(mentor: 0, mentee: 0)])
        #expect(plan.total == -4)
    }

    @Test func `Costs at the limit are summed exactly`() throws {
        let limit = PairingCosts.limit(people: 4, edges: 4)
        let costs = try PairingCosts(
            mentorCapacities: [1, 1], menteeCapacities: [1, 1],
            edges: [
                .init(mentor: 0, mentee: 0, value: limit), .init(mentor: 0, mentee: 1, value: limit - 1),
                .init(mentor: 1, mentee: 0, value: limit), .init(mentor: 1, mentee: 1, value: limit - 2),
            ], meaning: .scores)
        for priority in AssignmentPriority.allCases {
            #expect(PairingPlan(of: costs, priority: priority).total == 2 * limit - 1)
        }
    }

    private func expectBest(_ plan: PairingPlan, of costs: PairingCosts) {
        let best = EveryAssignment(costs, plan.priority)
        #expect(plan.pairs.count == best.pairs)
        #expect(plan.total == best.total * costs.sign)
        #expect(Set(plan.pairs).isSubset(of: costs.edges.map(\.pair)))
        for (mentor, capacity) in costs.mentorCapacities.enumerated() {
            #expect(plan.pairs.count { $0.mentor == mentor } <= capacity)
        }
        for (mentee, capacity) in costs.menteeCapacities.enumerated() {
            #expect(plan.pairs.count { $0.mentee == mentee } <= capacity)
        }
    }
}

extension PairingCosts {
    var sign: Int64 { meaning == .scores ? -1 : 1 }

    /// Up to ten edges between up to four people a side who take up to three partners.
    fileprivate static func random(using generator: inout SeededGenerator) throws -> PairingCosts {
        let spread = generator.uniform(below: 2) == 0 ? 2 : 1_000 as UInt64
        let capacities = (0..<8).map { _ in Int(generator.uniform(below: 4)) }
        let pairs = Set((0..<10).map { _ in Int(generator.uniform(below: 16)) }).sorted()
        return try PairingCosts(
            mentorCapacities: Array(capacities[..<4]), menteeCapacities: Array(capacities[4...]),
            edges: pairs.map {
                Edge(
                    mentor: $0 / 4, mentee: $0 % 4,
                    value: Int64(generator.uniform(below: 2 * spread + 1)) - Int64(spread))
            },
            meaning: generator.uniform(below: 2) == 0 ? .costs : .scores)
    }

    /// The same question with only the pairs that `isKept`.
    fileprivate func keeping(_ isKept: (AssignedPair) -> Bool) throws -> PairingCosts {
        try PairingCosts(
            mentorCapacities: mentorCapacities, menteeCapacities: menteeCapacities,
            edges: edges.filter { isKept($0.pair) }, meaning: meaning)
    }
}

extension EveryAssignment<Int64> {
    init(_ costs: PairingCosts, _ priority: AssignmentPriority) {
        self.init(
            mentorCapacities: costs.mentorCapacities, menteeCapacities: costs.menteeCapacities,
            edges: costs.edges.map {
                Edge(mentor: $0.pair.mentor, mentee: $0.pair.mentee, cost: costs.sign * $0.value)
            },
            priority: priority)
    }
}
