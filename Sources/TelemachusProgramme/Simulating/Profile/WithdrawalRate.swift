public import TelemachusCore

/// How many of the people leave, when, and what stays in use.
public struct WithdrawalRate: Configuration {
    /// The share of people who leave.
    public var share = 0.05
    /// The roles that they have; none for all.
    public var of: [String] = []
    /// The stage from which they are gone.
    public var stage: String?
    /// What stays in use of their answers.
    public var keeps: WithdrawalSettings.Keep?

    /// One in twenty, at any stage but the first.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<WithdrawalRate>] {
        [
            .required("share", \.share, .number(0...1), help: "The share of these people who leave."),
            .defaulted("of", \.of, .oneOrSeveral(of: .name(of: .role)), help: "Their role, or roles; left out, all."),
            .optional(
                "stage", \.stage, .name(of: .stage),
                help: "The stage from which they are gone; left out, the stages after the first, evenly."),
            .optional(
                "keeps", \.keeps, .choice,
                help: "What stays in use of their answers; left out, each of what the definition offers, the first "
                    + "four times as often."),
        ]
    }
}
