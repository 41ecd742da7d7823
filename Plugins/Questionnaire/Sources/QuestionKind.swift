public import TelemachusCore

/// What an answer to an item of a questionnaire can be.
public enum QuestionKind: String, ChoiceWord {
    /// A point of a scale.
    case scale
    /// One of the options.
    case choice
    /// Any of the options.
    case choices
    /// Yes or no.
    case yesNo = "yes-no"
    /// A whole number.
    case wholeNumber = "whole-number"
    /// A number.
    case number
    /// Words.
    case text
    /// A day.
    case date

    /// What the word means.
    public var help: String {
        switch self {
        case .scale: "A point of a scale; 'scale' says which."
        case .choice: "One of the options."
        case .choices: "Any of the options; files separate them with semicolons."
        case .yesNo: "Yes or no; counts 1 and 0."
        case .wholeNumber: "A whole number, with a unit and bounds where wanted."
        case .number: "A number, with a unit and bounds where wanted."
        case .text: "Words, as many characters as 'limit' allows."
        case .date: "A day, written 2026-03-31."
        }
    }

    /// Whether answers are numbers, so that they can be scored.
    var isNumeric: Bool {
        switch self {
        case .scale, .yesNo, .wholeNumber, .number: true
        case .choice, .choices, .text, .date: false
        }
    }

    /// The settings that only make sense for some kinds of item.
    enum Setting: String, CaseIterable {
        case scale, options, unit, minimum, maximum, limit
    }

    /// Whether a setting means anything for items of this kind.
    func takes(_ setting: Setting) -> Bool {
        switch setting {
        case .scale: self == .scale
        case .options: self == .choice || self == .choices
        case .unit, .minimum, .maximum: self == .wholeNumber || self == .number
        case .limit: self == .text
        }
    }
}
