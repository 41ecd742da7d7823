import TelemachusCore

/// One item of a questionnaire, ready to be asked and scored.
struct Question: Sendable {
    /// What is asked.
    let item: Item
    /// Its score; nil where its answers are no numbers.
    let score: ScoreDeclaration?
    private let isReversed: Bool

    /// The item as written; nil where the settings are not whole, which their findings say.
    init?(_ settings: QuestionSettings) {
        guard let format = settings.format else { return nil }
        item = Item(
            id: settings.id, prompt: settings.prompt, format: format, isRequired: settings.required,
            help: settings.help, domain: settings.domain, formerIDs: settings.formerIDs)
        isReversed = settings.reverse
        guard let (level, range) = format.scoring else {
            score = nil
            return
        }
        score = ScoreDeclaration(
            id: settings.id, title: settings.prompt, level: level, range: range, unit: format.unit,
            domain: settings.domain, formerIDs: settings.formerIDs)
    }

    /// The item as a part of a sum.
    var scored: ScoredItem { ScoredItem(item.id, isReversed: isReversed) }

    /// The number that the answer stands for, reversed where the item is.
    func value(in answers: Answers) -> Double? {
        guard isReversed, case .scale(let scale) = item.format else { return answers[item.id]?.number }
        guard case .whole(let point)? = answers[item.id] else { return nil }
        return Double(scale.reversed(point))
    }
}

extension QuestionSettings {
    /// What an answer can be; nil where a setting that the kind needs is missing or at odds with another.
    fileprivate var format: AnswerFormat? {
        switch kind {
        case .scale: return scale.map { .scale($0) }
        case .choice: return options.map { .choice($0.map(AnswerOption.init)) }
        case .choices: return options.map { .choices($0.map(AnswerOption.init)) }
        case .yesNo: return .yesNo
        case .wholeNumber:
            guard let bounds, let low = Int(exactly: bounds.lowerBound), let high = Int(exactly: bounds.upperBound)
            else { return nil }
            return .wholeNumber(low...high, unit: unit)
        case .number: return bounds.map { .number($0, unit: unit) }
        case .text: return .text(limit: limit ?? Self.standardLimit)
        case .date: return .date
        }
    }
}

extension AnswerFormat {
    /// What may be computed from an answer, and its least and greatest value; nil where it is no number.
    fileprivate var scoring: (level: ScoreDeclaration.Level, range: ClosedRange<Double>)? {
        switch self {
        case .scale(let scale): (.ordinal, Double(scale.points.lowerBound)...Double(scale.points.upperBound))
        case .yesNo: (.count, 0...1)
        case .wholeNumber(let range, _): (.interval, Double(range.lowerBound)...Double(range.upperBound))
        case .number(let range, _): (.interval, range)
        case .choice, .choices, .text, .date: nil
        }
    }
}

extension AnswerOption {
    /// The option under the name that the definition gives it.
    fileprivate init(_ entry: Named<OptionSettings>.Entry) {
        self.init(id: entry.name, title: entry.value.title, formerIDs: entry.value.formerIDs)
    }
}
