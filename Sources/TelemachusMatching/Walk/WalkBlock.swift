import TelemachusCore

/// The walk through the best matchings of one block.
///
/// The certain people of a block, all of whom are matched in every best matching, are the *seats*, and the contenders
/// sit on them. Why every best matching comes up equally often in the long run: call a matching *full* where no seat is
/// empty and *short* where one is. Two of them are neighbours where one comes from the other by emptying a seat, or
/// by the empty seat's taking a contender, from another seat or a free one. This relation goes both ways. A full
/// matching has one neighbour for each seat, so all have equally many, and a walk that goes on to a neighbour drawn
/// uniformly is in a state in proportion to the number of its neighbours: in all full ones equally often. Looked at only
/// in full ones it is a chain that keeps the uniform distribution. A round and the same round backwards are equally
/// likely and equally long, so it stays so where long rounds are undone. Any full matching is reached, through rounds
/// of as many steps as there are seats at most: the difference of two of them is made of cycles and of paths between
/// free contenders, each of which is one round. And a round may end where it began, so the chain is not periodic.
struct WalkBlock: Sendable {
    private let block: DulmageMendelsohn.Block
    /// Whom each seat may take: a range of `contenders`.
    private let choices: [Range<Int>]
    /// Contenders, by their position in the block.
    private let contenders: [Int32]
    /// Who sits on each seat in the matching that every walk starts from.
    private let contenderOfSeat: [Int32]
    /// After how many steps a round is undone.
    private let longestRound: Int

    init(_ block: DulmageMendelsohn.Block, of maximum: MaximumMatching) {
        let best = BestEdges(block, of: maximum)
        var contenders: [Int32] = []
        var choices: [Range<Int>] = []
        for seat in best.contendersOfSeat {
            choices.append(contenders.count..<contenders.count + seat.count)
            contenders += seat
        }
        var contenderOfSeat = best.contenderOfSeat
        // Where some contenders must not be left over, the others are left over by being put on seats made up for
        // it: each best matching then has the same number of ways to fill these.
        if best.dispensable.count < block.contenders.count {
            var isSeated = Array(repeating: false, count: block.contenders.count)
            for contender in contenderOfSeat { isSeated[Int(contender)] = true }
            for contender in best.dispensable where !isSeated[Int(contender)] {
                choices.append(contenders.count..<contenders.count + best.dispensable.count)
                contenderOfSeat.append(contender)
            }
            contenders += best.dispensable
        }
        self.block = block
        self.choices = choices
        self.contenders = contenders
        self.contenderOfSeat = contenderOfSeat
        longestRound = max(64, choices.count * choices.count)
    }

    /// The mentors of the block.
    var mentors: [Int] {
        switch block.contenderSide {
        case .mentors: block.contenders
        case .mentees: block.certain
        }
    }

    /// The pairs that every walk starts from.
    var start: [(mentor: Int, mentee: Int)] { pairs(contenderOfSeat) }

    /// The pairs after so many rounds.
    func walk(rounds: Int, using generator: inout SeededGenerator) -> [(mentor: Int, mentee: Int)] {
        guard !choices.isEmpty else { return [] }
        var contenderOfSeat = contenderOfSeat
        var seatOfContender = Array(repeating: -1 as Int32, count: block.contenders.count)
        for (seat, contender) in contenderOfSeat.enumerated() {
            seatOfContender[Int(contender)] = Int32(truncatingIfNeeded: seat)
        }
        // To undo a round: the seats it has changed, and who sat on them before.
        var changed: [(seat: Int, contender: Int32)] = []
        var lastRound = Array(repeating: -1, count: choices.count)
        for round in 0..<rounds {
            changed.removeAll(keepingCapacity: true)
            var seat = generator.index(below: choices.count)
            seatOfContender[Int(contenderOfSeat[seat])] = -1
            for step in 0...longestRound {
                if lastRound[seat] != round {
                    lastRound[seat] = round
                    changed.append((seat, contenderOfSeat[seat]))
                }
                guard step < longestRound else {
                    for change in changed { seatOfContender[Int(contenderOfSeat[change.seat])] = -1 }
                    for change in changed {
                        contenderOfSeat[change.seat] = change.contender
                        seatOfContender[Int(change.contender)] = Int32(truncatingIfNeeded: change.seat)
                    }
                    break
                }
                let range = choices[seat]
                let contender = contenders[range.lowerBound + generator.index(below: range.count)]
                let loser = Int(seatOfContender[Int(contender)])
                contenderOfSeat[seat] = contender
                seatOfContender[Int(contender)] = Int32(truncatingIfNeeded: seat)
                if loser < 0 { break }
                seat = loser
            }
        }
        return pairs(contenderOfSeat)
    }

    private func pairs(_ contenderOfSeat: [Int32]) -> [(mentor: Int, mentee: Int)] {
        block.certain.indices.map { seat in
            block.pair(contender: block.contenders[Int(contenderOfSeat[seat])], certain: block.certain[seat])
        }
    }
}

extension SeededGenerator {
    /// A number below a bound of at least 1 and less than 2³², each equally likely.
    ///
    /// Lemire, "Fast random integer generation in an interval", ACM Trans. Model. Comput. Simul. 29, 2019; from the
    /// upper half of a word, which spares the division that `uniform(below:)` takes.
    fileprivate mutating func index(below bound: Int) -> Int {
        let bound = UInt32(truncatingIfNeeded: bound)
        while true {
            let product = (next() >> 32) * UInt64(bound)
            let remainder = UInt32(truncatingIfNeeded: product)
            if remainder >= bound || remainder >= (0 &- bound) % bound { return Int(product >> 32) }
        }
    }
}

extension DulmageMendelsohn.Block {
    /// The two people under the names of their sides.
    fileprivate func pair(contender: Int, certain: Int) -> (mentor: Int, mentee: Int) {
        switch contenderSide {
        case .mentors: (contender, certain)
        case .mentees: (certain, contender)
        }
    }
}
