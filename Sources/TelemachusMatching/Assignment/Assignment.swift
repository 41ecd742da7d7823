/// The best pairs by cost or by score: everyone has one partner at most.
///
/// All pairs are weighed against one another at once, so that nobody's good pair is had at the price of worse ones for
/// others. Among equally good assignments one is taken that the costs alone determine: the same costs give the same
/// pairs, but it is no fair draw.
///
/// Jonker and Volgenant, "A shortest augmenting path algorithm for dense and sparse linear assignment problems",
/// Computing 38, 1987: O(k² m) time at worst for k people on the smaller side and m on the larger, in practice far less;
/// beside the matrix it takes O(k + m) memory. Where there are more mentors than mentees it copies the matrix; where
/// someone must be left out for want of allowed pairs it copies parts of it, and searches twice more.
///
/// For capacities, for few allowed pairs among many people, or to see what a change would cost, see ``PairingPlan``.
public struct Assignment: Hashable, Sendable {
    /// For each mentor the mentee they are paired with, or nothing.
    public let menteeOfMentor: [Int?]
    /// How many mentees there are.
    public let mentees: Int
    /// The sum of the pairs' costs, or scores, as they were given; exact for whole numbers.
    public let total: Double
    /// Prices that prove the total to be the best; nothing where people on both sides are left over for want of
    /// allowed pairs, for then no prices say all.
    public let prices: Prices?

    /// The pairs, ordered by mentor.
    public var pairs: [AssignedPair] {
        menteeOfMentor.enumerated().compactMap { mentor, mentee in
            mentee.map { AssignedPair(mentor: mentor, mentee: $0) }
        }
    }

    /// The mentors without a partner, in ascending order.
    public var unmatchedMentors: [Int] { menteeOfMentor.indices.filter { menteeOfMentor[$0] == nil } }

    /// The mentees without a partner, in ascending order.
    public var unmatchedMentees: [Int] {
        let matched = Set(menteeOfMentor.compactMap(\.self))
        return (0..<mentees).filter { !matched.contains($0) }
    }

    /// Finds a best assignment.
    ///
    /// There always is one, if only an empty one.
    /// - Parameters:
    ///   - matrix: what each pair costs or scores, and which pairs are forbidden.
    ///   - priority: whether the number of pairs goes before their total.
    public init(of matrix: CostMatrix, priority: AssignmentPriority = .participation) {
        let block = DenseBlock(matrix)
        let solution = priority == .score ? block.bestTotal() : block.mostPairs()
        menteeOfMentor = solution.menteeOfMentor
        mentees = matrix.mentees
        var total = 0.0
        for (mentor, mentee) in solution.menteeOfMentor.enumerated() {
            if let mentee { total += matrix.costs[mentor * matrix.mentees + mentee] }
        }
        self.total = matrix.given(total)
        prices = solution.prices
    }

    /// A price for each person, in terms of cost: a score of 3 is a cost of -3.
    ///
    /// No allowed pair costs less than its two people's prices together, and each pair made costs exactly that. On
    /// a side where someone is left over nobody's price is above 0, and theirs is 0; where the total goes before the
    /// number of pairs, on both sides. Hence no other assignment of as many people can cost less.
    public struct Prices: Hashable, Sendable {
        /// Each mentor's price.
        public let mentors: [Double]
        /// Each mentee's price.
        public let mentees: [Double]
    }
}
