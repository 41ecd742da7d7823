import TelemachusMatching

/// A programme of people with a grade, an organisation and a profession, as `Peers/people.py` makes it too.
///
/// A mentor is one or two grades above the mentee and of another organisation. A pair of one profession scores 4, two
/// grades apart 3. What is measured goes from the people to the pairs: most pairs first, then the best total.
func peopleInstances() -> [Instance] {
    [200].map { count in
        Instance(name: "people \(count)") {
            let mentors = people(0..<count)
            let mentees = people(count..<2 * count)
            return { Double(try plan(mentors, mentees).pairs.count) }
        }
    }
}

private struct Person {
    let grade: UInt64
    let organisation: UInt64
    let profession: UInt64
}

private func people(_ numbers: Range<Int>) -> [Person] {
    numbers.map { index in
        let bits = Costs.number(index)
        return Person(grade: bits % 10, organisation: bits / 10 % 20, profession: bits / 200 % 10)
    }
}

private func plan(_ mentors: [Person], _ mentees: [Person]) throws -> PairingPlan {
    var edges: [PairingCosts.Edge] = []
    for (m, mentor) in mentors.enumerated() {
        for (e, mentee) in mentees.enumerated() {
            let gap = Int64(mentor.grade) - Int64(mentee.grade)
            guard 1...2 ~= gap, mentor.organisation != mentee.organisation else { continue }
            let score: Int64 = (mentor.profession == mentee.profession ? 4 : 0) + (gap == 2 ? 3 : 0)
            edges.append(PairingCosts.Edge(mentor: m, mentee: e, value: score))
        }
    }
    return PairingPlan(
        of: try PairingCosts(
            mentorCapacities: Array(repeating: 1, count: mentors.count),
            menteeCapacities: Array(repeating: 1, count: mentees.count), edges: edges, meaning: .scores))
}
