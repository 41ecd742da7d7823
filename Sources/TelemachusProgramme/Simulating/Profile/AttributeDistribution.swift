public import TelemachusCore

/// How an attribute is spread over people.
public struct AttributeDistribution: Configuration {
    /// The attribute.
    public var attribute = ""
    /// The roles of the people; none for all.
    public var of: [String] = []
    /// How often each option is there, in relation to the others.
    public var weights = Named<Double>()
    /// The least number.
    public var from: Int?
    /// The greatest number.
    public var to: Int?

    /// An empty distribution.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<AttributeDistribution>] {
        [
            .required("attribute", \.attribute, .name(of: .attribute), help: "The attribute."),
            .defaulted(
                "of", \.of, .oneOrSeveral(of: .name(of: .role)), help: "Of which role, or roles; left out, all."),
            .defaulted(
                "weights", \.weights, .weights,
                help: "For options, and for yes and no: how often each is there in relation to the others, met exactly "
                    + "within each role. Of several options at once, those that weigh most are chosen most."),
            .optional("from", \.from, .wholeNumber(-1_000_000...1_000_000), help: "For a whole number: the least."),
            .optional("to", \.to, .wholeNumber(-1_000_000...1_000_000), help: "For a whole number: the greatest."),
        ]
    }
}

extension Shape where Value == Named<Double> {
    /// Words with how often they come, in relation to each other.
    static var weights: Shape { .map(of: .number(0...1_000_000), keys: .text) }
}
