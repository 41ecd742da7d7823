/// The algorithm behind ``StableMatching``: proposals in order of preference, kept until a better one comes.
///
/// Each entry is proposed at most once, and each receiver's worst held entry only moves up once their places are
/// full, so that finding the next worst takes no more steps in all than the lists have entries: O(N + E) time. Whoever
/// has one place holds their worst and nothing else, so that entries soon let go are not written down.
struct DeferredAcceptance {
    private let proposers: PreferenceTable
    private let receivers: PreferenceTable
    /// For each entry of the receivers' table whether it is held.
    private(set) var isHeld: [Bool]

    /// Lets the people of `side` propose until nobody is left who could.
    ///
    /// The caller promises that the tables have no ties.
    init(_ tables: PreferenceTables, proposing side: BipartiteGraph.Side) {
        (proposers, receivers) = tables.from(side)
        isHeld = Array(repeating: false, count: receivers.partner.count)
        run()
    }

    /// A receiver's worst held entry and whose it is, which are read together.
    private struct Held {
        let entry: Int32
        let partner: Int32
    }

    private mutating func run() {
        var next = proposers.first
        var open = proposers.places
        var free = receivers.places
        var worst = Array(repeating: Held(entry: -1, partner: -1), count: receivers.people)
        var waiting: [Int] = []
        for person in 0..<proposers.people {
            waiting.append(person)
            while let proposer = waiting.last {
                guard open[proposer] > 0, next[proposer] < proposers.first[proposer + 1] else {
                    waiting.removeLast()
                    continue
                }
                let entry = Int(next[proposer])
                next[proposer] += 1
                let receiver = Int(proposers.partner[entry])
                let twin = proposers.twin[entry]
                let offer = Held(entry: twin, partner: Int32(truncatingIfNeeded: proposer))
                if free[receiver] > 0 {
                    free[receiver] -= 1
                    open[proposer] -= 1
                    if receivers.places[receiver] > 1 { isHeld[Int(twin)] = true }
                    if twin > worst[receiver].entry { worst[receiver] = offer }
                } else if twin < worst[receiver].entry {
                    let loser = worst[receiver]
                    let isOnly = receivers.places[receiver] == 1
                    worst[receiver] = isOnly ? offer : hold(twin, ratherThan: loser.entry)
                    open[proposer] -= 1
                    open[Int(loser.partner)] += 1
                    waiting.append(Int(loser.partner))
                }
            }
        }
        for last in worst where last.entry >= 0 { isHeld[Int(last.entry)] = true }
    }

    /// Holds an entry rather than a receiver's worst, and returns which is the worst then.
    private mutating func hold(_ entry: Int32, ratherThan worst: Int32) -> Held {
        isHeld[Int(entry)] = true
        isHeld[Int(worst)] = false
        var last = Int(worst)
        while !isHeld[last] { last -= 1 }
        return Held(entry: Int32(truncatingIfNeeded: last), partner: receivers.partner[last])
    }
}
