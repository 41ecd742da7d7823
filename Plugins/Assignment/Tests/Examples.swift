import TelemachusConformance
import TelemachusCore
import TelemachusTestSupport

@testable import Assignment

extension PairingProblem {
    /// Mentors and mentees who rated one another from 0 to 3, with places, rules and people who go first as they come.
    static func random(_ seed: UInt64) -> PairingProblem {
        var generator = SeededGenerator(seed: seed)
        var problem = random(using: &generator)
        for mentor in problem.mentors.map(\.id) {
            for mentee in problem.mentees.map(\.id) {
                problem.say(
                    "liking.total", Double(generator.uniform(below: 4)), from: mentor.name, about: mentee.name)
                problem.say("rank.place", Double(generator.uniform(below: 4)), from: mentee.name, about: mentor.name)
            }
        }
        return problem
    }

    /// What ``weighed`` scores a pair; nil where an answer is missing.
    func weighedScore(_ mentor: PersonID, _ mentee: PersonID) -> Double? {
        guard let liking = self["liking", from: mentor, about: mentee]?["total"]?.value,
            let rank = self["rank", from: mentee, about: mentor]?["place"]?.value
        else { return nil }
        return liking + 2 * (3 - rank)
    }
}

/// The mentor's liking, and twice how far the mentee's rank lies below the last.
let weighed = """
    scores:
      - { score: liking.total }
      - { score: rank.place, from: mentee, weight: 2, lower-is-better: yes }

    """

extension DefinitionContext {
    /// A definition with a liking and a rank from 0 to 3, and a count without bound.
    static var withLikings: DefinitionContext {
        func score(_ id: String, _ title: Text, _ range: ClosedRange<Double>?, of instrument: Text) -> InstrumentScore {
            InstrumentScore(
                instrument: instrument,
                declaration: ScoreDeclaration(id: id, title: title, level: .interval, range: range))
        }
        return DefinitionContext(
            names: DeclaredNames([
                .instrument: ["liking", "rank", "visits", "skills"],
                .score: [
                    "liking", "liking.total", "rank", "rank.place", "visits", "visits.count", "skills", "skills.time",
                    "skills.technology",
                ],
            ]),
            scores: Named([
                ("liking.total", score("total", "Total", 0...3, of: "Liking")),
                ("rank.place", score("place", "Place", 0...3, of: "Rank")),
                ("visits.count", score("count", "Count", nil, of: "Visits")),
            ]))
    }
}

/// The policy with a configuration that must be accepted.
func policy(_ yaml: String = weighed) throws -> AssignmentPolicy {
    try accepted(AssignmentPolicy.self, with: yaml, in: .withLikings)
}
