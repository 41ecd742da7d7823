public import TelemachusCore

/// A criterion that people of a role must meet.
public struct EligibilitySettings: Configuration {
    /// The attribute.
    public var attribute = ""
    /// The least number.
    public var atLeast: Int?
    /// The greatest number.
    public var atMost: Int?
    /// The options, one of which must be given.
    public var oneOf: [String] = []
    /// The answer that must be given.
    public var isYes: Bool?

    /// An empty criterion.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<EligibilitySettings>] {
        [
            .required("attribute", \.attribute, .name(of: .attribute), help: "The attribute that is looked at."),
            .optional("at-least", \.atLeast, .wholeNumber(), help: "For a whole number: the least."),
            .optional("at-most", \.atMost, .wholeNumber(), help: "For a whole number: the greatest."),
            .defaulted(
                "one-of", \.oneOf, .list(of: .identifier), help: "For a choice: the options of which one must be given."
            ),
            .optional("is", \.isYes, .flag, help: "For yes or no: the answer that must be given."),
        ]
    }
}
