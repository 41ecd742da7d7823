import TelemachusCore

/// Several items of a questionnaire whose scores become one.
struct Subscale: Sendable {
    /// The score.
    let declaration: ScoreDeclaration
    private let questions: [Question]
    private let rule: SubscaleSettings.Rule
    private let missing: MissingRule

    /// The subscale of that name over some of a questionnaire's items.
    init(_ id: String, _ settings: SubscaleSettings, in questionnaire: [Question]) {
        questions = settings.items.compactMap { name in questionnaire.first { $0.item.id == name } }
        rule = settings.rule
        missing = settings.missing
        let parts = questions.compactMap(\.score)
        // Items have scores too, so a subscale is no further part: a family of tests over the parts leaves it out.
        declaration = ScoreDeclaration(
            id: id, title: settings.title, level: Self.level(of: parts, settings), range: Self.range(of: parts, rule),
            unit: Self.shared(parts.map(\.unit)), domain: Self.shared(parts.map(\.domain)),
            isTotal: true, items: questions.map(\.scored), formerIDs: settings.formerIDs)
    }

    /// The sum or mean of the items' scores under the declared rule for missing answers.
    func value(in answers: Answers) -> Scores.Value {
        var result = missing.sum(of: questions.map { $0.value(in: answers) })
        if rule == .mean, let sum = result.value { result.value = sum / Double(result.asked) }
        return result
    }

    /// As weak as the weakest part: one ordinal item makes the whole ordinal.
    ///
    /// Whole numbers of yesses are counts.
    private static func level(
        of parts: [ScoreDeclaration], _ settings: SubscaleSettings
    ) -> ScoreDeclaration.Level {
        if parts.contains(where: { $0.level == .ordinal }) { return .ordinal }
        let isCount = settings.rule == .sum && settings.missing == .completeOnly
        return isCount && parts.allSatisfy { $0.level == .count } ? .count : .interval
    }

    private static func range(
        of parts: [ScoreDeclaration], _ rule: SubscaleSettings.Rule
    ) -> ClosedRange<Double>? {
        let ranges = parts.compactMap(\.range)
        guard !ranges.isEmpty, ranges.count == parts.count else { return nil }
        let divisor = rule == .mean ? Double(ranges.count) : 1
        let low = ranges.map(\.lowerBound).reduce(0, +) / divisor
        let high = ranges.map(\.upperBound).reduce(0, +) / divisor
        return low...high
    }

    /// What all parts have in common, nil where they differ.
    private static func shared(_ values: [String?]) -> String? {
        values.allSatisfy { $0 == values.first } ? values.first ?? nil : nil
    }
}
