import TelemachusCore
import TelemachusMatching
import TelemachusTestSupport

@testable import Stable

/// Scores by person and the person they are about.
typealias Stated = [String: [String: Double]]

extension PairingProblem {
    /// A problem in which people rated one another with the instrument `rating`.
    init(_ mentors: [Candidate], _ mentees: [Candidate], stated: Stated) {
        self.init(mentors: mentors, mentees: mentees)
        for (from, scores) in stated {
            for (about, score) in scores {
                say("rating.liking", score, from: from, about: about)
            }
        }
    }

    /// Three and three, of whom each mentor's favourite likes them least: three stable outcomes.
    static var ring: PairingProblem {
        PairingProblem(
            candidates("M", 3), candidates("E", 3),
            stated: [
                "M1": ["E1": 3, "E2": 2, "E3": 1], "M2": ["E2": 3, "E3": 2, "E1": 1],
                "M3": ["E3": 3, "E1": 2, "E2": 1],
                "E1": ["M2": 3, "M3": 2, "M1": 1], "E2": ["M3": 3, "M1": 2, "M2": 1],
                "E3": ["M1": 3, "M2": 2, "M3": 1],
            ])
    }
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
    try accepted(StablePolicy.self, with: yaml, in: .withRatings)
}
