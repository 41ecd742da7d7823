import TelemachusCore

/// One of the scores that are added up, with what the definition's instruments say of it.
struct CountedScore: Sendable {
    let term: ScoreTerm
    let score: NamedScore
    /// The heading, of the instrument and of the score.
    let title: String
    /// Its greatest value; 0 where it has none.
    private let greatest: Double

    /// Looks a term's score up; nil where the term names an instrument alone.
    init?(_ term: ScoreTerm, in context: DefinitionContext) {
        guard let score = NamedScore(term.score) else { return nil }
        self.term = term
        self.score = score
        let declared = context.scores[term.score]
        title = declared.map { "\($0.instrument.plain): \($0.declaration.title.plain)" } ?? term.score
        greatest = declared?.declaration.range?.upperBound ?? 0
    }

    /// What one person's answer about another counts; nil where they gave none.
    func value(in problem: PairingProblem, from giver: PersonID, about other: PersonID) -> Double? {
        score.value(in: problem, from: giver, about: other).map {
            term.weight * (term.isLowerBetter ? greatest - $0 : $0)
        }
    }

    /// What is added up, within a sentence.
    var inWords: String {
        let giver =
            switch term.from {
            case .mentor: "the mentor"
            case .mentee: "the mentee"
            case .both: "each of the two"
            }
        return "\(title) from \(giver)" + (term.isLowerBetter ? ", the lower the better" : "")
            + (term.weight == 1 ? "" : ", times \(JSONValue.text(of: term.weight))")
    }
}
