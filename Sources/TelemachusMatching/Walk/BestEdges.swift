/// The edges of a block that best matchings are made of, and who must not be left over.
///
/// Where no edge is discouraged and nobody goes first these are all edges, and anyone may be left over. Otherwise prices
/// are put on people by the Hungarian method (Kuhn 1955, in the form of shortest augmenting paths), a discouraged pair
/// costing 1, a pair that leaves those aside who go first more than all discouraged pairs together, so that no edge costs less than its two people's prices together. By complementary slackness a matching
/// of all seats is a best one exactly where each of its edges costs just that, and where every
/// contender whose price is below 0 is matched.
struct BestEdges {
    /// For each seat whom it may take, by their position among the block's contenders.
    let contendersOfSeat: [[Int32]]
    /// A best matching.
    let contenderOfSeat: [Int32]
    /// The contenders who may be left over.
    let dispensable: [Int32]

    init(_ block: DulmageMendelsohn.Block, of maximum: MaximumMatching) {
        let graph = maximum.graph
        let certainSide = block.contenderSide.opposite
        var position = Array(repeating: -1 as Int32, count: graph.count(of: block.contenderSide))
        for (index, contender) in block.contenders.enumerated() {
            position[contender] = Int32(truncatingIfNeeded: index)
        }
        let first = graph.first(of: block.contenderSide).intersection(block.contenders)
        let passingOver = first.isEmpty ? 0 : block.certain.count + 1
        let edges = block.certain.map { seat in
            graph.neighbours(of: seat, on: certainSide).filter { position[$0] >= 0 }.map { contender in
                let mentor = certainSide == .mentors ? seat : contender
                let mentee = certainSide == .mentors ? contender : seat
                let isDiscouraged = graph.edge(mentor: mentor, mentee: mentee)?.isDiscouraged ?? false
                return Prices.Edge(
                    contender: Int(position[contender]),
                    cost: (isDiscouraged ? 1 : 0) + (first.contains(contender) ? 0 : passingOver))
            }
        }
        if edges.allSatisfy({ $0.allSatisfy { $0.cost == 0 } }) {
            contendersOfSeat = edges.map { $0.map { Int32(truncatingIfNeeded: $0.contender) } }
            contenderOfSeat = block.certain.compactMap { seat in
                maximum.partners.partner(of: seat, on: certainSide).map { position[$0] }
            }
            dispensable = block.contenders.indices.map { Int32(truncatingIfNeeded: $0) }
        } else {
            let prices = Prices(edges, contenders: block.contenders.count)
            contendersOfSeat = edges.indices.map { seat in
                edges[seat].filter { $0.cost == prices.ofSeat[seat] + prices.ofContender[$0.contender] }
                    .map { Int32(truncatingIfNeeded: $0.contender) }
            }
            var contenderOfSeat = Array(repeating: 0 as Int32, count: edges.count)
            for (contender, seat) in prices.seatOfContender.enumerated() {
                if let seat { contenderOfSeat[seat] = Int32(truncatingIfNeeded: contender) }
            }
            self.contenderOfSeat = contenderOfSeat
            dispensable = block.contenders.indices.filter { prices.ofContender[$0] == 0 }
                .map { Int32(truncatingIfNeeded: $0) }
        }
    }
}

/// A cheapest matching of all seats, with prices that prove it.
private struct Prices {
    struct Edge {
        let contender: Int
        let cost: Int
    }

    private(set) var ofSeat: [Int]
    /// Never above 0, and 0 for whoever is left over.
    private(set) var ofContender: [Int]
    private(set) var seatOfContender: [Int?]

    /// The caller promises that all seats can be matched.
    init(_ edges: [[Edge]], contenders: Int) {
        ofSeat = Array(repeating: 0, count: edges.count)
        ofContender = Array(repeating: 0, count: contenders)
        seatOfContender = Array(repeating: nil, count: contenders)
        for seat in edges.indices { place(seat, edges) }
    }

    /// Matches one seat more, by a cheapest alternating path to a contender who is still free.
    private mutating func place(_ start: Int, _ edges: [[Edge]]) {
        var slack = Array(repeating: Int.max, count: ofContender.count)
        var cameFrom = Array(repeating: start, count: ofContender.count)
        var isReached = Array(repeating: false, count: ofContender.count)
        var reached: [Int] = []
        var seat = start
        while true {
            for edge in edges[seat] where !isReached[edge.contender] {
                let reduced = edge.cost - ofSeat[seat] - ofContender[edge.contender]
                if reduced < slack[edge.contender] {
                    slack[edge.contender] = reduced
                    cameFrom[edge.contender] = seat
                }
            }
            guard let next = slack.indices.filter({ !isReached[$0] }).min(by: { slack[$0] < slack[$1] }),
                slack[next] < Int.max
            else { return }
            let step = slack[next]
            ofSeat[start] += step
            for contender in reached {
                if let seat = seatOfContender[contender] { ofSeat[seat] += step }
                ofContender[contender] -= step
            }
            for contender in slack.indices where !isReached[contender] && slack[contender] < Int.max {
                slack[contender] -= step
            }
            isReached[next] = true
            reached.append(next)
            guard let owner = seatOfContender[next] else {
                augment(to: next, from: start, cameFrom)
                return
            }
            seat = owner
        }
    }

    private mutating func augment(to end: Int, from start: Int, _ cameFrom: [Int]) {
        var contender = end
        while true {
            let seat = cameFrom[contender]
            let previous = seatOfContender.firstIndex(of: seat)
            seatOfContender[contender] = seat
            guard seat != start, let previous else { return }
            contender = previous
        }
    }
}
