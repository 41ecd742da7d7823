import TelemachusCore

extension ScaledItem {
    /// The item as written; nil where the settings are not whole, which their findings say.
    init?(_ settings: QuestionSettings) {
        guard let format = settings.format else { return nil }
        self.init(
            Item(
                id: settings.id, prompt: settings.prompt, format: format, isRequired: settings.required,
                help: settings.help, domain: settings.domain, formerIDs: settings.formerIDs),
            isReversed: settings.reverse)
    }
}

extension SumScore {
    /// The subscale of that name over some of a questionnaire's items.
    ///
    /// Items have scores too, so a subscale is no further part: a family of tests over the parts leaves it out.
    init(_ id: String, _ settings: SubscaleSettings, in questionnaire: [ScaledItem]) {
        self.init(
            id, title: settings.title,
            over: settings.items.compactMap { name in questionnaire.first { $0.item.id == name } },
            rule: settings.rule, missing: settings.missing, isTotal: true, formerIDs: settings.formerIDs)
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
