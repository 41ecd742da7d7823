import TelemachusCore

/// Comparisons and tallies: of scores and texts that are there, on occasions on which they are asked.
extension Assembly {
    mutating func checkComparisons() {
        for (index, comparison) in definition.analysis.comparisons.enumerated() {
            let path = FieldPath("analysis.comparisons").appending(index)
            let known = instruments.scoreNames
            if !comparison.scores.isEmpty, !known.contains(comparison.scores), isJudged(comparison.scores) {
                report(
                    "unknown-score", "no score is named '\(comparison.scores.shortened(to: 60))'",
                    at: path.appending("scores"),
                    help: scoreRenamings.advice(for: comparison.scores, among: known, plural: "scores"))
                continue
            }
            checkOccasions(of: comparison, at: path)
        }
    }

    private mutating func checkOccasions(of comparison: ComparisonSettings, at path: FieldPath) {
        let instrument = String(comparison.scores.prefix { $0 != "." })
        let stages = definition.timeline
        for (key, name) in [("from", comparison.from), ("to", comparison.to)] {
            guard let stage = stages.first(where: { $0.id == name }), !name.isEmpty, !instrument.isEmpty,
                !comparison.role.isEmpty
            else { continue }
            let others = stage.collect.first {
                $0.instrument == instrument && $0.from.contains(comparison.role) && $0.about.isEach
            }
            if let others {
                report(
                    "several-scores-each",
                    "at '\(name)' each '\(comparison.role)' has several scores of '\(instrument)'",
                    at: path.appending(key),
                    help: "compare what people answer once; this is asked about '\(others.about.word)'")
                continue
            }
            // An ask that could not be read may be the very one; its own mistake is told already.
            let isUnclear = stage.collect.contains { $0.instrument.isEmpty || $0.from.isEmpty }
            guard !isUnclear, !stage.asks(instrument, of: comparison.role) else { continue }
            let occasions = stages.filter { $0.asks(instrument, of: comparison.role) }.map(\.id)
            report(
                "not-asked-then", "'\(comparison.role)' is not asked '\(instrument)' at '\(name)'",
                at: path.appending(key),
                related: (
                    "the stage is here",
                    FieldPath("timeline").appending(stages.firstIndex { $0.id == name } ?? 0).appending("stage")
                ),
                help: occasions.isEmpty
                    ? "ask it there, or compare another role"
                    : "ask it there, or choose from: \(occasions.joined(separator: ", "))")
        }
        let from = stages.firstIndex { $0.id == comparison.from }
        let to = stages.firstIndex { $0.id == comparison.to }
        if let from, let to, from >= to {
            report(
                "comparison-order", "'\(comparison.to)' does not come after '\(comparison.from)'",
                at: path.appending("to"), related: ("compared from here", path.appending("from")),
                help: "name the earlier stage under 'from' and the later one under 'to'")
        }
    }

    mutating func checkTallies() {
        let texts = instruments.flatMap { instrument in
            instrument.items.filter { if case .text = $0.format { $0.disclosure == .analysis } else { false } }
                .map { "\(instrument.id).\($0.id)" }
        }
        for (index, tally) in definition.analysis.tallies.enumerated()
        where !tally.texts.isEmpty && !texts.contains(tally.texts) && isJudged(tally.texts) {
            report(
                "unknown-text", "no text item is named '\(tally.texts.shortened(to: 60))'",
                at: FieldPath("analysis.tallies").appending(index).appending("texts"),
                help: itemRenamings.advice(for: tally.texts, among: texts, plural: "texts"))
        }
    }
}

extension StageSettings {
    /// Whether a role is asked an instrument here, by `collect:` or as the log of a meeting.
    fileprivate func asks(_ instrument: String, of role: String) -> Bool {
        collect.contains { $0.instrument == instrument && $0.from.contains(role) }
            || meet.map { $0.log == instrument && $0.from == role } ?? false
    }
}

extension AboutWhom {
    /// Whether somebody answers once for each of several people.
    fileprivate var isEach: Bool { if case .each = self { true } else { false } }
}
