/// A flow of least cost: from each mentor as many units as they have places, along the pairs to the mentees or else
/// straight to the sink, as vacancies.
///
/// Prices are such that every step by which the flow can be changed costs 0 or more with them, which is what makes the
/// flow the best one; each change is made along a cheapest path, and corrects the prices.
struct PairingFlow: Sendable {
    /// Whether a pair is made, and whether that can be changed.
    enum State: UInt8 {
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
    let ends: [(mentor: Int, mentee: Int)]
    let costs: [Int128]
    private let vacancyCost: Int128
    /// For each person what it costs to leave them without a partner, beside the vacancies.
    private let leavingCosts: [Int128]
    /// For each mentor how many units there are to bring to the sink.
    let units: [Int]
    /// For each mentor their edges, which stand next to one another.
    let edgesOfMentor: [Range<Int>]
    /// For each mentee their edges.
    private let edgesOfMentee: [[Int]]

    var states: [State]
    /// For each mentee the edges that are made, so that a search need not look through all.
    var madeOfMentee: [[Int]]
    /// For each mentee how many pairs they may be in, and how many they are in.
    var places: [Int]
    var pairCount: [Int]
    /// For each mentor how many of their places are vacant.
    var vacancies: [Int]
    /// For each node what a unit there costs to bring to the sink, give or take the same for all.
    var prices: [Int128]

    /// Finds the best flow, a unit at a time.
    init(_ problem: PairingCosts, priority: AssignmentPriority) {
        mentors = problem.mentorCapacities.count
        mentees = problem.menteeCapacities.count
        let sign: Int64 = problem.meaning == .scores ? -1 : 1
        let (mentors, mentees) = (mentors, mentees)
        ends = problem.edges.map { ($0.pair.mentor, mentors + $0.pair.mentee) }
        let value = PairingValue(problem, priority: priority)
        costs = problem.edges.map {
            value.pair(sign * $0.value) + ($0.isDiscouraged ? value.discouraged : 0)
        }
        vacancyCost = value.vacancy
        leavingCosts =
            (0..<mentors).map { problem.mentorsFirst.contains($0) ? value.left : 0 }
            + (0..<mentees).map { problem.menteesFirst.contains($0) ? value.left : 0 }
        var edgesOfMentee = Array(repeating: [Int](), count: mentees)
        var edgesOfMentor = Array(repeating: 0..<0, count: mentors)
        var prices = Array(repeating: Int128(0), count: mentors + mentees + 1)
        for mentor in 0..<mentors { prices[mentor] = vacancyCost }
        for mentee in mentors..<mentors + mentees { prices[mentee] = -leavingCosts[mentee] }
        for (edge, end) in ends.enumerated() {
            edgesOfMentee[end.mentee - mentors].append(edge)
            let first = edgesOfMentor[end.mentor].isEmpty ? edge : edgesOfMentor[end.mentor].lowerBound
            edgesOfMentor[end.mentor] = first..<edge + 1
            prices[end.mentor] = min(prices[end.mentor], costs[edge] - leavingCosts[end.mentee])
        }
        self.edgesOfMentor = edgesOfMentor
        self.edgesOfMentee = edgesOfMentee
        self.prices = prices
        states = Array(repeating: .open, count: ends.count)
        madeOfMentee = Array(repeating: [], count: mentees)
        places = problem.menteeCapacities
        pairCount = Array(repeating: 0, count: mentees)
        vacancies = Array(repeating: 0, count: mentors)
        // Places that no edge could fill would stay vacant in every plan.
        units = zip(problem.mentorCapacities, edgesOfMentor).map { min($0, $1.count) }
        var search = CheapestPath<Step>(nodes: mentors + mentees + 1)
        for mentor in 0..<mentors {
            for _ in 0..<units[mentor] {
                _ = shift(from: mentor, to: sink, with: &search)
            }
        }
    }

    /// What a mentor's vacancy costs, the first being number 1: the last of all leaves them without a partner.
    func cost(ofVacancy number: Int, mentor: Int) -> Int128 {
        vacancyCost + (number == units[mentor] ? leavingCosts[mentor] : 0)
    }

    /// What a mentee's pair costs beside its own cost: the first saves them from being left.
    func cost(ofPair number: Int, mentee: Int) -> Int128 {
        number == 1 ? -leavingCosts[mentors + mentee] : 0
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
