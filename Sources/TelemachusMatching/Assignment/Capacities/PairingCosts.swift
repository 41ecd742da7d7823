/// Who may be paired, at what cost or score, and how many partners each takes: the question that a ``PairingPlan``
/// answers.
///
/// Meant for programmes, where most pairs may be forbidden and one mentor may take several mentees, or two mentors
/// share one. No pair is made twice, whatever the capacities.
public struct PairingCosts: Hashable, Sendable {
    /// A pair that is allowed.
    public struct Edge: Hashable, Sendable {
        /// The two people.
        public let pair: AssignedPair
        /// What the pair costs or, where scores were asked for, its score.
        public let value: Int64
        /// Whether a plan that puts participation first makes the pair only where that gives more pairs in all.
        public let isDiscouraged: Bool

        /// Allows a pair.
        public init(mentor: Int, mentee: Int, value: Int64, isDiscouraged: Bool = false) {
            pair = AssignedPair(mentor: mentor, mentee: mentee)
            self.value = value
            self.isDiscouraged = isDiscouraged
        }
    }

    /// What the values of the edges mean.
    public enum Meaning: String, Hashable, Sendable {
        /// The least total is the best.
        case costs
        /// The greatest total is the best.
        case scores
    }

    /// For each mentor how many mentees they take; may be 0.
    public let mentorCapacities: [Int]
    /// For each mentee how many mentors they take; may be 0.
    public let menteeCapacities: [Int]
    /// The allowed pairs, ordered by mentor and then by mentee.
    public let edges: [Edge]
    /// Whether the edges have costs or scores.
    public let meaning: Meaning
    /// The mentors who go first, where not all get a partner.
    public let mentorsFirst: Set<Int>
    /// The mentees who go first, where not all get a partner.
    public let menteesFirst: Set<Int>

    /// Takes the allowed pairs, in any order, each listed once.
    ///
    /// O(E log E) time for E pairs.
    /// - Parameters:
    ///   - mentorCapacities: for each mentor how many mentees they take; `Int.max` for any number.
    ///   - menteeCapacities: for each mentee how many mentors they take; `Int.max` for any number.
    ///   - edges: the allowed pairs with their costs or scores, of either sign.
    ///   - meaning: which of the two they are.
    ///   - mentorsFirst: the mentors who go first, where not all get a partner.
    ///   - menteesFirst: the mentees who go first, where not all get a partner.
    /// - Throws: ``PairingCostsProblem`` for a negative capacity, for an edge that names someone who does not exist, for
    ///   one that is further from 0 than ``limit(people:edges:)``, for a pair listed twice, and for more than half a
    ///   million people and possible pairs together.
    public init(
        mentorCapacities: [Int], menteeCapacities: [Int], edges: [Edge], meaning: Meaning,
        mentorsFirst: Set<Int> = [], menteesFirst: Set<Int> = []
    ) throws(PairingCostsProblem) {
        if let mentor = mentorCapacities.firstIndex(where: { $0 < 0 }) {
            throw .negativeCapacity(side: .mentors, person: mentor, capacity: mentorCapacities[mentor])
        }
        if let mentee = menteeCapacities.firstIndex(where: { $0 < 0 }) {
            throw .negativeCapacity(side: .mentees, person: mentee, capacity: menteeCapacities[mentee])
        }
        let limit = Self.limit(people: mentorCapacities.count + menteeCapacities.count, edges: edges.count)
        for edge in edges {
            guard mentorCapacities.indices.contains(edge.pair.mentor),
                menteeCapacities.indices.contains(edge.pair.mentee)
            else { throw .pairOutOfRange(edge.pair) }
            guard edge.value <= limit, edge.value >= -limit else { throw .tooLarge(edge.pair, limit: limit) }
        }
        let ordered = edges.sorted { ($0.pair.mentor, $0.pair.mentee) < ($1.pair.mentor, $1.pair.mentee) }
        for (edge, next) in zip(ordered, ordered.dropFirst()) where edge.pair == next.pair {
            throw .edgeListedTwice(edge.pair)
        }
        self.mentorCapacities = mentorCapacities
        self.menteeCapacities = menteeCapacities
        self.edges = ordered
        self.meaning = meaning
        self.mentorsFirst = mentorsFirst
        self.menteesFirst = menteesFirst
        guard atMost < PairingValue.limit else { throw .tooManyPeople(limit: PairingValue.limit) }
    }

    /// More people and pairs than any plan and any step of the search can count.
    var atMost: Int {
        func places(_ capacities: [Int]) -> Int {
            capacities.reduce(0) { $0 + min($1, edges.count, PairingValue.limit - min($0, PairingValue.limit)) }
        }
        return min(edges.count, places(mentorCapacities), places(menteeCapacities))
            + mentorCapacities.count + menteeCapacities.count + 1
    }

    /// The largest cost or score, of either sign, for which no sum of them can overflow.
    public static func limit(people: Int, edges: Int) -> Int64 {
        // A path goes through everyone once at most, and a total adds up every edge at most.
        (1 << 58) / (Int64(max(0, min(people, 1 << 58))) + Int64(max(0, min(edges, 1 << 58))) + 1)
    }
}
