public import TelemachusCore

/// The question of a battery, its scale, and what it asks about.
public struct BatterySettings: Configuration {
    /// The question, with `{domain}` where the domain's phrase belongs.
    public var stem = Text()
    /// The scale of every answer.
    public var scale = Scale(points: 1...5)
    /// What becomes of the total with answers missing.
    public var missing = MissingRule.completeOnly
    /// The domains asked about, in this order; nil for all of the programme's.
    public var domains: [String]?
    /// Further words under each question.
    public var help: Text?

    /// A battery without a question yet.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<BatterySettings>] {
        [
            .required(
                "stem", \.stem, .localizedText,
                help: "The question that is asked about every domain. Write {domain} where the domain's phrase "
                    + "belongs: 'How confident are you giving feedback on {domain}?'"),
            .required(
                "scale", \.scale, .scale,
                help: "The scale of every answer: the name of a scale of the definition, or one written out here."),
            .defaulted(
                "missing", \.missing, .choice,
                help: "What becomes of the total where somebody left out a question. The domains' own scores are "
                    + "simply missing then."),
            .optional(
                "domains", \.domains, .list(of: .name(of: .domain), atLeast: 1),
                help: "The domains to ask about, in this order. Left out, all domains of the programme."),
            .optional(
                "help", \.help, .localizedText,
                help: "Further words under each question, such as what the ends of the scale stand for; {domain} is "
                    + "filled in as in the stem."),
        ]
    }
}
