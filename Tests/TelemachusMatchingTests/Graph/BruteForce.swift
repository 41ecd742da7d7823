import TelemachusMatching

/// Every best matching of a small graph, found by trying everything.
struct BruteForce {
    private(set) var size = 0
    /// How many who go first each of the best matchings leaves without a partner.
    private(set) var firstLeft = 0
    private(set) var discouragedCount = 0
    /// The edges of each matching, ordered by mentor.
    private(set) var matchings: [[BipartiteGraph.Edge]] = []

    private let graph: BipartiteGraph

    init(_ graph: BipartiteGraph) {
        self.graph = graph
        var edgesOfMentor = Array(repeating: [BipartiteGraph.Edge](), count: graph.mentors)
        for edge in graph.edges { edgesOfMentor[edge.mentor].append(edge) }
        extend([], taken: [], with: edgesOfMentor[...])
    }

    private mutating func extend(
        _ pairs: [BipartiteGraph.Edge], taken: Set<Int>, with rest: ArraySlice<[BipartiteGraph.Edge]>
    ) {
        guard pairs.count + rest.count >= size else { return }
        guard let edges = rest.first else { return note(pairs) }
        extend(pairs, taken: taken, with: rest.dropFirst())
        for edge in edges where !taken.contains(edge.mentee) {
            extend(pairs + [edge], taken: taken.union([edge.mentee]), with: rest.dropFirst())
        }
    }

    private mutating func note(_ pairs: [BipartiteGraph.Edge]) {
        let discouraged = pairs.count(where: \.isDiscouraged)
        let left = graph.firstLeft(by: pairs)
        if matchings.isEmpty || (-pairs.count, left, discouraged) < (-size, firstLeft, discouragedCount) {
            (size, firstLeft, discouragedCount, matchings) = (pairs.count, left, discouraged, [])
        }
        if (pairs.count, left, discouraged) == (size, firstLeft, discouragedCount) { matchings.append(pairs) }
    }
}
