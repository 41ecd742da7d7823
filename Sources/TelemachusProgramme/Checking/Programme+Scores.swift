import TelemachusCore

extension Programme.Instrument {
    /// The full name of one of its scores.
    func name(of score: ScoreDeclaration) -> String { NamedScore(instrument: id.name, score: score.id).name }
}

extension [Programme.Instrument] {
    /// What definitions may name as scores: each instrument by itself, and after it each of its scores.
    var scoreNames: [String] {
        flatMap { instrument in [instrument.id.name] + instrument.scores.map(instrument.name) }
    }

    /// What plugins may know of the scores, by their full names.
    var declaredScores: Named<DefinitionContext.InstrumentScore> {
        Named(
            flatMap { instrument in
                instrument.scores.map {
                    (instrument.name(of: $0), .init(instrument: instrument.title, declaration: $0))
                }
            })
    }
}
