public import TelemachusCore

/// What becomes of a pair's score where an answer behind it was not given.
public enum UnansweredScore: String, ChoiceWord {
    /// Nothing: the draw waits for it.
    case refuse
    /// It counts nothing.
    case zero
    /// The pair cannot be made.
    case apart

    /// What the word means.
    public var help: String {
        switch self {
        case .refuse: "There is no draw until every answer is in."
        case .zero: "It adds nothing to the score of the pair."
        case .apart: "The pair is not made."
        }
    }

    /// The sentence about it in a draw's record.
    public var inWords: String {
        switch self {
        case .refuse: "Every answer that the scores need was in."
        case .zero: "A missing answer added nothing to a score."
        case .apart: "Pairs whose score needed a missing answer were not made."
        }
    }
}
