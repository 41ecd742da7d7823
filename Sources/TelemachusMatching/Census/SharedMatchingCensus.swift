import TelemachusCore

/// Counts the best matchings of a small programme in which people of one side may have several partners, and draws one
/// of them, each equally likely.
///
/// Such as two mentors who share a mentee, or a mentor who takes two mentees. The best matchings are those with the
/// largest number of pairs, among these the fewest people without any partner who go first, and among these the fewest
/// discouraged pairs. Two matchings differ where a pair differs:
/// the places of one person are not told apart, so a draw is as likely to leave one of them free as any count of
/// matchings says, and no more. Nothing here prefers that everybody has one partner before somebody has two, but for
/// those who go first.
///
/// The method, the limit and the cost are those of ``MatchingCensus``, with a person counted once for each place that
/// could be taken.
public struct SharedMatchingCensus: Sendable {
    /// The most people or places either side may have.
    public static let limit = MatchingCensus.limit

    /// The graph whose matchings were counted.
    public let graph: BipartiteGraph
    /// How many pairs each of the best matchings has.
    public let size: Int
    /// How many discouraged pairs each of the best matchings has.
    public let discouragedCount: Int
    /// How many best matchings there are; at least 1, for where no pair is allowed there is the empty matching.
    ///
    /// It cannot overflow: each of them stands for one matching at least of the graph with a copy for each place.
    public let count: UInt64

    private let blocks: [CensusBlock]

    /// Counts the best matchings of `graph`.
    /// - Parameters:
    ///   - graph: who may be paired with whom.
    ///   - places: the most partners each person of `side` may have, at least 1; the other side has one each.
    ///   - side: the side with the places.
    /// - Throws: ``MatchingCensusProblem`` where the places do not fit the people, or where a side has more people or
    ///   places than ``limit``; a place counts only as far as there are people who would take it.
    public init(
        of graph: BipartiteGraph, places: [Int], of side: BipartiteGraph.Side
    ) throws(MatchingCensusProblem) {
        guard places.count == graph.count(of: side) else {
            throw .placesForOthers(side: side, people: graph.count(of: side), places: places.count)
        }
        if let person = places.firstIndex(where: { $0 < 1 }) {
            throw .noPlaces(side: side, person: person, places: places[person])
        }
        let owners = places.indices.flatMap { person in
            Array(repeating: person, count: min(places[person], graph.neighbours(of: person, on: side).count))
        }
        let others = graph.count(of: side.opposite)
        guard max(owners.count, others) <= Self.limit else {
            throw .tooManyForExactCounting(
                mentors: side == .mentors ? owners.count : others, mentees: side == .mentees ? owners.count : others,
                limit: Self.limit)
        }
        let maximum = MaximumMatching(of: graph.copying(owners, of: side))
        let blocks = DulmageMendelsohn.blocks(of: maximum).map { block in
            CensusBlock(CensusBlock.Turns(block, holding: side, owners: owners), in: graph)
        }
        self.graph = graph
        self.size = maximum.matching.size
        self.discouragedCount = blocks.reduce(0) { $0 + $1.discouragedCount }
        self.count = blocks.reduce(1) { $0 * $1.count }
        self.blocks = blocks
    }

    /// Draws one of the best matchings, each with probability 1 / ``count``.
    ///
    /// It takes one number below ``count`` from the generator, and none where there is only one matching.
    /// - Parameter generator: the source of randomness; it is promised to give uniform and independent words.
    /// - Returns: a matching of ``size`` pairs, ``discouragedCount`` of them discouraged.
    public func sample(using generator: inout some RandomNumberGenerator) -> SharedMatching {
        var rank = generator.uniform(below: count)
        var pairs: [BipartiteGraph.Edge] = []
        for block in blocks {
            pairs += block.pairs(ranked: rank % block.count).compactMap {
                graph.edge(mentor: $0.mentor, mentee: $0.mentee)
            }
            rank /= block.count
        }
        return SharedMatching(
            pairs: pairs.sorted { ($0.mentor, $0.mentee) < ($1.mentor, $1.mentee) }, mentors: graph.mentors,
            mentees: graph.mentees)
    }
}

extension BipartiteGraph {
    /// The graph in which the people of `side` are replaced by copies, each of the owner it is of.
    fileprivate func copying(_ owners: [Int], of side: Side) -> BipartiteGraph {
        let pairs = owners.indices.flatMap { copy in
            neighbours(of: owners[copy], on: side).map { (copy, $0) }
        }
        let edges = pairs.map {
            side == .mentors ? Edge(mentor: $0.0, mentee: $0.1) : Edge(mentor: $0.1, mentee: $0.0)
        }
        return BipartiteGraph(
            mentors: side == .mentors ? owners.count : mentors, mentees: side == .mentees ? owners.count : mentees,
            ordered: edges.sorted { ($0.mentor, $0.mentee) < ($1.mentor, $1.mentee) })
    }
}

extension CensusBlock.Turns {
    /// A block of the graph of copies, put together again: copies of a person stand in the same block.
    fileprivate init(_ block: DulmageMendelsohn.Block, holding side: BipartiteGraph.Side, owners: [Int]) {
        let isHolderLarger = block.contenderSide == side
        let copies = isHolderLarger ? block.contenders : block.certain
        let places = Dictionary(grouping: copies) { owners[$0] }.mapValues(\.count).sorted { $0.key < $1.key }
        self.init(
            side: side.opposite, people: isHolderLarger ? block.certain : block.contenders,
            holders: places.map(\.key), places: places.map(\.value))
    }
}
