/// Splits a graph into the blocks within which every maximum matching makes all its pairs.
///
/// Dulmage and Mendelsohn, "Coverings of bipartite graphs", Canad. J. Math. 10, 1958. Three blocks at most: all that
/// can be reached by alternating paths from unmatched mentors, where mentors compete for too few mentees; the same
/// from unmatched mentees; and what remains, where both sides are equal and all are matched. No maximum matching
/// uses an edge between two blocks, and in each block it matches the smaller side in full. So the matchings of the
/// blocks may be counted apart, and the counts multiplied.
enum DulmageMendelsohn {
    /// One block, seen from its smaller side.
    struct Block {
        /// The side that `contenders` are of.
        let contenderSide: BipartiteGraph.Side
        /// The larger side, in ascending order: some of these may be left over.
        let contenders: [Int]
        /// The smaller or equal side, in ascending order: every maximum matching matches all of these.
        let certain: [Int]
    }

    /// The blocks of a matched graph, without empty ones.
    ///
    /// They do not depend on which maximum matching was found.
    static func blocks(of maximum: MaximumMatching) -> [Block] {
        let (graph, partners) = (maximum.graph, maximum.partners)
        func reach(from side: BipartiteGraph.Side) -> Block {
            let reach = AlternatingReach(
                from: partners.unmatched(on: side), on: side, in: graph, partners: partners)
            return Block(contenderSide: side, contenders: reach.people, certain: reach.neighbours)
        }
        let crowdedMentors = reach(from: .mentors)
        let crowdedMentees = reach(from: .mentees)
        let remainder = Block(
            contenderSide: .mentors,
            contenders: others(than: crowdedMentors.contenders + crowdedMentees.certain, below: graph.mentors),
            certain: others(than: crowdedMentors.certain + crowdedMentees.contenders, below: graph.mentees))
        return [crowdedMentors, crowdedMentees, remainder].filter { !$0.contenders.isEmpty }
    }

    private static func others(than taken: [Int], below count: Int) -> [Int] {
        let taken = Set(taken)
        return (0..<count).filter { !taken.contains($0) }
    }
}
