import TelemachusCore

extension PairingRefusal {
    /// Answers are missing, of whomever.
    static func preferencesMissing(_ missing: Int, of asked: Int) -> PairingRefusal {
        PairingRefusal(
            "preferences-missing",
            "\(missing) of \(asked) answers on preferences \(missing == 1 ? "is" : "are") missing",
            help: "wait until all are in, or set 'unanswered' to what a missing answer counts as")
    }

    /// Nobody is acceptable to anybody whom they accept.
    static let nobodyAcceptable = PairingRefusal(
        "nobody-willing", "no pair is admissible under the programme's rules and people's preferences",
        help: "invite more people, relax the rules on pairs, or ask again; nobody is told who declined")

    /// There are more entries in the lists than can be numbered.
    static func tooManyPeople(_ mentors: Int, _ mentees: Int) -> PairingRefusal {
        PairingRefusal(
            "too-many-people", "\(mentors) mentors and \(mentees) mentees are too many to compare",
            help: "make pairs in smaller groups, such as by site")
    }
}
