/// A flow of least cost: from each mentor as many units as they have places, along the pairs to the mentees or else
/// straight to the sink, as vacancies.
///
/// Prices are such that every step by which the flow can be changed costs 0 or more with them, which is what makes the
/// flow the best one; each change is made along a cheapest path, and corrects the prices.
struct PairingFlow: Sendable {
    /// Whether a pair is made, and whether that can be changed.
    private enum State: UInt8 {
        case open
        case made
        case fixed
        case forbidden
    }

    /// Mentors come first among the nodes, then mentees, then the sink.
    let mentors: Int
    let mentees: Int
    var sink: Int { mentors + mentees }

    /// For each edge its two nodes and its cost.
    private let ends: [(mentor: Int, mentee: Int)]
    private let costs: [Int128]
    private let vacancyCost: Int128
    /// For each mentor their edges, which stand next to one another.
    private let edgesOfMentor: [Range<Int>]
    /// For each mentee their edges.
    private let edgesOfMentee: [[Int]]

    private var states: [State]
    /// For each mentee the edges that are made, so that a search need not look through all.
    private var madeOfMentee: [[Int]]
    private var places: [Int]
    private var pairCount: [Int]
    private var vacancies: [Int]
    private var prices: [Int128]

    /// Finds the best flow, a unit at a time.
    init(_ problem: PairingCosts, priority: AssignmentPriority) {
        mentors = problem.mentorCapacities.count
        mentees = problem.menteeCapacities.count
        let sign: Int64 = problem.meaning == .scores ? -1 : 1
        let (mentors, mentees) = (mentors, mentees)
        ends = problem.edges.map { ($0.pair.mentor, mentors + $0.pair.mentee) }
        costs = problem.edges.map { PairingValue.pair(sign * $0.value, priority) }
        vacancyCost = PairingValue.vacancy(priority)
        var edgesOfMentee = Array(repeating: [Int](), count: mentees)
        var edgesOfMentor = Array(repeating: 0..<0, count: mentors)
        var prices = Array(repeating: Int128(0), count: mentors + mentees + 1)
        for mentor in 0..<mentors { prices[mentor] = vacancyCost }
        for (edge, end) in ends.enumerated() {
            edgesOfMentee[end.mentee - mentors].append(edge)
            let first = edgesOfMentor[end.mentor].isEmpty ? edge : edgesOfMentor[end.mentor].lowerBound
            edgesOfMentor[end.mentor] = first..<edge + 1
            prices[end.mentor] = min(prices[end.mentor], costs[edge])
        }
        self.edgesOfMentor = edgesOfMentor
        self.edgesOfMentee = edgesOfMentee
        self.prices = prices
        states = Array(repeating: .open, count: ends.count)
        madeOfMentee = Array(repeating: [], count: mentees)
        places = problem.menteeCapacities
        pairCount = Array(repeating: 0, count: mentees)
        vacancies = Array(repeating: 0, count: mentors)
        var search = CheapestPath<Step>(nodes: mentors + mentees + 1)
        for (mentor, capacity) in problem.mentorCapacities.enumerated() {
            // Places that no edge could fill would stay vacant in every plan.
            for _ in 0..<min(capacity, edgesOfMentor[mentor].count) {
                _ = shift(from: mentor, to: sink, with: &search)
            }
        }
    }

    func isMade(_ edge: Int) -> Bool { states[edge] == .made || states[edge] == .fixed }
    func isFixed(_ edge: Int) -> Bool { states[edge] == .fixed }

    /// Does without a pair for good, and returns what that costs.
    mutating func forbid(_ edge: Int) -> Int128 {
        defer { states[edge] = .forbidden }
        guard isMade(edge) else { return 0 }
        states[edge] = .forbidden
        madeOfMentee[ends[edge].mentee - mentors].removeAll { $0 == edge }
        var search = CheapestPath<Step>(nodes: sink + 1)
        let length = shift(from: ends[edge].mentor, to: ends[edge].mentee, with: &search) ?? 0
        return length - costs[edge]
    }

    /// Makes a pair for good; false where it cannot be made.
    mutating func fix(_ edge: Int) -> Bool {
        if states[edge] == .open {
            states[edge] = .forbidden
            var search = CheapestPath<Step>(nodes: sink + 1)
            let length = shift(from: ends[edge].mentee, to: ends[edge].mentor, with: &search)
            states[edge] = length == nil ? .open : .fixed
            if length != nil { madeOfMentee[ends[edge].mentee - mentors].append(edge) }
        } else if states[edge] == .made {
            states[edge] = .fixed
        }
        return states[edge] == .fixed
    }

    /// Takes away all of a mentor's places.
    mutating func removeMentor(_ mentor: Int) {
        let edges = edgesOfMentor[mentor]
        for edge in edges where states[edge] == .fixed { states[edge] = .made }
        var search = CheapestPath<Step>(nodes: sink + 1)
        for _ in 0..<vacancies[mentor] + edges.count(where: { states[$0] == .made }) {
            _ = shift(from: sink, to: mentor, with: &search)
        }
        for edge in edges { states[edge] = .forbidden }
    }

    /// Takes away all of a mentee's places.
    mutating func removeMentee(_ mentee: Int) {
        let edges = edgesOfMentee[mentee]
        for edge in edges where states[edge] == .fixed { states[edge] = .made }
        places[mentee] = 0
        var search = CheapestPath<Step>(nodes: sink + 1)
        while pairCount[mentee] > 0 {
            guard shift(from: mentors + mentee, to: sink, with: &search) != nil else { break }
            pairCount[mentee] -= 1
        }
        for edge in edges { states[edge] = .forbidden }
    }
}

extension PairingFlow {
    /// A step by which the flow can change.
    enum Step {
        case make(Int)
        case unmake(Int)
        case leave(mentor: Int)
        case recall(mentor: Int)
        case fill(mentee: Int)
        case free(mentee: Int)
    }

    /// Moves one unit of flow from one node to another at the least cost, and returns that; nothing where it cannot.
    private mutating func shift(from start: Int, to end: Int, with search: inout CheapestPath<Step>) -> Int128? {
        search.begin(at: start, seeking: end)
        while let node = search.next() {
            if node == end { break }
            if node == sink {
                for mentee in 0..<mentees where pairCount[mentee] > 0 {
                    search.relax(to: mentors + mentee, by: reduced(0, sink, mentors + mentee), .free(mentee: mentee))
                }
                for mentor in 0..<mentors where vacancies[mentor] > 0 {
                    search.relax(to: mentor, by: reduced(-vacancyCost, sink, mentor), .recall(mentor: mentor))
                }
            } else if node < mentors {
                for edge in edgesOfMentor[node] where states[edge] == .open {
                    search.relax(to: ends[edge].mentee, by: reduced(costs[edge], node, ends[edge].mentee), .make(edge))
                }
                search.relax(to: sink, by: reduced(vacancyCost, node, sink), .leave(mentor: node))
            } else {
                let mentee = node - mentors
                for edge in madeOfMentee[mentee] where states[edge] == .made {
                    search.relax(
                        to: ends[edge].mentor, by: reduced(-costs[edge], node, ends[edge].mentor), .unmake(edge))
                }
                if pairCount[mentee] < places[mentee] {
                    search.relax(to: sink, by: reduced(0, node, sink), .fill(mentee: mentee))
                }
            }
        }
        guard let length = search.distance(of: end) else { return nil }
        let cost = length + prices[start] - prices[end]
        for node in search.settled {
            if let distance = search.distance(of: node) { prices[node] += length - distance }
        }
        var node = end
        while node != start, let step = search.step(to: node) {
            node = take(step)
        }
        return cost
    }

    private func reduced(_ cost: Int128, _ from: Int, _ to: Int) -> Int128 {
        cost + prices[to] - prices[from]
    }

    /// Takes a step, and returns the node it came from.
    private mutating func take(_ step: Step) -> Int {
        switch step {
        case .make(let edge):
            states[edge] = .made
            madeOfMentee[ends[edge].mentee - mentors].append(edge)
            return ends[edge].mentor
        case .unmake(let edge):
            states[edge] = .open
            madeOfMentee[ends[edge].mentee - mentors].removeAll { $0 == edge }
            return ends[edge].mentee
        case .leave(let mentor):
            vacancies[mentor] += 1
            return mentor
        case .recall(let mentor):
            vacancies[mentor] -= 1
            return sink
        case .fill(let mentee):
            pairCount[mentee] += 1
            return mentors + mentee
        case .free(let mentee):
            pairCount[mentee] -= 1
            return sink
        }
    }
}
