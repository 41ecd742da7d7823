public import TelemachusCore

/// How a definition writes one item of a questionnaire.
public struct QuestionSettings: Configuration {
    /// The item's name.
    public var id = ""
    /// The question.
    public var prompt = Text()
    /// What an answer can be.
    public var kind = QuestionKind.text
    /// The scale of a scale item.
    public var scale: Scale?
    /// The options of a choice, by name.
    public var options: Named<OptionSettings>?
    /// The unit of a number.
    public var unit: String?
    /// The least number.
    public var minimum: Double?
    /// The greatest number.
    public var maximum: Double?
    /// The most characters of a text.
    public var limit: Int?
    /// Whether the score counts from the other end of the scale.
    public var reverse = false
    /// Whether a form without an answer is incomplete.
    public var required = true
    /// Further words under the question.
    public var help: Text?
    /// The domain that it asks about.
    public var domain: String?
    /// The names that it had before.
    public var formerIDs: [String] = []

    /// An item without a question yet.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<QuestionSettings>] {
        [
            .required(
                "id", \.id, .identifier,
                help: "The item's name: a column in files, and what subscales and comparisons call it."),
            .required("prompt", \.prompt, .localizedText, help: "The question as people read it."),
            .required("type", \.kind, .choice, help: "What an answer can be."),
            .optional(
                "scale", \.scale, .scale,
                help: "For a scale: the name of a scale of the definition, or one written out here."),
            .optional(
                "options", \.options, .map(of: .object(or: \.title, .localizedText)),
                help: "For choice and choices: a name for each option, which files use, and the words that people "
                    + "read."),
            .optional("unit", \.unit, .text("a unit"), help: "For numbers: what is counted, such as minutes."),
            .optional(
                "minimum", \.minimum, .number(QuestionSettings.admissibleBounds),
                help: "For numbers: the least that is accepted. Left out, 0."),
            .optional(
                "maximum", \.maximum, .number(QuestionSettings.admissibleBounds),
                help: "For numbers: the most that is accepted. Left out, 1000000."),
            .optional(
                "limit", \.limit, .wholeNumber(1...100_000), unit: "characters",
                help: "For text: the most characters that are accepted. Left out, 2000."),
            .defaulted(
                "reverse", \.reverse, .flag,
                help: "For a scale: yes where the question is worded the opposite way, so that its score counts from "
                    + "the other end (on 1 to 5, an answer of 2 scores 4)."),
            .defaulted("required", \.required, .flag, help: "No where people may leave the question out."),
            .optional(
                "help", \.help, .localizedText, help: "Further words under the question, such as what is meant by it."),
            .optional("domain", \.domain, .name(of: .domain), help: "The domain that the question is about."),
            .formerIDs(\.formerIDs),
        ]
    }

    /// The bounds of a number where none are written.
    static let standardBounds = 0.0...1_000_000
    /// The most characters of a text where no limit is written.
    static let standardLimit = 2_000
    /// The numbers that a bound can be: every one of them is an exact whole number where it is whole.
    static let admissibleBounds = -1_000_000_000.0...1_000_000_000

    /// The bounds of a number as written, or else the standard ones; nil where nothing lies between them.
    var bounds: ClosedRange<Double>? {
        let lower = minimum ?? Self.standardBounds.lowerBound
        let upper = maximum ?? Self.standardBounds.upperBound
        return lower <= upper ? lower...upper : nil
    }

    /// Whether a setting was written.
    func has(_ setting: QuestionKind.Setting) -> Bool {
        switch setting {
        case .scale: scale != nil
        case .options: options != nil
        case .unit: unit != nil
        case .minimum: minimum != nil
        case .maximum: maximum != nil
        case .limit: limit != nil
        }
    }
}
