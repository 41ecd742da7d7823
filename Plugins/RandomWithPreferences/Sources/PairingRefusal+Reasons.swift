import TelemachusCore
import TelemachusMatching

extension PairingRefusal {
    /// One side, or both, has nobody.
    static func nobodyToPair(_ problem: PairingProblem) -> PairingRefusal {
        func counted(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }
        return PairingRefusal(
            "nobody-to-pair",
            "the draw has \(counted(problem.mentors.count, "mentor")) and \(counted(problem.mentees.count, "mentee"))",
            help: "enrol at least one person on each side, with the consent that the stage asks for")
    }

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

    /// A side is too large for every allocation to be counted.
    static func tooManyPeople(_ problem: PairingProblem) -> PairingRefusal {
        PairingRefusal(
            "too-many-people",
            """
            \(problem.mentors.count) mentors and \(problem.mentees.count) mentees are too many: this policy counts \
            every allocation and takes at most \(MatchingCensus.limit) people a side
            """,
            help: "use another matching policy; larger programmes need one that does not count every allocation")
    }
}
