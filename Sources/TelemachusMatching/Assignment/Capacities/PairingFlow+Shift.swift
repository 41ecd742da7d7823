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
    mutating func shift(from start: Int, to end: Int, with search: inout CheapestPath<Step>) -> Int128? {
        search.begin(at: start, seeking: end)
        while let node = search.next() {
            if node == end { break }
            if node == sink {
                for mentee in 0..<mentees where pairCount[mentee] > 0 {
                    let cost = -cost(ofPair: pairCount[mentee], mentee: mentee)
                    search.relax(
                        to: mentors + mentee, by: reduced(cost, sink, mentors + mentee), .free(mentee: mentee))
                }
                for mentor in 0..<mentors where vacancies[mentor] > 0 {
                    let cost = -cost(ofVacancy: vacancies[mentor], mentor: mentor)
                    search.relax(to: mentor, by: reduced(cost, sink, mentor), .recall(mentor: mentor))
                }
            } else if node < mentors {
                for edge in edgesOfMentor[node] where states[edge] == .open {
                    search.relax(to: ends[edge].mentee, by: reduced(costs[edge], node, ends[edge].mentee), .make(edge))
                }
                if vacancies[node] < units[node] {
                    let cost = cost(ofVacancy: vacancies[node] + 1, mentor: node)
                    search.relax(to: sink, by: reduced(cost, node, sink), .leave(mentor: node))
                }
            } else {
                let mentee = node - mentors
                for edge in madeOfMentee[mentee] where states[edge] == .made {
                    search.relax(
                        to: ends[edge].mentor, by: reduced(-costs[edge], node, ends[edge].mentor), .unmake(edge))
                }
                if pairCount[mentee] < places[mentee] {
                    let cost = cost(ofPair: pairCount[mentee] + 1, mentee: mentee)
                    search.relax(to: sink, by: reduced(cost, node, sink), .fill(mentee: mentee))
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
