import TelemachusCore
import TelemachusTestSupport

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
                    say("choice.willing", isChosen ? 1 : 0, from: person.id.name, about: other.id.name)
                }
            }
        }
        confidentialScores = ["choice.willing"]
    }
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
    try accepted(SelfSelectedPolicy.self, with: "choice: choice", in: .withChoices)
}
