import TelemachusCore

/// How good a set of pairs is: first the number of pairs, then how many of those who go first have a partner, then how
/// few pairs are discouraged.
struct SetValue: Comparable {
    var pairs = 0
    var served = 0
    var discouraged = 0

    static func < (left: SetValue, right: SetValue) -> Bool {
        (left.pairs, left.served, -left.discouraged) < (right.pairs, right.served, -right.discouraged)
    }
}

extension PairingProblem {
    /// Three mentors of two professions or none and three mentees, with places and rules as they come.
    static func random(using generator: inout SeededGenerator) -> PairingProblem {
        func index(_ count: UInt64) -> Int { Int(generator.uniform(below: count)) }
        func someone(_ id: PersonID) -> Candidate {
            let profession: AttributeValue? = [.text("nurse"), .text("pharmacist"), nil][index(3)]
            return Candidate(
                id: id, attributes: profession.map { ["profession": $0] } ?? [:], places: index(3),
                goesFirst: index(3) == 0)
        }
        var problem = PairingProblem(
            mentors: ["M1", "M2", "M3"].map(someone), mentees: ["E1", "E2", "E3"].map(someone))
        for mentor in problem.mentors {
            for mentee in problem.mentees {
                let verdict: PairStanding.Verdict = [.admissible, .admissible, .discouraged, .forbidden][index(4)]
                problem.setStanding(PairStanding(verdict), of: mentor.id, with: mentee.id)
            }
        }
        return problem
    }

    /// The value of the best set of pairs, found by trying every one.
    var bestValue: SetValue {
        let possible = mentors.flatMap { mentor in mentees.map { (mentor.id, $0.id) } }
            .filter { standing(of: $0, with: $1).verdict != .forbidden }
        return (0..<(1 << possible.count)).lazy
            .map { choice in possible.indices.filter { choice >> $0 & 1 == 1 }.map { possible[$0] } }
            .compactMap(value).max() ?? SetValue()
    }

    /// The value of a set of pairs; nil where somebody has too many partners, or a mentee two mentors of a kind.
    func value(of pairs: [(mentor: PersonID, mentee: PersonID)]) -> SetValue? {
        for person in mentors + mentees {
            let partners = pairs.count { [$0.mentor, $0.mentee].contains(person.id) }
            guard partners <= person.places else { return nil }
        }
        let professions = Dictionary(uniqueKeysWithValues: mentors.map { ($0.id, $0.attributes["profession"]) })
        for mentee in mentees {
            let kinds = pairs.filter { $0.mentee == mentee.id }.map { professions[$0.mentor] ?? nil }
            guard Set(kinds).count == kinds.count else { return nil }
        }
        return SetValue(
            pairs: pairs.count,
            served: (mentors + mentees).count { person in
                person.goesFirst && pairs.contains { [$0.mentor, $0.mentee].contains(person.id) }
            }, discouraged: pairs.count { standing(of: $0.mentor, with: $0.mentee).verdict == .discouraged })
    }
}
