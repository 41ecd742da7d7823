import TelemachusMatching

/// Costs that `peers.py` makes as well: the n-th number is SplitMix64's n-th from the seed 1.
///
/// Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
enum Costs {
    static func number(_ index: Int) -> UInt64 {
        var bits = 1 &+ (UInt64(index) &+ 1) &* 0x9E37_79B9_7F4A_7C15
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }

    /// Whole numbers from 1 to a million.
    static func whole(_ people: Int) -> [Int64] {
        (0..<people * people).map { Int64(number($0) % 1_000_000) + 1 }
    }

    /// Fractions from 0 up to but not including 1.
    static func fractions(_ people: Int) -> [Double] {
        (0..<people * people).map { Double(number($0) >> 11) * 0x1p-53 }
    }

    /// The product of the two people's numbers.
    static func products(_ people: Int) -> [Int64] {
        (0..<people * people).map { Int64(($0 / people + 1) * ($0 % people + 1)) }
    }
}

/// The assignments that are measured, from costs to pairs.
///
/// To measure another, add it here, and under the same name in `peers.py` if the peers are to do it too.
func assignmentInstances() -> [Instance] {
    func whole(_ name: String, _ people: Int, _ costs: @escaping (Int) -> [Int64]) -> Instance {
        Instance(name: "\(name) \(people)") {
            let costs = costs(people)
            return { try Assignment(of: CostMatrix(mentors: people, mentees: people, wholeCosts: costs)).total }
        }
    }
    func fractions(_ people: Int) -> Instance {
        Instance(name: "fractions \(people)") {
            let costs = Costs.fractions(people)
            return { try Assignment(of: CostMatrix(mentors: people, mentees: people, costs: costs)).total }
        }
    }
    return [
        whole("products", 1_000, Costs.products),
        fractions(1_000), whole("whole", 1_000, Costs.whole),
        fractions(2_000), whole("whole", 2_000, Costs.whole),
        fractions(5_000), whole("whole", 5_000, Costs.whole),
    ]
}

/// A programme of 200 a side in which everyone may be paired with everyone: the plan, and what is asked of it.
func planInstances() -> [Instance] {
    func plan(_ name: String, _ work: @escaping (PairingCosts, PairingPlan) throws -> Double) -> Instance {
        Instance(name: name) {
            let ones = Array(repeating: 1, count: 200)
            let edges = Costs.whole(200).enumerated().map {
                PairingCosts.Edge(mentor: $0.offset / 200, mentee: $0.offset % 200, value: $0.element)
            }
            let costs = try PairingCosts(
                mentorCapacities: ones, menteeCapacities: ones, edges: edges, meaning: .costs)
            let plan = PairingPlan(of: costs)
            return { try work(costs, plan) }
        }
    }
    return [
        plan("plan 200") { costs, _ in Double(PairingPlan(of: costs).total) },
        plan("plan 200, a pair forbidden") { _, plan in Double(plan.forbidding(plan.pairs[0]).total) },
        plan("plan 200, a pair fixed") { _, plan in
            Double(try plan.fixing(AssignedPair(mentor: 0, mentee: plan.pairs[1].mentee)).total)
        },
        plan("plan 200, a mentor gone") { _, plan in Double(plan.withoutMentor(0).total) },
        plan("plan 200, worth of each pair") { _, plan in
            Double(plan.losses().reduce(0) { $0 + $1.total })
        },
    ]
}
