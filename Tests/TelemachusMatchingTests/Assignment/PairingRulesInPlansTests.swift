import TelemachusCore
import TelemachusMatching
import Testing

@Suite struct `Who goes first and which pairs are discouraged, in plans` {
    @Test(arguments: AssignmentPriority.allCases, 0..<8 as Range<UInt64>)
    func `A plan is the best of all sets of pairs, what goes first before what comes after`(
        priority: AssignmentPriority, seed: UInt64
    ) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<30 {
            let costs = try PairingCosts.randomWithRules(using: &generator)
            let plan = PairingPlan(of: costs, priority: priority)
            let made = costs.edges.filter { plan.pairs.contains($0.pair) }
            #expect(costs.worth(of: made, priority) == costs.bestWorth(priority))
        }
    }

    @Test(arguments: AssignmentPriority.allCases, 30..<38 as Range<UInt64>)
    func `A loss counts pairs and total alone, and names whom the mentor takes instead`(
        priority: AssignmentPriority, seed: UInt64
    ) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<10 {
            let costs = try PairingCosts.randomWithRules(using: &generator)
            let plan = PairingPlan(of: costs, priority: priority)
            for loss in plan.losses() {
                let other = plan.forbidding(loss.pair)
                #expect(loss.pairs == plan.pairs.count - other.pairs.count)
                #expect(loss.total == plan.total - other.total)
                let new = Set(other.pairs).subtracting(plan.pairs).filter { $0.mentor == loss.pair.mentor }
                #expect(loss.instead == new.map(\.mentee).min())
                let left = costs.edges.filter { $0.pair != loss.pair }
                let made = left.filter { other.pairs.contains($0.pair) }
                #expect(costs.worth(of: made, priority) == costs.bestWorth(priority, of: left))
            }
        }
    }

    @Test func `More people than can be counted are refused`() {
        #expect(throws: PairingCostsProblem.tooManyPeople(limit: 1 << 19)) {
            try PairingCosts(
                mentorCapacities: Array(repeating: 1, count: 1 << 19), menteeCapacities: [1], edges: [],
                meaning: .scores)
        }
    }
}

extension PairingCosts {
    /// Scores of up to four people a side who take up to two partners, some first, some pairs discouraged.
    fileprivate static func randomWithRules(using generator: inout SeededGenerator) throws -> PairingCosts {
        let capacities = (0..<8).map { _ in Int(generator.uniform(below: 3)) }
        let pairs = Set((0..<9).map { _ in Int(generator.uniform(below: 16)) }).sorted()
        let first = (0..<8).filter { _ in generator.uniform(below: 3) == 0 }
        return try PairingCosts(
            mentorCapacities: Array(capacities[..<4]), menteeCapacities: Array(capacities[4...]),
            edges: pairs.map {
                Edge(
                    mentor: $0 / 4, mentee: $0 % 4, value: Int64(generator.uniform(below: 9)) - 3,
                    isDiscouraged: generator.uniform(below: 3) == 0)
            },
            meaning: .scores, mentorsFirst: Set(first.filter { $0 < 4 }),
            menteesFirst: Set(first.filter { $0 >= 4 }.map { $0 - 4 }))
    }

    /// What a set of pairs is worth, the first number before the second and so on.
    fileprivate func worth(of edges: [Edge], _ priority: AssignmentPriority) -> Worth {
        let (mentors, mentees) = (Set(edges.map(\.pair.mentor)), Set(edges.map(\.pair.mentee)))
        let total = edges.reduce(0) { $0 + Int($1.value) }
        let first = mentors.intersection(mentorsFirst).count + mentees.intersection(menteesFirst).count
        let rest = [edges.count, first, -edges.count(where: \.isDiscouraged)]
        return Worth(numbers: priority == .participation ? rest + [total] : [total] + rest)
    }

    /// The best worth of all sets of these pairs.
    fileprivate func bestWorth(_ priority: AssignmentPriority, of edges: [Edge]? = nil) -> Worth {
        let edges = edges ?? self.edges
        var best = worth(of: [], priority)
        for chosen in 0..<1 << edges.count {
            let set = edges.indices.filter { chosen >> $0 & 1 == 1 }.map { edges[$0] }
            let fits =
                mentorCapacities.indices.allSatisfy { m in set.count { $0.pair.mentor == m } <= mentorCapacities[m] }
                && menteeCapacities.indices.allSatisfy { e in
                    set.count { $0.pair.mentee == e } <= menteeCapacities[e]
                }
            if fits { best = max(best, worth(of: set, priority)) }
        }
        return best
    }
}

private struct Worth: Comparable {
    let numbers: [Int]

    static func < (lhs: Worth, rhs: Worth) -> Bool { lhs.numbers.lexicographicallyPrecedes(rhs.numbers) }
}
