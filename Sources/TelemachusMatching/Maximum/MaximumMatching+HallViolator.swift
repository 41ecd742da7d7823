extension MaximumMatching {
    /// Names the people of a side who block one another, or nothing where everyone of that side can be matched.
    ///
    /// The violator is minimal: no proper subset of its people is one. Of those found, one for each unmatched
    /// person, it is the smallest, and of equals that of the lowest-numbered person; a smaller one yet may exist
    /// elsewhere in the graph. O(U E) time for U unmatched people and E edges.
    /// - Parameter side: the side that ought to be matched in full.
    /// - Returns: the violator, with the people it lacks partners among.
    public func hallViolator(among side: BipartiteGraph.Side) -> HallViolator? {
        // Why the reach A of a single unmatched person u is minimal: the matching pairs all of A but u with all of
        // N(A). A subset T that violates must hold u, or the matching would serve it. Then |N(T)| = |T| - 1, so N(T)
        // is exactly the partners of T without u, and T holds with u everyone the walk from u comes to: all of A.
        partners.unmatched(on: side)
            .map { AlternatingReach(from: [$0], on: side, in: graph, partners: partners) }
            .min { $0.people.count < $1.people.count }
            .map { HallViolator(side: side, people: $0.people, neighbours: $0.neighbours) }
    }
}
