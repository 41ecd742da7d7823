public import TelemachusCore

/// `M1`, `M2` and so on.
public func candidates(_ letter: String, _ count: Int, places: Int = 1) -> [PairingProblem.Candidate] {
    (0..<count).map { .init(id: PersonID("\(letter)\($0 + 1)"), places: places) }
}

extension PairingProblem {
    /// Three mentors and three mentees of whom nobody said anything, with places, rules and people who go first as they
    /// come.
    public static func random(using generator: inout SeededGenerator) -> PairingProblem {
        func side(_ letter: String) -> [Candidate] {
            candidates(letter, 3).map { candidate in
                var candidate = candidate
                candidate.places = [0, 1, 1, 2][Int(generator.uniform(below: 4))]
                candidate.goesFirst = generator.uniform(below: 4) == 0
                return candidate
            }
        }
        var problem = PairingProblem(mentors: side("M"), mentees: side("E"))
        for mentor in problem.mentors.map(\.id) {
            for mentee in problem.mentees.map(\.id) {
                let verdict = [PairStanding.Verdict.admissible, .discouraged, .forbidden]
                let drawn = Int(generator.uniform(below: 6))
                problem.setStanding(PairStanding(verdict[max(0, drawn - 3)]), of: mentor, with: mentee)
            }
        }
        return problem
    }

    /// Enters what somebody said of somebody else, or of themselves, or takes it away.
    ///
    /// - Parameters:
    ///   - score: the instrument and its score, as `rating.total`.
    ///   - value: the value; nil to take the answer away.
    ///   - from: who said it.
    ///   - about: of whom.
    public mutating func say(_ score: String, _ value: Double?, from: String, about: String) {
        let parts = score.split(separator: ".", maxSplits: 1).map(String.init)
        guard let instrument = parts.first, let id = parts.last else { return }
        self[instrument, from: PersonID(from), about: PersonID(about)] =
            value.map { [id: Scores.Value($0, answered: 1, asked: 1)] }
    }

    /// Sets what a rule says of a pair.
    public mutating func judge(
        _ mentor: String, _ mentee: String, _ verdict: PairStanding.Verdict, _ reasons: String...
    ) {
        setStanding(PairStanding(verdict, reasons: reasons), of: PersonID(mentor), with: PersonID(mentee))
    }
}
