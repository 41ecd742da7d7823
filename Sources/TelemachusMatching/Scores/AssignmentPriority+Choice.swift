public import TelemachusCore

/// A definition chooses between the two with one word.
extension AssignmentPriority: ChoiceWord {
    /// What the word means.
    public var help: String {
        switch self {
        case .participation: "As many pairs as the rules admit; of all ways to make so many, the best total score."
        case .score:
            "The best total score, even if fewer people get a partner. Pairs that a rule says to avoid are not made then."
        }
    }
}
