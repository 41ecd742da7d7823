import TelemachusCore

/// One answer raised by a step, all others the same, and what a score was before and after.
struct Variation: Sendable {
    let score: String
    /// The item that was raised.
    let changed: String
    /// The item as the score declares it; nil where it does not.
    let item: ScoredItem?
    let answers: Answers
    let before: Double
    let after: Double
}

extension Conformance {
    /// Every single step up from some people's answers, for the scores that declare their items.
    static func variations(of asked: InstrumentCase, limit: Int) -> [Variation] {
        let scores = asked.instrument.scores.filter { !$0.items.isEmpty }
        guard !scores.isEmpty else { return [] }
        return asked.trials.prefix(limit).flatMap { trial in
            asked.instrument.items.flatMap { item -> [Variation] in
                guard let answer = trial.answers[item.id], let higher = item.format.step(above: answer) else {
                    return []
                }
                var answers = trial.answers
                answers[item.id] = higher
                guard case .scored(let after) = InstrumentCase.Outcome(of: answers, by: asked.instrument) else {
                    return []
                }
                return scores.compactMap { score in
                    guard let first = trial.scores[score.id]?.value, let second = after[score.id]?.value else {
                        return nil
                    }
                    return Variation(
                        score: score.id, changed: item.id, item: score.items.first { $0.id == item.id },
                        answers: trial.answers, before: first, after: second)
                }
            }
        }
    }
}
