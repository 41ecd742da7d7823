/// Tells who is paired with whom where a person may have several partners, such as two mentors who share a mentee.
///
/// No pair is listed twice. How many partners a person may have is for the algorithm that made the pairs.
public struct SharedMatching: Hashable, Sendable {
    /// The pairs, ordered by mentor and then by mentee.
    public let pairs: [BipartiteGraph.Edge]
    /// The mentors without any partner, in ascending order.
    public let unmatchedMentors: [Int]
    /// The mentees without any partner, in ascending order.
    public let unmatchedMentees: [Int]

    /// How many pairs there are.
    public var size: Int { pairs.count }

    /// How many of the pairs are discouraged ones.
    public var discouragedCount: Int { pairs.count(where: \.isDiscouraged) }

    /// Finds out who is left over.
    ///
    /// The caller promises that `pairs` are in order, name people who exist, and none twice.
    init(pairs: [BipartiteGraph.Edge], mentors: Int, mentees: Int) {
        var isMatchedMentor = Array(repeating: false, count: mentors)
        var isMatchedMentee = Array(repeating: false, count: mentees)
        for pair in pairs {
            isMatchedMentor[pair.mentor] = true
            isMatchedMentee[pair.mentee] = true
        }
        self.pairs = pairs
        unmatchedMentors = isMatchedMentor.indices.filter { !isMatchedMentor[$0] }
        unmatchedMentees = isMatchedMentee.indices.filter { !isMatchedMentee[$0] }
    }
}
