import TelemachusCore

/// The search for the answers that take a score as far as it goes: from the best there are, one answer at a time to one
/// of its ends, for as long as that helps.
///
/// It begins with the thousand people's answers. Where these do not lead there, as where answers must add up to a hundred,
/// it begins again with answers that belong together.
struct Climb {
    /// The best answers found; nil where the score never has a value.
    private(set) var best: (answers: Answers, value: Double)?
    private let asked: InstrumentCase
    private let score: ScoreDeclaration
    private let isUpwards: Bool

    init(_ asked: InstrumentCase, score: ScoreDeclaration, upwards: Bool) {
        (self.asked, self.score, isUpwards) = (asked, score, upwards)
        for trial in asked.trials { look(at: trial.answers, trial.scores[score.id]?.value) }
        climb()
        guard !isThere else { return }
        for answers in asked.coherent { look(at: answers, asked.value(of: score.id, from: answers)) }
        climb()
    }

    private var isThere: Bool {
        Double.areClose(best?.value, isUpwards ? score.range?.upperBound : score.range?.lowerBound)
    }

    /// Keeps the answers where they are better; says whether they were.
    @discardableResult
    private mutating func look(at answers: Answers, _ value: Double?) -> Bool {
        guard let value, best.map({ isUpwards ? value > $0.value : value < $0.value }) ?? true else { return false }
        best = (answers, value)
        return true
    }

    private mutating func climb() {
        var isClimbing = best != nil
        while isClimbing, !isThere {
            isClimbing = false
            for item in asked.instrument.items {
                for end in item.format.ends.map(Optional.some) + [nil] {
                    guard var answers = best?.answers, answers[item.id] != end else { continue }
                    answers[item.id] = end
                    if look(at: answers, asked.value(of: score.id, from: answers)) { isClimbing = true }
                }
            }
        }
    }
}
