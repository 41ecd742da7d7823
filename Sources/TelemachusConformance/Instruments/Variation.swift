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

/// The search for the answers that take a score as far as it goes: from the best of the thousand, one answer at a time
/// to one of its ends, for as long as that helps.
struct Climb {
    /// The best answers found; nil where the score never has a value.
    let best: (answers: Answers, value: Double)?

    init(_ asked: InstrumentCase, score: ScoreDeclaration, upwards: Bool) {
        let bound = upwards ? score.range?.upperBound : score.range?.lowerBound
        func isBetter(_ value: Double, than other: Double) -> Bool { upwards ? value > other : value < other }
        var best: (answers: Answers, value: Double)?
        for trial in asked.trials {
            guard let value = trial.scores[score.id]?.value else { continue }
            if best.map({ isBetter(value, than: $0.value) }) ?? true { best = (trial.answers, value) }
        }
        var isClimbing = best != nil
        while isClimbing, let start = best, !Double.areClose(start.value, bound) {
            isClimbing = false
            for item in asked.instrument.items {
                for end in item.format.ends.map(Optional.some) + [nil] {
                    guard var answers = best?.answers, answers[item.id] != end else { continue }
                    answers[item.id] = end
                    if let value = asked.value(of: score.id, from: answers), isBetter(value, than: best?.value ?? value)
                    {
                        best = (answers, value)
                        isClimbing = true
                    }
                }
            }
        }
        self.best = best
    }
}
