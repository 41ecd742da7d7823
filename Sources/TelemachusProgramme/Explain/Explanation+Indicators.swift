import TelemachusCore

/// Figures about the organisation, with what was fixed for each before anything was measured.
extension Explanation {
    mutating func tellIndicators() {
        let published = programme.instruments.flatMap { instrument in
            instrument.scores.filter { $0.disclosure == .published }.map { (instrument, $0) }
        }
        guard !published.isEmpty else { return }
        prose.heading("What the organisation measures")
        prose.paragraph(
            "These figures are about the organisation and about nobody in it, and everybody may see them. What they are "
                + "to reach is fixed here, before anything is measured.")
        for (instrument, score) in published { prose.bullet(sentence(on: score, of: instrument)) }
    }

    private func sentence(on score: ScoreDeclaration, of instrument: Programme.Instrument) -> String {
        let title = words(score.title)
        let target = score.target.map { words(for: $0, unit: score.unit) } ?? "no target is fixed"
        let occasions = programme.stages.flatMap { stage in
            stage.asks.filter { $0.instrument == instrument.id.name && $0.isAboutOrganisation }
                .map { (stage: words(stage.title), role: $0.from[0]) }
        }
        guard let role = occasions.first?.role else { return "\(title): \(target)." }
        let stages = occasions.map { "'\($0.stage)'" }.listed()
        return "\(title): \(target). \(plural(ofRole: role).initialCapital) hand it in at \(stages)."
    }

    private func words(for target: Target, unit: String?) -> String {
        func value(_ number: Double) -> String { amount(JSONValue.text(of: number), unit) }
        let direction = target.direction == .higher ? "or more" : "or less"
        var parts = ["to reach \(value(target.value)) \(direction)"]
        parts.append(target.baseline.map { "from \(value($0)) before" } ?? "the value before is not known")
        if let source = target.source { parts.append("read from \(words(source).midSentence)") }
        return parts.joined(separator: ", ")
    }
}
