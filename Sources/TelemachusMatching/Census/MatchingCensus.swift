import TelemachusCore

/// Counts the best matchings of a small programme exactly, and draws one of them, each equally likely.
///
/// The best matchings are those with the largest number of pairs, among these the fewest people left who go first, and
/// among these the fewest discouraged pairs.
/// A coordinator who draws partner after partner and starts afresh when stuck does not draw them equally often;
/// this does, since the draw is one number below ``count`` that is then unfolded into the matching it stands for
/// (Jerrum, Valiant and Vazirani, "Random generation of combinatorial structures from a uniform distribution",
/// Theoret. Comput. Sci. 43, 1986).
///
/// Taking the census of k people a side costs O(k 2^k) time and about 10 · 2^k bytes at most, kept for the draws;
/// a draw costs O(k²) time. The count and the order of the matchings depend on the graph alone.
public struct MatchingCensus: Sendable {
    /// The most people either side may have.
    public static let limit = 20

    /// The graph whose matchings were counted.
    public let graph: BipartiteGraph
    /// How many pairs each of the best matchings has.
    public let size: Int
    /// How many discouraged pairs each of the best matchings has.
    public let discouragedCount: Int
    /// How many best matchings there are; at least 1, for where no pair is allowed there is the empty matching.
    public let count: UInt64

    // Why no count overflows: every number added up here counts the maximum matchings of some graph of at most
    // 20 x 20 people, or the best among them, and no such graph has more than 20! < 2^62.
    //
    // Let a graph with m and n people, m, n <= 20, have a largest matching of k pairs. By König's theorem k people
    // touch all edges, say a of the one side and b of the other, a + b = k. A matching of k pairs must then spend
    // one pair on each of them, so it pairs each of the a with one of the n - b people outside the cover and each of
    // the b with one of m - a. Put j = 20 - k. There are at most
    //     (n-b)!/(n-k)! · (m-a)!/(m-k)!  <=  (20-b)!/j! · (20-a)!/j!  =  (a+j)! (b+j)! / (j! j!)
    // ways to do so, and (b+j)!/j! = (j+1)···(j+b) <= (a+j+1)···(a+j+b) = 20!/(a+j)!, which leaves 20!/j! <= 20!.

    private let blocks: [CensusBlock]

    /// Counts the best matchings of `graph`.
    /// - Parameter graph: who may be paired with whom, at most ``limit`` people a side.
    /// - Throws: ``MatchingCensusProblem/tooManyForExactCounting(mentors:mentees:limit:)``, before any work is done.
    public init(of graph: BipartiteGraph) throws(MatchingCensusProblem) {
        guard graph.mentors <= Self.limit, graph.mentees <= Self.limit else {
            throw .tooManyForExactCounting(mentors: graph.mentors, mentees: graph.mentees, limit: Self.limit)
        }
        let maximum = MaximumMatching(of: graph)
        let blocks = DulmageMendelsohn.blocks(of: maximum).map { CensusBlock(CensusBlock.Turns($0), in: graph) }
        self.graph = graph
        self.size = maximum.matching.size
        self.discouragedCount = blocks.reduce(0) { $0 + $1.discouragedCount }
        self.count = blocks.reduce(1) { $0 * $1.count }
        self.blocks = blocks
    }

    /// Draws one of the best matchings, each with probability 1 / ``count``.
    ///
    /// It takes one number below ``count`` from the generator, and none where there is only one matching. With a
    /// `SeededGenerator` the same graph and seed give the same matching on every machine and in every release.
    /// - Parameter generator: the source of randomness; it is promised to give uniform and independent words.
    /// - Returns: a matching of ``size`` pairs, ``discouragedCount`` of them discouraged.
    public func sample(using generator: inout some RandomNumberGenerator) -> Matching {
        var rank = generator.uniform(below: count)
        var menteeOfMentor = [Int?](repeating: nil, count: graph.mentors)
        for block in blocks {
            for pair in block.pairs(ranked: rank % block.count) { menteeOfMentor[pair.mentor] = pair.mentee }
            rank /= block.count
        }
        return Matching(menteeOfMentor: menteeOfMentor, in: graph)
    }
}
