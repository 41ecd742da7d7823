public import TelemachusCore

/// How a definition writes one subscale of a questionnaire.
public struct SubscaleSettings: Configuration {
    /// The heading that people read.
    public var title = Text()
    /// The items behind the score.
    public var items: [String] = []
    /// How their scores become one.
    public var rule = SumScore.Rule.sum
    /// What becomes of it with answers missing.
    public var missing = MissingRule.completeOnly
    /// The names that it had before.
    public var formerIDs: [String] = []

    /// A sum of no items yet.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<SubscaleSettings>] {
        [
            .required("title", \.title, .localizedText, help: "The heading that people read."),
            .required(
                "items", \.items, .list(of: .text("an item's id"), atLeast: 1),
                help: "The items behind the score, by their ids. Their answers must be numbers: scale, yes-no, "
                    + "whole-number or number. Reversed items count reversed."),
            .defaulted("rule", \.rule, .choice, help: "How the items' scores become one."),
            .defaulted(
                "missing", \.missing, .choice, help: "What becomes of the score where somebody left out a question."),
            .formerIDs(\.formerIDs),
        ]
    }
}
