import TelemachusCore

/// Tallies: of texts that are there.
extension Assembly {
    mutating func checkTallies() {
        let texts = instruments.flatMap { instrument in
            instrument.items.filter { if case .text = $0.format { $0.disclosure == .analysis } else { false } }
                .map { "\(instrument.id).\($0.id)" }
        }
        let analysis = definition.analysis
        for (key, named) in [
            ("tallies", (analysis.tallies ?? []).map(\.texts)), ("quotations", analysis.quotations.map(\.texts)),
        ] {
            for (index, name) in named.enumerated() where !name.isEmpty && !texts.contains(name) && isJudged(name) {
                report(
                    "unknown-text", "no text item is named '\(name.shortened(to: 60))'",
                    at: FieldPath("analysis").appending(key).appending(index).appending("texts"),
                    help: itemRenamings.advice(for: name, among: texts, plural: "texts"))
            }
        }
    }
}
