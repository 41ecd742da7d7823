public import TelemachusCore

/// The items of a questionnaire and the scores that are made from them.
public struct QuestionnaireSettings: Configuration {
    /// The items in the order in which they are asked.
    public var items: [QuestionSettings] = []
    /// The subscales by name.
    public var subscales = Named<SubscaleSettings>()

    /// No item yet.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<QuestionnaireSettings>] {
        [
            .required(
                "items", \.items, .list(of: .object(QuestionSettings.self), atLeast: 1),
                help: "What is asked, in order."),
            .defaulted(
                "subscales", \.subscales, .map(of: .object(SubscaleSettings.self)),
                help: "Scores that sum up or average several items, by name. Every item whose answer is a number has "
                    + "a score of its own besides."),
        ]
    }
}
