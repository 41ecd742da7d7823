import TelemachusCore

/// The pairs, found as the cheapest greatest flow from mentors to mentees.
///
/// Between the two stands a node for each mentee and kind of mentor, through which one unit fits: so no mentee has two
/// mentors of a kind. Of all sets with the most pairs it is one that serves most of those who go first, and of those one
/// with the fewest discouraged pairs.
struct SharedSearch {
    private struct Arc {
        let from: Int
        let to: Int
        var room: Int
        let cost: Int
    }

    private struct Stop: Hashable {
        let mentee: Int
        let kind: AttributeValue?
    }

    /// The pairs, by places in the lists given.
    private(set) var pairs: [(mentor: Int, mentee: Int)] = []
    /// Each arc is followed by its way back.
    private var arcs: [Arc] = []

    init(
        mentors: [PairingProblem.Candidate], mentees: [PairingProblem.Candidate], kinds: [AttributeValue?],
        verdict: (PersonID, PersonID) -> PairStanding.Verdict
    ) {
        // One of those who go first weighs more than all discouraged pairs together.
        let first = mentors.count * mentees.count + 1
        let (source, sink) = (0, 1)
        let firstMentee = 2 + mentors.count
        var nodes = firstMentee + mentees.count
        for (m, mentor) in mentors.enumerated() { connectTwice(source, 2 + m, mentor, worth: first) }
        for (e, mentee) in mentees.enumerated() { connectTwice(firstMentee + e, sink, mentee, worth: first) }
        var stops: [Stop: Int] = [:]
        var possible: [(arc: Int, mentor: Int, mentee: Int)] = []
        for (m, mentor) in mentors.enumerated() {
            for (e, mentee) in mentees.enumerated() {
                let verdict = verdict(mentor.id, mentee.id)
                guard verdict != .forbidden else { continue }
                let stop = Stop(mentee: e, kind: kinds[m])
                if stops[stop] == nil {
                    stops[stop] = nodes
                    connect(nodes, firstMentee + e, room: 1)
                    nodes += 1
                }
                possible.append((arcs.count, m, e))
                connect(2 + m, stops[stop] ?? sink, room: 1, cost: verdict == .discouraged ? 1 : 0)
            }
        }
        while let way = cheapestWay(from: source, to: sink, nodes: nodes) {
            for arc in way {
                arcs[arc].room -= 1
                arcs[arc ^ 1].room += 1
            }
        }
        pairs = possible.filter { arcs[$0.arc].room == 0 }.map { ($0.mentor, $0.mentee) }
    }

    private mutating func connect(_ from: Int, _ to: Int, room: Int, cost: Int = 0) {
        arcs.append(Arc(from: from, to: to, room: room, cost: cost))
        arcs.append(Arc(from: to, to: from, room: 0, cost: -cost))
    }

    /// The first partner of somebody who goes first is worth more than any other.
    private mutating func connectTwice(_ from: Int, _ to: Int, _ person: PairingProblem.Candidate, worth: Int) {
        connect(from, to, room: 1, cost: person.goesFirst ? -worth : 0)
        connect(from, to, room: person.places - 1)
    }

    /// The arcs of the cheapest way that has room (Bellman and Ford, for a way back can cost less than nothing).
    private func cheapestWay(from source: Int, to sink: Int, nodes: Int) -> [Int]? {
        var cost = [Int?](repeating: nil, count: nodes)
        var arrivedBy = [Int](repeating: -1, count: nodes)
        cost[source] = 0
        var hasChanged = true
        while hasChanged {
            hasChanged = false
            for (index, arc) in arcs.enumerated() where arc.room > 0 {
                guard let sum = cost[arc.from].map({ $0 + arc.cost }), sum < cost[arc.to] ?? .max else { continue }
                (cost[arc.to], arrivedBy[arc.to], hasChanged) = (sum, index, true)
            }
        }
        guard cost[sink] != nil else { return nil }
        var way: [Int] = []
        var node = sink
        while node != source {
            way.append(arrivedBy[node])
            node = arcs[arrivedBy[node]].from
        }
        return way
    }
}
