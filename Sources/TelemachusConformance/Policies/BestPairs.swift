public import TelemachusCore

/// Every set of pairs that a small problem admits, tried one by one, and of them the best.
public struct BestPairs {
    /// A possible pair, by names.
    public struct Pair: Hashable, Sendable {
        /// Who mentors.
        public let mentor: String
        /// Who is mentored.
        public let mentee: String

        /// A pair.
        public init(_ mentor: String, _ mentee: String) { (self.mentor, self.mentee) = (mentor, mentee) }
    }

    /// All sets of pairs than which there is no better.
    public let sets: [Set<Pair>]
    /// The number of pairs of the best sets.
    public var pairs: Int { sets.first?.count ?? 0 }
    /// Their total score.
    public let total: Double

    /// Tries all sets.
    ///
    /// - Parameters:
    ///   - problem: the people and the rules.
    ///   - isByScore: whether the total goes before the number of pairs, which leaves discouraged pairs out.
    ///   - parted: a pair that is not to be made.
    ///   - score: what a mentor and a mentee score; nil where they cannot be paired.
    public init(
        of problem: PairingProblem, isByScore: Bool, without parted: Pair? = nil,
        score: (PersonID, PersonID) -> Double?
    ) {
        var edges: [(pair: Pair, score: Double, isDiscouraged: Bool)] = []
        for mentor in problem.mentors {
            for mentee in problem.mentees {
                let verdict = problem.standing(of: mentor.id, with: mentee.id).verdict
                let pair = Pair(mentor.id.name, mentee.id.name)
                guard verdict != .forbidden, !isByScore || verdict != .discouraged, pair != parted,
                    let score = score(mentor.id, mentee.id)
                else { continue }
                edges.append((pair, score, verdict == .discouraged))
            }
        }
        let everybody = problem.mentors + problem.mentees
        let places = Dictionary(uniqueKeysWithValues: everybody.map { ($0.id.name, $0.places) })
        let first = Set(everybody.filter(\.goesFirst).map(\.id.name))
        var (best, found): ([Double], [(Set<Pair>, Double)]) = ([], [])
        for choice in 0..<(1 << edges.count) {
            let made = edges.indices.filter { choice >> $0 & 1 == 1 }.map { edges[$0] }
            let taken = Dictionary(
                made.flatMap { [($0.pair.mentor, 1), ($0.pair.mentee, 1)] }, uniquingKeysWith: +)
            guard taken.allSatisfy({ $0.value <= places[$0.key, default: 0] }) else { continue }
            let total = made.reduce(0) { $0 + $1.score }
            let served = Double(first.count { taken[$0] != nil })
            let value =
                isByScore
                ? [total, Double(made.count), served]
                : [Double(made.count), served, -Double(made.count { $0.isDiscouraged }), total]
            if best.lexicographicallyPrecedes(value) { (best, found) = (value, []) }
            if best == value { found.append((Set(made.map(\.pair)), total)) }
        }
        sets = found.map(\.0)
        total = found.first?.1 ?? 0
    }
}
