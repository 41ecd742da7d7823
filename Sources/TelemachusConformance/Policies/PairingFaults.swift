import TelemachusCore

extension Allocation {
    /// What is wrong with the pairs of a problem; nil where they obey it.
    func fault(in problem: PairingProblem) -> String? {
        let mentors = Dictionary(problem.mentors.map { ($0.id.name, $0.places) }) { first, _ in first }
        let mentees = Dictionary(problem.mentees.map { ($0.id.name, $0.places) }) { first, _ in first }
        for pair in pairs {
            guard mentors[pair.mentor] != nil, mentees[pair.mentee] != nil else {
                return "\(pair.mentor)-\(pair.mentee) are not a mentor and a mentee of the problem"
            }
            if problem.standing(of: PersonID(pair.mentor), with: PersonID(pair.mentee)).verdict == .forbidden {
                return "\(pair.mentor)-\(pair.mentee) are forbidden"
            }
        }
        if let twice = Conformance.repeated(pairs.map { "\($0.mentor)-\($0.mentee)" }).first { return "\(twice) twice" }
        for (people, places) in [(pairs.map(\.mentor), mentors), (pairs.map(\.mentee), mentees)] {
            for (person, number) in Dictionary(people.map { ($0, 1) }, uniquingKeysWith: +).sorted(by: {
                $0.key < $1.key
            })
            where number > places[person] ?? 0 {
                return "\(person) has \(number.of("partner")) and \((places[person] ?? 0).of("place"))"
            }
        }
        return nil
    }
}

extension PairingProblem {
    /// The problem with its first admissible pair fixed; nil where there is none of people with places.
    var fixingOne: PairingProblem? {
        for mentor in mentors where mentor.places > 0 {
            for mentee in mentees where mentee.places > 0 {
                guard standing(of: mentor.id, with: mentee.id).verdict == .admissible else { continue }
                var problem = self
                problem.setStanding(PairStanding(.fixed), of: mentor.id, with: mentee.id)
                return problem
            }
        }
        return nil
    }

    /// The same problem, everything put in the other way round and into more room.
    func turned(_ context: DefinitionContext, _ evidence: [EvidenceUse]) -> PairingProblem {
        func turned(_ people: [Candidate]) -> [Candidate] {
            people.reversed().map { candidate in
                var attributes = [String: AttributeValue](minimumCapacity: 4 * candidate.attributes.count + 16)
                for name in candidate.attributes.keys.sorted().reversed() {
                    attributes[name] = candidate.attributes[name]
                }
                var candidate = candidate
                candidate.attributes = attributes
                return candidate
            }
        }
        var problem = PairingProblem(mentors: turned(mentors), mentees: turned(mentees))
        problem.rules = rules
        problem.confidentialScores = Set(confidentialScores.sorted().reversed())
        for mentee in mentees.reversed() {
            for mentor in mentors.reversed() {
                problem.setStanding(standing(of: mentor.id, with: mentee.id), of: mentor.id, with: mentee.id)
            }
        }
        let people = (mentors + mentees).map(\.id)
        for use in evidence.reversed() {
            for from in people.reversed() {
                for about in people.reversed() {
                    problem[use.instrument, from: from, about: about] = self[use.instrument, from: from, about: about]
                }
            }
        }
        return problem
    }
}
