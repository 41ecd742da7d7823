/// Finds the largest number of pairs that can be made, and who stands in the way of more.
///
/// It answers the question of size alone: *which* of the largest matchings it finds is fixed by the graph, is not a
/// fair draw, and pays no heed to discouraged edges. For a fair draw see ``MatchingCensus``.
///
/// Hopcroft and Karp, "An n^5/2 algorithm for maximum matchings in bipartite graphs", SIAM J. Comput. 2(4), 1973:
/// O(E √V) time for E edges and V people, O(E + V) memory, without recursion, so that no size overflows the stack.
public struct MaximumMatching: Sendable {
    /// The graph that was matched.
    public let graph: BipartiteGraph
    /// One matching of the largest size.
    public let matching: Matching

    /// Who is paired with whom in ``matching``, looked up from either side.
    let partners: Partners

    /// Finds a largest matching.
    ///
    /// Every graph has one, if only an empty one.
    /// - Parameter graph: who may be paired with whom.
    public init(of graph: BipartiteGraph) {
        var search = HopcroftKarp(graph)
        search.run()
        self.graph = graph
        self.partners = search.partners
        self.matching = Matching(menteeOfMentor: search.partners.ofMentor, in: graph)
    }
}
