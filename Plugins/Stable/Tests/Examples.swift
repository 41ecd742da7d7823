import TelemachusCore
import TelemachusMatching
import TelemachusTestSupport
import Testing

@testable import Stable

/// Scores by person and the person they are about.
typealias Stated = [String: [String: Double]]

extension PairingProblem {
    /// A problem in which people rated one another with the instrument `rating`.
    init(_ mentors: [Candidate], _ mentees: [Candidate], stated: Stated) {
        self.init(mentors: mentors, mentees: mentees)
        for (from, scores) in stated {
            for (about, score) in scores {
                self["rating", from: PersonID(from), about: PersonID(about)] = [
                    "liking": Scores.Value(score, answered: 1, asked: 1)
                ]
            }
        }
    }

    /// Sets what a rule says of a pair.
    mutating func judge(_ mentor: String, _ mentee: String, _ verdict: PairStanding.Verdict, _ reasons: String...) {
        setStanding(PairStanding(verdict, reasons: reasons), of: PersonID(mentor), with: PersonID(mentee))
    }

    /// Three and three, of whom each mentor's favourite likes them least: three stable outcomes.
    static var ring: PairingProblem {
        PairingProblem(
            people("M", 3), people("E", 3),
            stated: [
                "M1": ["E1": 3, "E2": 2, "E3": 1], "M2": ["E2": 3, "E3": 2, "E1": 1],
                "M3": ["E3": 3, "E1": 2, "E2": 1],
                "E1": ["M2": 3, "M3": 2, "M1": 1], "E2": ["M3": 3, "M1": 2, "M2": 1],
                "E3": ["M1": 3, "M2": 2, "M3": 1],
            ])
    }
}

/// `M1`, `M2` and so on.
func people(_ letter: String, _ count: Int, places: Int = 1) -> [PairingProblem.Candidate] {
    (0..<count).map { .init(id: PersonID("\(letter)\($0 + 1)"), places: places) }
}

extension DefinitionContext {
    /// A definition with an instrument of one score and one of two.
    static var withRatings: DefinitionContext {
        DefinitionContext(
            names: DeclaredNames([
                .instrument: ["rating", "battery"],
                .score: ["rating", "rating.liking", "battery", "battery.time", "battery.total"],
            ]))
    }
}

/// The policy with a configuration that must be accepted.
func policy(_ yaml: String = "mentors: rating\nmentees: rating\nfavour: mentors") throws -> StablePolicy {
    let (made, diagnostics) = make(StablePolicy.self, with: yaml, in: .withRatings)
    #expect(diagnostics.isEmpty)
    return try #require(made)
}

extension StablePolicy {
    /// The outcome with a seed.
    func allocate(_ problem: PairingProblem, seed: UInt64) throws(PairingRefusal) -> Allocation {
        var generator = SeededGenerator(seed: seed)
        return try allocate(problem, using: &generator)
    }
}

extension Allocation {
    /// The pairs as `M1-E2 M2-E1`.
    var pairing: String { pairs.map { "\($0.mentor)-\($0.mentee)" }.joined(separator: " ") }
}
