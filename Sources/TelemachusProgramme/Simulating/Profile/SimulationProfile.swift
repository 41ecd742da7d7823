public import TelemachusCore

/// How made-up people behave: `simulation.yaml`, beside a definition.
///
/// Each share is met by rounding to the nearest whole number of people, forms or answers, not by chance.
public struct SimulationProfile: Configuration {
    /// The version of the format.
    public var format = 1
    /// How many people take part.
    public var people: Int?
    /// How many of them have each role.
    public var roles = Named<Int>()
    /// Where the random numbers start.
    public var seed = 1
    /// The day on which the first stage opens.
    public var start: CalendarDay?
    /// The share of those invited who do not join.
    public var declined = 0.1
    /// The share of people who consent.
    public var consented = 1.0
    /// The share of forms that are not given.
    public var missingForms = 0.08
    /// The share of answers that are left out of the forms given.
    public var missingItems = 0.05
    /// The share of the forms that gates ask for in which nothing is answered with no.
    public var completed = 0.97
    /// The share of confidential yes-no questions for the draw that are answered with yes.
    public var willingness = 0.8
    /// How many entries there are in a register for each person who may make one.
    public var registerEntries = 0.25
    /// How far answers lie apart.
    public var spread = 0.22
    /// Who leaves.
    public var withdrawals = [WithdrawalRate()]
    /// How attributes are spread.
    public var attributes: [AttributeDistribution] = []
    /// How answers are spread.
    public var answers: [AnswerDistribution] = []
    /// What changes from stage to stage.
    public var effects: [EffectSettings] = []

    /// Plausible rates, and no effect.
    public init() {}

    /// The keys of the format.
    public static var fields: [Field<SimulationProfile>] {
        [
            .required("telemachus-simulation", \.format, .profileVersion, help: "The version of this format."),
            .optional(
                "people", \.people, .wholeNumber(1...1_000_000), unit: "people",
                help: "How many take part; left out, as many as the definition plans, or 40."),
            .defaulted(
                "roles", \.roles, .map(of: .wholeNumber(1...1_000_000), keys: .name(of: .role)),
                help: "How many of them have each role; left out, as the definition plans, or as many on either side."),
            .defaulted(
                "seed", \.seed, .wholeNumber(0 ... .max),
                help: "Where the random numbers start; the draws of a run start there too."),
            .optional(
                "start", \.start, .day,
                help: "The day on which the first stage opens; left out, as the definition says, or 2026-01-05."),
            .defaulted(
                "declined", \.declined, .number(0...0.9), help: "The share of those invited who do not join."),
            .defaulted("consented", \.consented, .number(0...1), help: "The share of people who consent."),
            .defaulted(
                "missing-forms", \.missingForms, .number(0...1),
                help: "The share of forms that are not given, of those that neither a draw nor a gate waits for."),
            .defaulted(
                "missing-items", \.missingItems, .number(0...1),
                help: "The share of answers left out of the forms that are given; none is left quite empty."),
            .defaulted(
                "completed", \.completed, .number(0...1),
                help: "The share of the forms that gates ask for, such as training records, in which nothing is "
                    + "answered with no."),
            .defaulted(
                "willingness", \.willingness, .number(0...1),
                help: "The share of confidential yes-no questions for the draw that are answered with yes."),
            .defaulted(
                "register-entries", \.registerEntries, .number(0...20),
                help: "How many entries a register has for each person who may make some, all in all."),
            .defaulted(
                "spread", \.spread, .number(0...1),
                help: "How far answers lie apart: their standard deviation as a share of the scale's width."),
            .defaulted("withdrawals", \.withdrawals, .list(of: .object()), help: "Who leaves, when, and what is kept."),
            .defaulted(
                "attributes", \.attributes, .list(of: .object()),
                help: "How attributes are spread; the first entry that fits a person holds."),
            .defaulted(
                "answers", \.answers, .list(of: .object()),
                help: "How answers are spread; the first entry that fits holds."),
            .defaulted("effects", \.effects, .list(of: .object()), help: "What changes from stage to stage."),
        ]
    }

    /// Whether a tree is such a file.
    public static func isOne(_ root: Node) -> Bool { root["telemachus-simulation"] != nil }
}

extension Shape where Value == Int {
    /// The version of the format; one exists.
    fileprivate static var profileVersion: Shape {
        Shape.wholeNumber().map(
            { version, node, reader in
                if version == 1 { return version }
                reader.report(
                    "unknown-format-version", "this Telemachus reads version 1 of the format, not \(version)",
                    at: node.place, help: version > 1 ? "use a newer Telemachus" : "write 'telemachus-simulation: 1'")
                return nil
            }, back: { $0 }
        ).described(as: .wholeNumber(1...1))
    }
}
