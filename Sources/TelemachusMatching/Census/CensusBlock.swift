/// The census of one block: dynamic programming over the places that are taken on one of its sides.
///
/// The people of the other side take their turn in ascending order, each to be paired with a holder of places who has
/// one free, or to be skipped where there are more turns than places. What is left to do depends only on how many
/// places of each holder are taken and how many turns were skipped, for the two tell whose turn it is. Places of the
/// same holder are not told apart, so nothing is counted twice. With p places in all and s turns to spare there are
/// at most 2^p (s + 1) such states; where each holder has one place and p + s people take turns, as many as 2^(p + s)
/// at most.
struct CensusBlock: Sendable {
    private let turns: Turns
    /// For each person who takes a turn the holders they may be paired with, a bit each.
    private let accepted: [Int]
    /// Those of `accepted` who are discouraged.
    private let discouraged: [Int]
    /// Whether each person who takes a turn goes first, so that skipping them is a burden.
    private let goesFirst: [Bool]
    /// The holders who go first, a bit each: a pair that does not take the first place of one of them is a burden.
    private let firstHolders: Int
    /// How many turns are skipped in the end.
    private let spare: Int
    /// For each holder what one more place taken adds to the number of the state.
    private let strides: [Int]

    /// For each state, the number of best ways to go on from it; 0 where the block cannot be paired in full any more.
    private var counts: [UInt64]
    /// For each state, the burden of the best ways to go on: ``Burden/perPersonFirst`` for each time that somebody who
    /// goes first is passed over, and 1 for each discouraged pair.
    private var leastBurden: [UInt16]

    /// How many best matchings the block has.
    var count: UInt64 { tally(taken: 0, skipped: 0).count }
    /// How many discouraged pairs each of them makes.
    var discouragedCount: Int { Int(tally(taken: 0, skipped: 0).burden % Burden.perPersonFirst) }

    /// Counts the block's best matchings.
    ///
    /// The caller promises that `turns` are one of `graph`'s own blocks, of at most 20 people and places a side.
    init(_ turns: Turns, in graph: BipartiteGraph) {
        self.turns = turns
        spare = max(0, turns.people.count - turns.places.reduce(0, +))
        var strides: [Int] = []
        var states = 1
        for places in turns.places {
            strides.append(states)
            states *= places + 1
        }
        self.strides = strides
        counts = Array(repeating: 0, count: states * (spare + 1))
        leastBurden = Array(repeating: 0, count: states * (spare + 1))

        var accepted = Array(repeating: 0, count: turns.people.count)
        var discouraged = accepted
        for (turn, person) in turns.people.enumerated() {
            for (holder, other) in turns.holders.enumerated() {
                let pair = turns.pair(person, other)
                guard let edge = graph.edge(mentor: pair.mentor, mentee: pair.mentee) else { continue }
                accepted[turn] |= 1 << holder
                if edge.isDiscouraged { discouraged[turn] |= 1 << holder }
            }
        }
        self.accepted = accepted
        self.discouraged = discouraged
        let first = graph.first(of: turns.side)
        goesFirst = turns.people.map(first.contains)
        let firstOfOthers = graph.first(of: turns.side.opposite)
        firstHolders = turns.holders.indices.reduce(0) {
            firstOfOthers.contains(turns.holders[$1]) ? $0 | 1 << $1 : $0
        }
        fill(states: states)
    }

    /// The pairs of the best matching with the given rank; the ranks `0 ..< count` give each matching once.
    ///
    /// At each turn the ways that skip it rank first, then those with each holder in order.
    func pairs(ranked rank: UInt64) -> [(mentor: Int, mentee: Int)] {
        var pairs: [(mentor: Int, mentee: Int)] = []
        var rank = rank
        var (taken, skipped) = (0, 0)
        var free = turns.places
        for (turn, person) in turns.people.enumerated() {
            let least = tally(taken: taken, skipped: skipped).burden
            if skipped < spare {
                let ways = tally(skipping: turn, taken: taken, skipped: skipped).ways(withBurden: least)
                if rank < ways {
                    skipped += 1
                    continue
                }
                rank -= ways
            }
            for holder in turns.holders.indices where accepted[turn] & 1 << holder != 0 && free[holder] > 0 {
                let ways = tally(
                    pairing: holder, at: turn, taken: taken, skipped: skipped,
                    isFirstPlace: free[holder] == turns.places[holder]
                ).ways(withBurden: least)
                if rank < ways {
                    pairs.append(turns.pair(person, turns.holders[holder]))
                    taken += strides[holder]
                    free[holder] -= 1
                    break
                }
                rank -= ways
            }
        }
        return pairs
    }

    /// Fills both tables from the end backwards, each state from those that one more turn leads to.
    private mutating func fill(states: Int) {
        var takenOf = turns.places
        var full = (1 << takenOf.count) - 1
        var total = takenOf.reduce(0, +)
        for taken in stride(from: states - 1, through: 0, by: -1) {
            for skipped in stride(from: spare, through: 0, by: -1) {
                let turn = total + skipped
                guard turn <= turns.people.count else { continue }
                var best = Tally(count: 0, burden: 0)
                if turn == turns.people.count {
                    best.count = 1
                } else {
                    if skipped < spare { best = tally(skipping: turn, taken: taken, skipped: skipped) }
                    var open = accepted[turn] & ~full
                    while open != 0 {
                        let holder = open.trailingZeroBitCount
                        open &= open - 1
                        best.merge(
                            tally(
                                pairing: holder, at: turn, taken: taken, skipped: skipped,
                                isFirstPlace: takenOf[holder] == 0))
                    }
                }
                counts[taken * (spare + 1) + skipped] = best.count
                leastBurden[taken * (spare + 1) + skipped] = best.burden
            }
            // One place fewer is taken: count down as with digits, of which each holder's has a base of its own.
            var holder = 0
            while holder < takenOf.count {
                full &= ~(1 << holder)
                if takenOf[holder] > 0 {
                    takenOf[holder] -= 1
                    total -= 1
                    break
                }
                takenOf[holder] = turns.places[holder]
                total += turns.places[holder]
                full |= 1 << holder
                holder += 1
            }
        }
    }

    private func tally(taken: Int, skipped: Int) -> Tally {
        let state = taken * (spare + 1) + skipped
        return Tally(count: counts[state], burden: leastBurden[state])
    }

    /// The tally of going on after the person whose turn it is has been skipped.
    private func tally(skipping turn: Int, taken: Int, skipped: Int) -> Tally {
        var tally = tally(taken: taken, skipped: skipped + 1)
        if goesFirst[turn] { tally.burden += Burden.perPersonFirst }
        return tally
    }

    /// The tally of going on after the person whose turn it is has been paired with a holder.
    private func tally(
        pairing holder: Int, at turn: Int, taken: Int, skipped: Int, isFirstPlace: Bool
    ) -> Tally {
        var tally = tally(taken: taken + strides[holder], skipped: skipped)
        if discouraged[turn] & 1 << holder != 0 { tally.burden += 1 }
        // As every best matching of a block makes equally many pairs, the fewest others are the most of these.
        if firstHolders != 0, !isFirstPlace || firstHolders & 1 << holder == 0 {
            tally.burden += Burden.perPersonFirst
        }
        return tally
    }

    /// Who takes turns and who holds places.
    struct Turns: Sendable {
        /// The side that `people` are of.
        let side: BipartiteGraph.Side
        /// Those who take turns, in ascending order.
        let people: [Int]
        /// Those of the other side, in ascending order.
        let holders: [Int]
        /// How many places each of `holders` has; either all of them are to be taken or all of `people` to be paired.
        let places: [Int]

        /// The two people under the names of their sides.
        func pair(_ person: Int, _ holder: Int) -> (mentor: Int, mentee: Int) {
            switch side {
            case .mentors: (person, holder)
            case .mentees: (holder, person)
            }
        }
    }
}

extension CensusBlock.Turns {
    /// A block in which everyone has one place: the larger side takes turns.
    init(_ block: DulmageMendelsohn.Block) {
        self.init(
            side: block.contenderSide, people: block.contenders, holders: block.certain,
            places: block.certain.map { _ in 1 })
    }
}
