import TelemachusCore
import TelemachusMatching

/// Up to three people a side with places, rules and scores, small enough to try every set of pairs.
struct SmallProblem {
    var problem: PairingProblem
    private let score: [[String]: Double]

    init(using generator: inout SeededGenerator) {
        func people(_ letter: String) -> [PairingProblem.Candidate] {
            (1...3).map { number in
                PairingProblem.Candidate(
                    id: PersonID("\(letter)\(number)"), places: [0, 1, 1, 2][Int(generator.uniform(below: 4))],
                    goesFirst: generator.uniform(below: 3) == 0)
            }
        }
        let (mentors, mentees) = (people("M"), people("E"))
        var (problem, score) = (PairingProblem(mentors: mentors, mentees: mentees), [[String]: Double]())
        for mentor in mentors {
            for mentee in mentees {
                let verdicts: [PairStanding.Verdict] = [.admissible, .admissible, .discouraged, .forbidden]
                problem.setStanding(
                    PairStanding(verdicts[Int(generator.uniform(below: 4))]), of: mentor.id, with: mentee.id)
                score[[mentor.id.name, mentee.id.name]] = Double(generator.uniform(below: 20)) / 8 - 0.5
            }
        }
        self.problem = problem
        self.score = score
    }

    func allocation(_ aim: AssignmentPriority, seed: UInt64) throws -> Allocation {
        var generator = SeededGenerator(seed: seed)
        let scores = try PairScores(of: problem, areConfidential: false, unanswered: .refuse) {
            let score = score[[$0.id.name, $1.id.name]] ?? 0
            $2.add("half", score / 2)
            $2.add("the other half", score / 2)
        }
        return try BestTotal(of: problem, scores: scores, aim: aim, using: &generator).allocation(saying: [])
    }

    /// What pairs are worth, the first number before the second and so on.
    func worth(of pairs: [[String]], _ aim: AssignmentPriority) -> [Double] {
        let named = Set(pairs.joined())
        let first = (problem.mentors + problem.mentees).count { $0.goesFirst && named.contains($0.id.name) }
        let discouraged = pairs.count { verdict($0) == .discouraged }
        let total = pairs.reduce(0) { $0 + (score[$1] ?? 0) }
        return aim == .participation
            ? [Double(pairs.count), Double(first), -Double(discouraged), total]
            : [total, Double(pairs.count), Double(first)]
    }

    /// The best of all sets of pairs that the rules admit.
    func best(_ aim: AssignmentPriority) -> (pairs: Int, total: Double, worth: [Double]) {
        let open = score.keys.sorted { $0.lexicographicallyPrecedes($1) }.filter {
            verdict($0) == .admissible || verdict($0) == .discouraged && aim == .participation
        }
        var best = (pairs: 0, total: 0.0, worth: worth(of: [], aim))
        for chosen in 0..<1 << open.count {
            let pairs = open.indices.filter { chosen >> $0 & 1 == 1 }.map { open[$0] }
            let fits = (problem.mentors + problem.mentees).allSatisfy { person in
                pairs.count { $0.contains(person.id.name) } <= person.places
            }
            guard fits else { continue }
            let worth = worth(of: pairs, aim)
            if best.worth.lexicographicallyPrecedes(worth) {
                best = (pairs.count, pairs.reduce(0) { $0 + (score[$1] ?? 0) }, worth)
            }
        }
        return best
    }

    private func verdict(_ pair: [String]) -> PairStanding.Verdict {
        problem.standing(of: PersonID(pair[0]), with: PersonID(pair[1])).verdict
    }
}
