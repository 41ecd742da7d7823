/// Says why a ``MatchingCensus`` could not be taken.
public enum MatchingCensusProblem: Error, Equatable, Sendable {
    /// A side has more than `limit` people, so that the subsets of it are too many to go through.
    case tooManyForExactCounting(mentors: Int, mentees: Int, limit: Int)
}
