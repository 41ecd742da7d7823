import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import SelfSelected

/// Whom everybody chose.
typealias Choices = [String: Set<String>]

extension PairingProblem {
    /// A problem in which people answered whom they choose with the instrument `choice`.
    init(_ mentors: [Candidate], _ mentees: [Candidate], choices: Choices) {
        self.init(mentors: mentors, mentees: mentees)
        for (from, to) in [(mentors, mentees), (mentees, mentors)] {
            for person in from {
                for other in to {
                    let isChosen = choices[person.id.name, default: []].contains(other.id.name)
                    self["choice", from: person.id, about: other.id] = [
                        "willing": Scores.Value(isChosen ? 1 : 0, answered: 1, asked: 1)
                    ]
                }
            }
        }
        confidentialScores = ["choice.willing"]
    }

    /// Sets what a rule says of a pair.
    mutating func judge(_ mentor: String, _ mentee: String, _ verdict: PairStanding.Verdict, _ reasons: String...) {
        setStanding(PairStanding(verdict, reasons: reasons), of: PersonID(mentor), with: PersonID(mentee))
    }
}

/// `M1`, `M2` and so on.
func people(_ letter: String, _ count: Int, places: Int = 1) -> [PairingProblem.Candidate] {
    (0..<count).map { .init(id: PersonID("\(letter)\($0 + 1)"), places: places) }
}

extension DefinitionContext {
    /// A definition with an instrument of one score and one of two.
    static var withChoices: DefinitionContext {
        DefinitionContext(
            names: DeclaredNames([
                .instrument: ["choice", "battery"],
                .score: ["choice", "choice.willing", "battery", "battery.time", "battery.total"],
            ]))
    }
}

/// The policy.
func policy() throws -> SelfSelectedPolicy {
    let (made, diagnostics) = make(SelfSelectedPolicy.self, with: "choice: choice", in: .withChoices)
    #expect(diagnostics.isEmpty)
    return try #require(made)
}

extension SelfSelectedPolicy {
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
