import TelemachusCore

/// Who is asked by an earlier score: it must be one, open to see, of everybody who may be asked, and able to decide.
extension Assembly {
    mutating func checkConditions() {
        for (index, stage) in definition.timeline.enumerated() {
            let collect = FieldPath("timeline").appending(index).appending("collect")
            guard stage.collect.count == root[collect]?.elements.count ?? 0 else { continue }
            for (position, ask) in stage.collect.enumerated() {
                guard let condition = ask.condition else { continue }
                check(condition, of: ask, at: index, collect.appending(position).appending("if"))
            }
        }
    }

    private mutating func check(
        _ condition: ConditionSettings, of ask: CollectSettings, at index: Int, _ path: FieldPath
    ) {
        if ask.isTogether {
            report(
                "condition-does-not-fit", "a group has no score of its own", at: path, ofKey: true,
                help: "remove 'if:', or remove 'together:'")
        }
        if condition.atLeast == nil, condition.atMost == nil, isWithoutBounds(path) {
            report(
                "condition-does-not-fit", "the condition does not say which scores it is about", at: path, ofKey: true,
                help: "add 'at-most:' or 'at-least:'")
        }
        checkAsked(condition, of: ask, at: index, path)
        guard let score = decidingScore(condition, path) else { return }
        if score.disclosure != .analysis {
            report(
                "condition-does-not-fit", "'\(condition.score)' is confidential, and who is asked would tell it",
                at: path.appending("score"), help: "name a score that may be shown")
        }
        checkBounds(condition, score, path)
    }

    /// Whether no bound stands there; one that could not be read has told its own mistake.
    private func isWithoutBounds(_ path: FieldPath) -> Bool {
        root[path]?.entries.allSatisfy { !["at-least", "at-most"].contains($0.key) } ?? false
    }

    /// The score is given before, by everybody who may be asked, about themselves.
    private mutating func checkAsked(
        _ condition: ConditionSettings, of ask: CollectSettings, at index: Int, _ path: FieldPath
    ) {
        guard !condition.stage.isEmpty, !condition.score.isEmpty,
            let earlier = definition.timeline.firstIndex(where: { $0.id == condition.stage })
        else { return }
        let at = path.appending("at")
        let stage = FieldPath("timeline").appending(earlier).appending("stage")
        guard earlier < index else {
            return report(
                "stage-order", "the score of '\(condition.stage)' decides, which does not come before", at: at,
                related: ("'\(condition.stage)' stands here", stage), help: "name an earlier stage")
        }
        let asks = definition.timeline[earlier].collect.filter {
            $0.instrument == condition.instrument && $0.about == .oneself && !$0.isTogether && !$0.isAsNeeded
        }
        for role in ask.from where !asks.contains(where: { $0.from.contains(role) }) {
            report(
                "condition-does-not-fit",
                "'\(role)' is not asked '\(condition.instrument)' about themselves at '\(condition.stage)'", at: at,
                related: ("'\(condition.stage)' stands here", stage),
                help: "collect it from '\(role)' there, or name a "
                    + "stage at which it is")
        }
    }

    /// The score that decides; where there is none, that is told.
    private mutating func decidingScore(_ condition: ConditionSettings, _ path: FieldPath) -> ScoreDeclaration? {
        guard !condition.score.isEmpty, isJudged(condition.score) else { return nil }
        let instrument = instruments.first { $0.id.name == condition.instrument }
        if let score = instrument.flatMap(condition.score) { return score }
        let at = path.appending("score")
        if let instrument, condition.score == condition.instrument, !instrument.scores.isEmpty {
            let names = instrument.scores.map(instrument.name).joined(separator: ", ")
            report(
                "several-scores", "'\(condition.score)' has \(instrument.scores.count) scores, and one is needed",
                at: at,
                help: "name one of them: \(names)")
        } else {
            report(
                "unknown-score", "no score is named '\(condition.score.shortened(to: 60))'", at: at,
                help: scoreRenamings.advice(for: condition.score, among: instruments.scoreNames, plural: "scores"))
        }
        return nil
    }

    /// Some scores must lie within the bounds, and some beyond them.
    private mutating func checkBounds(
        _ condition: ConditionSettings, _ score: ScoreDeclaration, _ path: FieldPath
    ) {
        guard let instrument = instruments.first(where: { $0.id.name == condition.instrument }),
            let range = instrument.bounds(of: score)
        else { return }
        let least = max(condition.atLeast ?? range.lowerBound, range.lowerBound)
        let most = min(condition.atMost ?? range.upperBound, range.upperBound)
        let isEverybody = least <= range.lowerBound && most >= range.upperBound
        let hasBound = condition.atLeast != nil || condition.atMost != nil
        guard least > most || isEverybody && hasBound else { return }
        let (from, to) = (JSONValue.text(of: range.lowerBound), JSONValue.text(of: range.upperBound))
        report(
            "out-of-range",
            least > most ? "no score can meet the condition" : "every score meets the condition",
            at: path, ofKey: true, help: "'\(condition.score)' goes from \(from) to \(to)")
    }
}
