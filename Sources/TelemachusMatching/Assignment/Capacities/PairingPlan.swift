/// The best pairs where people may take several partners, and what it would cost to do otherwise.
///
/// A plan is the optimum of its ``PairingCosts`` under all that has been asked of it since: pairs forbidden, pairs
/// fixed, people gone. Each such wish gives a new plan from the old one in the time of one or a few searches, for all
/// that the wish does not touch stays as it is. Among equally good plans one is taken; which, depends on the costs and
/// on the wishes in their order, and is no fair draw.
///
/// Flow of least cost by shortest augmenting paths with prices (Tomizawa, "On some techniques useful for solution of
/// transportation network problems", Networks 1, 1971; Edmonds and Karp, J. ACM 19, 1972), each path by Dijkstra's
/// algorithm with a heap: O(B E log V) time at worst for B pairs to be made, E edges and V people. The number of pairs
/// and their total are weighed in one number of 128 bits, the one that goes first in its upper half, who goes first and
/// which pairs are discouraged beside the number; costs are limited such that no part can overflow into the next, so the
/// order among them is exact.
public struct PairingPlan: Sendable {
    /// What was asked.
    public let costs: PairingCosts
    /// Whether the number of pairs goes before their total.
    public let priority: AssignmentPriority

    var flow: PairingFlow

    /// Finds a best plan.
    ///
    /// There always is one, if only an empty one.
    /// - Parameters:
    ///   - costs: who may be paired at what cost, and how many partners each takes.
    ///   - priority: whether the number of pairs goes before their total.
    public init(of costs: PairingCosts, priority: AssignmentPriority = .participation) {
        self.costs = costs
        self.priority = priority
        flow = PairingFlow(costs, priority: priority)
    }

    /// The pairs, ordered by mentor and then by mentee.
    public var pairs: [AssignedPair] {
        costs.edges.indices.filter { flow.isMade($0) }.map { costs.edges[$0].pair }
    }

    /// The sum of the pairs' costs, or scores.
    public var total: Int64 {
        costs.edges.indices.reduce(0) { flow.isMade($1) ? $0 + costs.edges[$1].value : $0 }
    }

    /// What is given up by not making a pair that the plan makes.
    public struct Loss: Hashable, Sendable {
        /// The pair.
        public let pair: AssignedPair
        /// How many pairs fewer there are in the best plan without it; below 0 if more, which a plan that goes by
        /// total alone may find.
        public let pairs: Int
        /// By how much that plan's total is worse: its cost higher, or its score lower; below 0 if better, which it may
        /// be with fewer pairs.
        public let total: Int64
        /// The mentee whom the pair's mentor takes instead in that plan; nil where their place stays vacant.
        public let instead: Int?
    }

    /// For each pair of the plan, what forbidding that pair alone would lose: how much it is worth.
    ///
    /// A loss of nothing at all says that there is another plan as good. One search a pair. Pairs that were fixed are
    /// left out.
    public func losses() -> [Loss] {
        let value = PairingValue(costs, priority: priority)
        return costs.edges.indices.filter { flow.isMade($0) && !flow.isFixed($0) }.map { index in
            var other = flow
            let loss = other.forbid(index)
            let (pairs, total) = value.pairsAndTotal(of: loss)
            let pair = costs.edges[index].pair
            let instead = flow.edgesOfMentor[pair.mentor].first { other.isMade($0) && !flow.isMade($0) }
            return Loss(pair: pair, pairs: pairs, total: total, instead: instead.map { costs.edges[$0].pair.mentee })
        }
    }
}
