/// Says why ``PairingCosts`` could not be made.
public enum PairingCostsProblem: Error, Equatable, Sendable {
    /// Someone was to take fewer than no partners.
    case negativeCapacity(side: BipartiteGraph.Side, person: Int, capacity: Int)
    /// There is no such mentor or no such mentee.
    case pairOutOfRange(AssignedPair)
    /// The pair's cost or score is further from 0 than `limit`.
    case tooLarge(AssignedPair, limit: Int64)
    /// The same pair is listed twice.
    case edgeListedTwice(AssignedPair)
    /// There are so many people and possible pairs that their numbers and their total cannot be weighed exactly.
    case tooManyPeople(limit: Int)
}
