public import TelemachusCore

extension PairingProblem {
    /// Three mentors and three mentees of whom nobody said anything, with places, rules and people who go first as they
    /// come.
    public static func random(using generator: inout SeededGenerator) -> PairingProblem {
        func side(_ letter: String) -> [Candidate] {
            (1...3).map { number in
                Candidate(
                    id: PersonID("\(letter)\(number)"), places: [0, 1, 1, 2][Int(generator.uniform(below: 4))],
                    goesFirst: generator.uniform(below: 4) == 0)
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
}
