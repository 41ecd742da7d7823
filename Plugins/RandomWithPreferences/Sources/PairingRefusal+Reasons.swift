import TelemachusCore
import TelemachusMatching

extension PairingRefusal {
    /// Answers are missing, of whomever.
    static func willingnessMissing(_ missing: Int, of asked: Int) -> PairingRefusal {
        PairingRefusal(
            "willingness-missing",
            "\(missing) of \(asked) answers on willingness \(missing == 1 ? "is" : "are") missing",
            help: "wait until all are in, or set 'unanswered' to what a missing answer counts as")
    }

    /// The rules and people's willingness leave no pair.
    static let nobodyWilling = PairingRefusal(
        "nobody-willing", "no pair is admissible under the programme's rules and people's willingness",
        help: "invite more people, relax the rules on pairs, or ask again; nobody is told who declined")

    /// People on both sides have several places.
    static let placesOnBothSides = PairingRefusal(
        "places-on-both-sides",
        "mentors and mentees have several places each, and this policy draws for one side alone",
        help: "give one place to everybody of one side, or use another matching policy")

    /// There are too many places for every allocation to be counted.
    static func tooManyPlaces(_ problem: PairingProblem) -> PairingRefusal {
        let mentors = problem.mentors.reduce(0) { $0 + $1.places }
        let mentees = problem.mentees.reduce(0) { $0 + $1.places }
        return PairingRefusal(
            "too-many-places",
            """
            \(mentors) places of mentors and \(mentees) of mentees are too many: where people have several, this \
            policy counts every allocation and takes at most \(SharedMatchingCensus.limit) a side
            """,
            help: "give everybody one place, or use another matching policy")
    }
}
