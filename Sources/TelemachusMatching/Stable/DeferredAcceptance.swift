/// The algorithm behind ``StableMatching``: proposals in order of preference, kept until a better one comes.
///
/// Each entry is proposed at most once, and each receiver's worst held entry only moves up once their places are
/// full, so that finding the next worst takes no more steps in all than the lists have entries: O(N + E) time.
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

    private mutating func run() {
        var next = proposers.first
        var open = proposers.places
        var free = receivers.places
        var worst = Array(repeating: -1 as Int32, count: receivers.people)
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
                if free[receiver] > 0 {
                    free[receiver] -= 1
                    open[proposer] -= 1
                    isHeld[Int(twin)] = true
                    worst[receiver] = max(worst[receiver], twin)
                } else if twin < worst[receiver] {
                    var last = Int(worst[receiver])
                    let loser = Int(receivers.partner[last])
                    isHeld[Int(twin)] = true
                    isHeld[last] = false
                    while !isHeld[last] { last -= 1 }
                    worst[receiver] = Int32(truncatingIfNeeded: last)
                    open[proposer] -= 1
                    open[loser] += 1
                    waiting.append(loser)
                }
            }
        }
    }
}
