/// The census of one block: dynamic programming over the subsets of its smaller side.
///
/// The contenders take their turn in ascending order, each to be paired with one of the certain people still free or
/// to be skipped. What is left to do depends only on which certain people are taken and how many contenders were
/// skipped, for the two tell whose turn it is. With c certain people and s contenders to spare there are
/// 2^c (s + 1) such states, never more than 2^(c + s), and c + s is the larger side.
struct CensusBlock: Sendable {
    private let block: DulmageMendelsohn.Block
    /// For each contender the certain people they may be paired with, a bit each.
    private let accepted: [Int]
    /// Those of `accepted` who are discouraged.
    private let discouraged: [Int]
    /// How many contenders are skipped in the end.
    private let spare: Int

    /// For each state, the number of best ways to go on from it; 0 where the certain people cannot all be paired any more.
    private var counts: [UInt64]
    /// For each state, how many discouraged pairs the best ways still make.
    private var leastDiscouraged: [UInt8]

    /// How many best matchings the block has.
    var count: UInt64 { tally(taken: 0, skipped: 0).count }
    /// How many discouraged pairs each of them makes.
    var discouragedCount: Int { Int(tally(taken: 0, skipped: 0).discouraged) }

    /// Counts the block's best matchings.
    ///
    /// The caller promises that `block` is one of `graph`'s own, of at most 20 people a side.
    init(_ block: DulmageMendelsohn.Block, in graph: BipartiteGraph) {
        let states = (1 << block.certain.count) * (block.contenders.count - block.certain.count + 1)
        self.block = block
        spare = block.contenders.count - block.certain.count
        counts = Array(repeating: 0, count: states)
        leastDiscouraged = Array(repeating: 0, count: states)

        var accepted = Array(repeating: 0, count: block.contenders.count)
        var discouraged = accepted
        for (turn, contender) in block.contenders.enumerated() {
            for (bit, certain) in block.certain.enumerated() {
                let pair = block.pair(contender: contender, certain: certain)
                guard let edge = graph.edge(mentor: pair.mentor, mentee: pair.mentee) else { continue }
                accepted[turn] |= 1 << bit
                if edge.isDiscouraged { discouraged[turn] |= 1 << bit }
            }
        }
        self.accepted = accepted
        self.discouraged = discouraged
        fill()
    }

    /// The pairs of the best matching with the given rank; the ranks `0 ..< count` give each matching once.
    ///
    /// At each turn the ways that skip the contender rank first, then those with each certain person in order.
    func pairs(ranked rank: UInt64) -> [(mentor: Int, mentee: Int)] {
        var pairs: [(mentor: Int, mentee: Int)] = []
        var rank = rank
        var (taken, skipped) = (0, 0)
        for (turn, contender) in block.contenders.enumerated() {
            let least = tally(taken: taken, skipped: skipped).discouraged
            if skipped < spare {
                let ways = tally(taken: taken, skipped: skipped + 1).ways(withDiscouraged: least)
                if rank < ways {
                    skipped += 1
                    continue
                }
                rank -= ways
            }
            var open = accepted[turn] & ~taken
            while open != 0 {
                let bit = open & -open
                open ^= bit
                let ways = tally(pairing: bit, at: turn, taken: taken, skipped: skipped).ways(withDiscouraged: least)
                if rank < ways {
                    pairs.append(block.pair(contender: contender, certain: block.certain[bit.trailingZeroBitCount]))
                    taken |= bit
                    break
                }
                rank -= ways
            }
        }
        return pairs
    }

    /// Fills both tables from the end backwards, each state from those that one more turn leads to.
    private mutating func fill() {
        let everyone = (1 << block.certain.count) - 1
        for taken in stride(from: everyone, through: 0, by: -1) {
            for skipped in stride(from: spare, through: 0, by: -1) {
                let turn = taken.nonzeroBitCount + skipped
                var best = Tally(count: 0, discouraged: 0)
                if turn == block.contenders.count {
                    best.count = 1
                } else {
                    if skipped < spare { best = tally(taken: taken, skipped: skipped + 1) }
                    var open = accepted[turn] & ~taken
                    while open != 0 {
                        let bit = open & -open
                        open ^= bit
                        best.merge(tally(pairing: bit, at: turn, taken: taken, skipped: skipped))
                    }
                }
                counts[taken * (spare + 1) + skipped] = best.count
                leastDiscouraged[taken * (spare + 1) + skipped] = best.discouraged
            }
        }
    }

    private func tally(taken: Int, skipped: Int) -> Tally {
        let state = taken * (spare + 1) + skipped
        return Tally(count: counts[state], discouraged: leastDiscouraged[state])
    }

    /// The tally of going on after the contender whose turn it is has been paired with `bit`.
    private func tally(pairing bit: Int, at turn: Int, taken: Int, skipped: Int) -> Tally {
        var tally = tally(taken: taken | bit, skipped: skipped)
        if discouraged[turn] & bit != 0 { tally.discouraged += 1 }
        return tally
    }
}

/// A number of ways, all with the same, least number of discouraged pairs.
private struct Tally {
    var count: UInt64
    var discouraged: UInt8

    /// Adds other ways, keeping only those with the fewest discouraged pairs.
    mutating func merge(_ other: Tally) {
        guard other.count > 0 else { return }
        if count == 0 || other.discouraged < discouraged {
            self = other
        } else if other.discouraged == discouraged {
            count += other.count
        }
    }

    /// How many of the ways make exactly `least` discouraged pairs.
    func ways(withDiscouraged least: UInt8) -> UInt64 {
        discouraged == least ? count : 0
    }
}

extension DulmageMendelsohn.Block {
    /// The two people under the names of their sides.
    func pair(contender: Int, certain: Int) -> (mentor: Int, mentee: Int) {
        switch contenderSide {
        case .mentors: (contender, certain)
        case .mentees: (certain, contender)
        }
    }
}
