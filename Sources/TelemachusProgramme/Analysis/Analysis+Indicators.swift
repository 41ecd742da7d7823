import TelemachusCore

/// Figures about the organisation.
///
/// They pass by the rules for small groups, so nothing that a person answered may get here. The check lets published
/// scores be collected only about the programme and only together; here it is asked once more, and a value is taken
/// from a role's own form alone, never from one that somebody filled in by themselves.
extension Analysis {
    func indicators() -> [Indicator] {
        programme.instruments.flatMap { instrument in
            let published = instrument.scores.filter { $0.disclosure == .published }
            return published.isEmpty ? [] : indicators(published, of: instrument)
        }
    }

    private func indicators(_ scores: [ScoreDeclaration], of instrument: Programme.Instrument) -> [Indicator] {
        let occasions = programme.stages.flatMap { stage in
            stage.asks.filter { $0.instrument == instrument.id.name && $0.isAboutOrganisation }
                .map { (stage: stage.id.name, role: $0.from[0]) }
        }
        return scores.flatMap { score in
            occasions.map(\.role).uniqued.map { role in
                Indicator(
                    score: instrument.name(of: score), title: score.title, unit: score.unit, role: role,
                    target: score.target,
                    measurements: occasions.filter { $0.role == role }.map { occasion in
                        Indicator.Measurement(
                            stage: occasion.stage, value: value(of: score, instrument, role, at: occasion.stage))
                    })
            }
        }
    }

    private func value(
        of score: ScoreDeclaration, _ instrument: Programme.Instrument, _ role: String, at stage: String
    ) -> Double? {
        let sheet = scores.sheet(instrument, role: role, stage: stage)
        let own = sheet.rows.last { row in
            let key = sheet.responses[row].key
            if case .group = key.from { return key.about == nil && key.session == nil } else { return false }
        }
        return own.flatMap { sheet.cells(of: score.id)[$0].value }
    }
}

extension CollectSettings {
    /// Whether one role hands in one form about the programme, which no person's answer is.
    var isAboutOrganisation: Bool { about == .programme && isTogether && from.count == 1 }
}

extension [String] {
    /// The words in order of their first appearance, each once.
    fileprivate var uniqued: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
