public import TelemachusCore

extension PairingRefusal {
    /// Answers are missing, of whomever.
    public static func answersMissing(_ missing: Int, of asked: Int) -> PairingRefusal {
        PairingRefusal(
            "answers-missing",
            "\(missing) of \(asked) answers that the scores of pairs need \(missing == 1 ? "is" : "are") missing",
            help: "wait until all are in, or set 'unanswered' to what a missing answer does to a pair")
    }

    /// The rules leave no pair, or none that the aim would make.
    static let noPairToMake = PairingRefusal(
        "no-pair-to-make", "no pair can be made under the programme's rules and the aim of the draw",
        help: "relax the rules on pairs, wait for more answers, or write 'aim: participation'")

    /// There are more people and possible pairs than can be weighed exactly.
    static let tooManyForScores = PairingRefusal(
        "too-many-people", "there are more people and possible pairs than can be weighed against one another exactly",
        help: "split the programme into sites, or forbid pairs that would not be made")
}
