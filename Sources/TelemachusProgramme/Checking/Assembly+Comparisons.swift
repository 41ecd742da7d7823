import TelemachusCore

/// Comparisons: of scores that are there and have an order, on stages on which they are asked, of groups that differ.
extension Assembly {
    mutating func checkComparisons() {
        let comparisons = definition.analysis.comparisons ?? []
        // What could not be read has told its own mistake.
        guard comparisons.count == root["analysis"]?["comparisons"]?.elements.count else { return }
        for (index, comparison) in comparisons.enumerated() {
            let path = FieldPath("analysis.comparisons").appending(index)
            let known = instruments.scoreNames
            if !comparison.scores.isEmpty, !known.contains(comparison.scores), isJudged(comparison.scores) {
                if reportWithoutScore(comparison, at: path) { continue }
                report(
                    "unknown-score", "no score is named '\(comparison.scores.shortened(to: 60))'",
                    at: path.appending("scores"),
                    help: scoreRenamings.advice(for: comparison.scores, among: known, plural: "scores"))
                continue
            }
            guard checkKeys(of: comparison, at: path) else { continue }
            checkScores(of: comparison, at: path)
            checkOccasions(of: comparison, at: path)
            checkGroups(of: comparison, at: path)
            if let earlier = comparisons[..<index].firstIndex(where: { $0.repeats(comparison) }) {
                report(
                    "compared-twice", "this comparison is made already", at: path,
                    related: ("it is made here", FieldPath("analysis.comparisons").appending(earlier)),
                    help: "remove one of the two; a test that is made twice makes the adjusted p of all larger")
            }
        }
    }

    /// Whether a score of the comparison is an item that gives none, which is told.
    private mutating func reportWithoutScore(_ comparison: ComparisonSettings, at path: FieldPath) -> Bool {
        guard let instrument = instruments.first(where: { $0.id.name == comparison.instrument }),
            let item = comparison.score.flatMap(instrument.item)
        else { return false }
        report(
            "not-comparable", "'\(comparison.scores)' is a \(item.format.name) and gives no score",
            at: path.appending("scores"),
            help: "compare something with an order; answers by option are counted in the report anyway")
        return true
    }

    /// Whether the keys say what is compared with what; where they do not, that is told.
    private mutating func checkKeys(of comparison: ComparisonSettings, at path: FieldPath) -> Bool {
        func has(_ key: String) -> Bool { root[path.appending(key)] != nil }
        let groups = ["between", "by"].first(where: has)
        let leading = groups ?? (has("at") ? "at" : "from")
        let needless =
            switch leading {
            case "between": ["of", "by", "from", "to"]
            case "by", "at": ["from", "to"]
            default: [String]()
            }
        for key in needless where has(key) {
            report(
                "needless-setting", "'\(key)' means nothing beside '\(leading)'", at: path.appending(key), ofKey: true,
                related: ("'\(leading)' is here", path.appending(leading)), help: "remove one of the two")
            return false
        }
        let needed =
            switch leading {
            case "between": ["at"]
            case "by", "at": ["of", "at"]
            default: ["of", "from", "to"]
            }
        guard let missing = needed.first(where: { !has($0) }) else { return true }
        report(
            "incomplete-comparison", "'\(missing)' is missing", at: path,
            help: missing == "of"
                ? "add 'of:' with the role whose scores are compared"
                : groups != nil
                    ? "add 'at:' with the stage on which the two groups are compared"
                    : "add 'from:' and 'to:' for two stages, or 'at:' for three or more")
        return false
    }

    private mutating func checkScores(of comparison: ComparisonSettings, at path: FieldPath) {
        guard let kind = comparison.kind,
            let instrument = instruments.first(where: { $0.id.name == comparison.instrument })
        else { return }
        let meant = instrument.scores.filter { comparison.score == nil || comparison.score == $0.id }
        let shown = meant.filter { $0.disclosure == .analysis }
        let reason: (String, String)?
        if meant.isEmpty {
            reason = ("'\(comparison.scores)' gives no score", "compare an instrument that gives scores")
        } else if shown.isEmpty {
            reason = (
                "'\(comparison.scores)' is confidential and never shown", "compare something that may be shown"
            )
        } else if !shown.contains(where: { kind.takes($0, of: instrument) }) {
            reason = (
                "'\(comparison.scores)' is yes or no, which is compared on two stages only",
                "name the two under 'from:' and 'to:'; elsewhere the report counts yes and no"
            )
        } else {
            reason = nil
        }
        guard let reason else { return }
        report("not-comparable", reason.0, at: path.appending("scores"), help: reason.1)
    }
}

extension ComparisonSettings {
    /// Whether another comparison makes one of the same tests.
    fileprivate func repeats(_ other: ComparisonSettings) -> Bool {
        kind != nil && kind == other.kind && instrument == other.instrument
            && (score == nil || other.score == nil || score == other.score)
    }
}

extension ComparisonSettings.Kind {
    /// Whether two groups of different people are compared.
    var isOfGroups: Bool {
        switch self {
        case .roles, .attribute: true
        case .paired, .repeated: false
        }
    }

    /// Whether such a comparison can be made of a score: yes and no have no ranks, only changes.
    func takes(_ score: ScoreDeclaration, of instrument: Programme.Instrument) -> Bool {
        guard score.disclosure == .analysis else { return false }
        if case .paired = self { return true }
        return instrument.item(score.id)?.format != .yesNo
    }
}
