/// Says why a ``CostMatrix`` could not be made.
public enum CostMatrixProblem: Error, Equatable, Sendable {
    /// A side was given fewer than no people.
    case negativeCount(side: BipartiteGraph.Side, count: Int)
    /// There are more or fewer costs than pairs of a mentor and a mentee.
    case wrongNumberOfCosts(found: Int, mentors: Int, mentees: Int)
    /// The pair's cost is infinite or not a number; a pair that may not be made is to be forbidden instead.
    case notFinite(mentor: Int, mentee: Int)
    /// The pair's cost is further from 0 than `limit`, and sums of such costs could be wrong.
    case tooLarge(mentor: Int, mentee: Int, limit: Double)
    /// There is no such mentor or no such mentee.
    case pairOutOfRange(mentor: Int, mentee: Int)
}
