/// Says why a ``PreferenceProfile`` could not be built.
public enum PreferenceProfileProblem: Error, Equatable, Sendable {
    /// A person lists someone outside the numbers of the other side, of which there are `count`.
    case listedOutOfRange(side: BipartiteGraph.Side, person: Int, listed: Int, count: Int)
    /// A person lists someone twice.
    case listedTwice(side: BipartiteGraph.Side, person: Int, listed: Int)
    /// A person has a place for nobody; whoever takes no part is left out, or has an empty list.
    case noPlaces(side: BipartiteGraph.Side, person: Int, places: Int)
    /// The lists of a side together have more entries than can be numbered.
    case tooManyEntries(side: BipartiteGraph.Side, limit: Int)
}
