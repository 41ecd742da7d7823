import TelemachusCore

/// One score of one response, in half the room of ``Scores/Value``.
struct ScoreCell: Sendable {
    private let number: Double
    private let answered: Int16
    private let asked: Int16
    private let isGiven: Bool
    private let hasValue: Bool

    init(_ score: Scores.Value?) {
        number = score?.value ?? 0
        answered = Int16(clamping: score?.answered ?? 0)
        asked = Int16(clamping: score?.asked ?? 0)
        isGiven = score != nil
        hasValue = score?.value != nil
    }

    /// The value; nil where too many answers are missing.
    var value: Double? { hasValue ? number : nil }

    /// Whether the value was made from fewer answers than were asked for.
    var isFromPartialAnswers: Bool { hasValue && answered < asked }

    /// The score; nil where the instrument did not give it.
    var score: Scores.Value? { isGiven ? Scores.Value(value, answered: Int(answered), asked: Int(asked)) : nil }
}
