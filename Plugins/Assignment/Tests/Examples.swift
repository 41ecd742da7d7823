import Foundation
import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import Assignment

extension PairingProblem {
    /// Enters what somebody said of somebody else, or of themselves, or takes it away.
    mutating func say(_ score: String, _ value: Double?, from: String, about: String) {
        let parts = score.split(separator: ".").map(String.init)
        self[parts[0], from: PersonID(from), about: PersonID(about)] =
            value.map { [parts[1]: Scores.Value($0, answered: 1, asked: 1)] }
    }

    /// Mentors and mentees who rated one another from 0 to 3, with places, rules and people who go first as they come.
    static func random(_ seed: UInt64) -> PairingProblem {
        var generator = SeededGenerator(seed: seed)
        func side(_ letter: String) -> [Candidate] {
            (1...3).map {
                Candidate(
                    id: PersonID("\(letter)\($0)"), places: [0, 1, 1, 2][Int(generator.uniform(below: 4))],
                    goesFirst: generator.uniform(below: 4) == 0)
            }
        }
        var problem = PairingProblem(mentors: side("M"), mentees: side("E"))
        for mentor in problem.mentors.map(\.id) {
            for mentee in problem.mentees.map(\.id) {
                problem.say(
                    "liking.total", Double(generator.uniform(below: 4)), from: mentor.name, about: mentee.name)
                problem.say("rank.place", Double(generator.uniform(below: 4)), from: mentee.name, about: mentor.name)
                let verdict = [PairStanding.Verdict.admissible, .discouraged, .forbidden]
                let drawn = Int(generator.uniform(below: 6))
                problem.setStanding(PairStanding(verdict[max(0, drawn - 3)]), of: mentor, with: mentee)
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
                .instrument: ["liking", "rank", "visits"],
                .score: ["liking", "liking.total", "rank", "rank.place", "visits", "visits.count"],
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
    let (made, diagnostics) = make(AssignmentPolicy.self, with: yaml, in: .withLikings)
    #expect(diagnostics.isEmpty)
    return try #require(made)
}

extension AssignmentPolicy {
    /// The outcome with a seed.
    func allocate(_ problem: PairingProblem, seed: UInt64) throws(PairingRefusal) -> Allocation {
        var generator = SeededGenerator(seed: seed)
        return try allocate(problem, using: &generator)
    }
}

extension Allocation {
    /// The pairs.
    var made: Set<BestPairs.Pair> { Set(pairs.map { BestPairs.Pair($0.mentor, $0.mentee) }) }

    /// All that leaves the draw.
    var encoded: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }
}
