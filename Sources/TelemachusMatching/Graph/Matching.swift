/// Tells who is paired with whom and who is left over: the result of every algorithm in this module.
///
/// Nobody stands in two pairs, and every pair is an edge of the graph that the matching was made from.
public struct Matching: Hashable, Sendable {
    /// The pairs, ordered by mentor.
    public let pairs: [BipartiteGraph.Edge]
    /// The mentors without a partner, in ascending order.
    public let unmatchedMentors: [Int]
    /// The mentees without a partner, in ascending order.
    public let unmatchedMentees: [Int]

    /// How many pairs there are.
    public var size: Int { pairs.count }

    /// How many of the pairs are discouraged ones.
    public var discouragedCount: Int { pairs.count(where: \.isDiscouraged) }

    /// Looks up the pairs' edges in `graph`.
    ///
    /// The caller promises that `menteeOfMentor` has an element for each mentor, and that each mentee named there
    /// is a neighbour of theirs and named once.
    init(menteeOfMentor: [Int?], in graph: BipartiteGraph) {
        var pairs: [BipartiteGraph.Edge] = []
        var unmatchedMentors: [Int] = []
        var isMatchedMentee = Array(repeating: false, count: graph.mentees)
        for (mentor, mentee) in menteeOfMentor.enumerated() {
            if let mentee, let edge = graph.edge(mentor: mentor, mentee: mentee) {
                pairs.append(edge)
                isMatchedMentee[mentee] = true
            } else {
                unmatchedMentors.append(mentor)
            }
        }
        self.pairs = pairs
        self.unmatchedMentors = unmatchedMentors
        self.unmatchedMentees = isMatchedMentee.indices.filter { !isMatchedMentee[$0] }
    }
}
