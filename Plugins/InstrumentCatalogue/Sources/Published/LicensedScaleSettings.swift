public import TelemachusCore

/// The structure of a licensed scale, the licence, and the texts that the institution brings.
public struct LicensedScaleSettings: Configuration {
    /// Who holds the rights.
    public var holder = Text()
    /// The number of the institution's licence.
    public var licence = ""
    /// The version or year of the scale.
    public var version = ""
    /// How many items.
    public var items = 1
    /// The scale of every answer.
    public var scale = Scale(points: 1...5)
    /// The institution's texts, one for each item; nil where people read them on the licensed form.
    public var texts: [Text]?
    /// The numbers of the items that count from the other end.
    public var reversed: [Int] = []
    /// The subscales by name.
    public var subscales = Named<LicensedSubscaleSettings>()
    /// How all items become one score.
    public var total = Total.sum
    /// What becomes of a score with answers missing.
    public var missing = MissingRule.completeOnly

    /// How all items become one score.
    public enum Total: String, ChoiceWord {
        /// They are added up.
        case sum
        /// They are averaged.
        case mean
        /// They are not put together.
        case none

        /// What the word means.
        public var help: String {
            switch self {
            case .sum: "All items are added up."
            case .mean: "All items are averaged."
            case .none: "There is no score over all items."
            }
        }
    }

    /// No structure yet.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<LicensedScaleSettings>] {
        [
            .required("holder", \.holder, .localizedText, help: "Who holds the rights in the scale."),
            .required(
                "licence", \.licence, .text("a licence's number"),
                help: "The number or date of the institution's licence. Whoever has none may not use the scale."),
            .required(
                "version", \.version, .text("a version or a year"),
                help: "The version or year of the scale, for its wording may change."),
            .required("items", \.items, .wholeNumber(1...100), help: "How many items the scale has."),
            .required(
                "scale", \.scale, .scale,
                help: "The scale of every answer: the name of a scale of the definition, or one written out here."),
            .optional(
                "texts", \.texts, .list(of: .localizedText),
                help: "The texts of the items in order, which the licence lets the institution show. Forms show them, "
                    + "exports never hold them. Left out, people read the items on the licensed form."),
            .defaulted(
                "reversed", \.reversed, .list(of: .wholeNumber(1...100)),
                help: "The numbers of the items that count from the other end of the scale."),
            .defaulted(
                "subscales", \.subscales, .map(of: .object(LicensedSubscaleSettings.self)),
                help: "Scores over some of the items, by name."),
            .defaulted("total", \.total, .choice, help: "How all items become one score."),
            .defaulted(
                "missing", \.missing, .choice,
                help: "What becomes of a score where somebody left out an item. Take the rule that the scale's manual "
                    + "gives."),
        ]
    }
}

/// How a definition writes a subscale of a licensed scale.
public struct LicensedSubscaleSettings: Configuration {
    /// The heading that people read.
    public var title = Text()
    /// The numbers of its items.
    public var items: [Int] = []
    /// How they become one.
    public var rule = SumScore.Rule.sum
    /// The names that it had before.
    public var formerIDs: [String] = []

    /// A sum of no items yet.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<LicensedSubscaleSettings>] {
        [
            .required("title", \.title, .localizedText, help: "The heading that people read."),
            .required(
                "items", \.items, .list(of: .wholeNumber(1...100), atLeast: 1), help: "The numbers of its items."),
            .defaulted("rule", \.rule, .choice, help: "How the items become one score."),
            .formerIDs(\.formerIDs),
        ]
    }
}
