/// Explains why not everyone of a side can be matched: these people together accept too few.
///
/// There are more ``people`` than ``neighbours``, so one of them at least must be left over, whatever is done
/// elsewhere (Hall, "On representatives of subsets", J. London Math. Soc. 10, 1935). Take any one of them away and
/// the rest can all be matched at once, so nobody is named who is not part of the cause. One new edge from any of
/// them to someone outside ``neighbours`` resolves this violator.
public struct HallViolator: Hashable, Sendable {
    /// The side that ``people`` are of; ``neighbours`` are of the other.
    public let side: BipartiteGraph.Side
    /// Those who block one another, in ascending order.
    public let people: [Int]
    /// Everyone whom at least one of ``people`` may be paired with, in ascending order: one fewer than ``people``.
    public let neighbours: [Int]
}
