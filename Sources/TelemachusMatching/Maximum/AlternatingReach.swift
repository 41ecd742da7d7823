/// Everyone who could be left over in the place of one of some unmatched people, and all whom those accept.
///
/// From each start: to everyone they accept, on to those people's partners, to everyone *they* accept, and so on.
/// In a maximum matching all whom the walk meets on the far side have partners, for otherwise it would have found
/// one more pair.
struct AlternatingReach {
    /// The starts, and everyone of their side who can be left over instead of one of them, in ascending order.
    let people: [Int]
    /// All neighbours of `people`, in ascending order.
    let neighbours: [Int]

    /// Walks from `starts` of `side`.
    ///
    /// The caller promises that `partners` are those of a maximum matching of `graph` and leave the starts out.
    init(from starts: [Int], on side: BipartiteGraph.Side, in graph: BipartiteGraph, partners: Partners) {
        var isMet = Array(repeating: false, count: graph.count(of: side.opposite))
        var people = starts
        var next = 0
        while next < people.count {
            for neighbour in graph.neighbours(of: people[next], on: side) where !isMet[neighbour] {
                isMet[neighbour] = true
                if let partner = partners.partner(of: neighbour, on: side.opposite) { people.append(partner) }
            }
            next += 1
        }
        self.people = people.sorted()
        self.neighbours = isMet.indices.filter { isMet[$0] }
    }
}
