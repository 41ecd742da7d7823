import TelemachusCore

/// Tallies: of texts that are there.
extension Assembly {
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
