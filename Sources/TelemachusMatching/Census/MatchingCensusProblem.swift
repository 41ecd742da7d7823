/// Says why a ``MatchingCensus`` or a ``SharedMatchingCensus`` could not be taken.
public enum MatchingCensusProblem: Error, Equatable, Sendable {
    /// A side has more than `limit` people or places, so that the subsets of it are too many to go through.
    case tooManyForExactCounting(mentors: Int, mentees: Int, limit: Int)
    /// The numbers of places are not one for each person of the side.
    case placesForOthers(side: BipartiteGraph.Side, people: Int, places: Int)
    /// A person has a place for nobody.
    case noPlaces(side: BipartiteGraph.Side, person: Int, places: Int)
}
