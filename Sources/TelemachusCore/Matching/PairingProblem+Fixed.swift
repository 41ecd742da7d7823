extension PairingProblem {
    /// The pairs that must be made, by mentor and mentee.
    public var fixedPairs: [(mentor: PersonID, mentee: PersonID)] {
        mentors.flatMap { mentor in
            mentees.filter { standing(of: mentor.id, with: $0.id).verdict == .fixed }.map { (mentor.id, $0.id) }
        }
    }

    /// What is left to decide once the fixed pairs are made: they have taken their places, and whoever has none left is
    /// not in it.
    ///
    /// Policies are given this, so none needs to know of fixed pairs.
    public var withoutFixedPairs: PairingProblem {
        let made = fixedPairs
        var taken: [PersonID: Int] = [:]
        for pair in made {
            taken[pair.mentor, default: 0] += 1
            taken[pair.mentee, default: 0] += 1
        }
        func free(_ candidates: [Candidate]) -> [Candidate] {
            candidates.compactMap { candidate in
                var candidate = candidate
                candidate.places -= taken[candidate.id] ?? 0
                if taken[candidate.id] != nil { candidate.goesFirst = false }
                return candidate.places > 0 ? candidate : nil
            }
        }
        var rest = self
        rest.replace(mentors: free(mentors), mentees: free(mentees))
        for pair in made {
            rest.setStanding(PairStanding(.forbidden, reasons: ["made"]), of: pair.mentor, with: pair.mentee)
        }
        return rest
    }
}
