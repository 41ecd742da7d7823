/// Says why a ``BipartiteGraph`` could not be built.
public enum BipartiteGraphProblem: Error, Equatable, Sendable {
    /// A side was given fewer than no people.
    case negativeCount(side: BipartiteGraph.Side, count: Int)
    /// An edge, or who goes first, names a mentor outside `0 ..< mentors`.
    case mentorOutOfRange(mentor: Int, mentors: Int)
    /// An edge, or who goes first, names a mentee outside `0 ..< mentees`.
    case menteeOutOfRange(mentee: Int, mentees: Int)
    /// The same pair is listed twice, perhaps discouraged once and once not.
    case edgeListedTwice(mentor: Int, mentee: Int)
}
