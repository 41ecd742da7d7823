public import TelemachusCore

/// A change of a score from one stage to another.
public struct EffectSettings: Configuration {
    /// The score, or an instrument for all of its scores.
    public var score = ""
    /// The roles that change; none for all.
    public var of: [String] = []
    /// The stage up to which nothing has changed.
    public var from = ""
    /// The stage from which on everything has.
    public var to = ""
    /// By how much, in points of the score.
    public var shift = 0.0

    /// An empty effect.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<EffectSettings>] {
        [
            .required("score", \.score, .name(of: .score), help: "The score, or an instrument for each of its items."),
            .defaulted("of", \.of, .oneOrSeveral(of: .name(of: .role)), help: "The role, or roles; left out, all."),
            .required("from", \.from, .name(of: .stage), help: "The stage up to which nothing has changed."),
            .required(
                "to", \.to, .name(of: .stage),
                help: "The stage from which on everything has; stages between have their part of it."),
            .required(
                "shift", \.shift, .number(-1_000_000...1_000_000),
                help: "By how much, in points of the score; below 0 where it falls. Answers do not go beyond the ends "
                    + "of their scale, so that large shifts are met in part."),
        ]
    }
}
