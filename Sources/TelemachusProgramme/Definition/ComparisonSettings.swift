public import TelemachusCore
public import TelemachusStatistics

/// Scores that are compared: of one role on two stages, of one role on several, or of two groups on one.
///
/// The keys say which: `from` and `to`, or `at` with three stages or more, or `at` with `between` or `by`.
public struct ComparisonSettings: Configuration {
    /// What is compared with what.
    public enum Kind: Hashable, Sendable {
        /// The same people on two stages.
        case paired(role: String, from: String, to: String)
        /// The same people on three stages or more.
        case repeated(role: String, stages: [String])
        /// Two roles on one stage.
        case roles(stage: String, first: String, second: String)
        /// The people of one role on one stage, told apart by an attribute.
        case attribute(String, role: String, stage: String)
    }

    /// `instrument` for all its scores, or `instrument.score`.
    public var scores = ""
    /// The role; nil between two roles.
    public var role: String?
    /// The earlier of two stages.
    public var from: String?
    /// The later of two stages.
    public var to: String?
    /// Three stages or more, or the one on which groups are compared.
    public var stages: [String]?
    /// Two roles.
    public var roles: [String]?
    /// The attribute that tells two groups of one role apart.
    public var attribute: String?
    /// An adjustment other than the analysis's.
    public var adjustment: PValueAdjustment?

    /// Nothing.
    public init() {}

    /// What is compared with what; nil where a key is missing.
    public var kind: Kind? {
        if let roles, roles.count == 2, let stage = stages?.first {
            return .roles(stage: stage, first: roles[0], second: roles[1])
        }
        guard let role else { return nil }
        if let attribute { return stages?.first.map { .attribute(attribute, role: role, stage: $0) } }
        if let from, let to { return .paired(role: role, from: from, to: to) }
        return stages.map { .repeated(role: role, stages: $0) }
    }

    /// The instrument, whether all its scores are meant or one.
    public var instrument: String { String(scores.prefix { $0 != "." }) }

    /// The one score that is meant; nil for all of them.
    public var score: String? {
        scores.contains(".") ? String(scores.dropFirst(instrument.count + 1)) : nil
    }

    /// The declared fields.
    public static var fields: [Field<ComparisonSettings>] {
        [
            .required(
                "scores", \.scores, .name(of: .score), help: "An instrument's id for all its scores, or one score."),
            .optional("of", \.role, .name(of: .role), help: "The role whose scores are compared."),
            .optional("from", \.from, .name(of: .stage), help: "The earlier stage, where two are compared."),
            .optional("to", \.to, .name(of: .stage), help: "The later stage, where two are compared."),
            .optional(
                "at", \.stages, .oneOrSeveral(of: .name(of: .stage)),
                help: "Three stages or more, in their order, for the same people; or the one stage on which two groups "
                    + "are compared."),
            .optional(
                "between", \.roles, .list(of: .name(of: .role)), help: "Two roles that are compared on one stage."),
            .optional(
                "by", \.attribute, .name(of: .attribute),
                help: "An attribute with two values that tells two groups of the role apart."),
            .optional(
                "adjust", \.adjustment, .choice, help: "The adjustment of p, where it is another than the analysis's."),
        ]
    }
}
