public import TelemachusCore

/// How answers to an instrument, or to one of its items, are spread.
public struct AnswerDistribution: Configuration {
    /// The instrument.
    public var instrument = ""
    /// The item; nil for every item.
    public var item: String?
    /// The roles that answer; none for all.
    public var of: [String] = []
    /// The middle of the answers.
    public var mean: Double?
    /// The least number.
    public var from: Double?
    /// The greatest number.
    public var to: Double?
    /// How often each option is chosen, in relation to the others.
    public var weights = Named<Double>()

    /// An empty distribution.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<AnswerDistribution>] {
        [
            .required("instrument", \.instrument, .name(of: .instrument), help: "The instrument."),
            .optional("item", \.item, .text("an item of it"), help: "The item; left out, every item."),
            .defaulted("of", \.of, .oneOrSeveral(of: .name(of: .role)), help: "The role, or roles; left out, all."),
            .optional(
                "mean", \.mean, .number(-1_000_000...1_000_000),
                help: "For scales and numbers: the middle of the answers before anything changes."),
            .optional("from", \.from, .number(-1_000_000...1_000_000), help: "For numbers: the least."),
            .optional("to", \.to, .number(-1_000_000...1_000_000), help: "For numbers: the greatest."),
            .defaulted(
                "weights", \.weights, .weights,
                help: "For a choice, and for yes and no: how often each is chosen in relation to the others, met "
                    + "exactly on each occasion. Of several options at once, those that weigh most are chosen most."),
        ]
    }
}
