public import TelemachusCore

/// How pairs are made at a stage: by which policy, under which rules, and what becomes of them when somebody leaves.
public struct MatchSettings: Configuration {
    /// What becomes of the pairs of a draw when somebody of a pair leaves.
    public enum AfterWithdrawal: String, ChoiceWord {
        /// Nothing; whoever is left has no partner.
        case leave
        /// The other pairs stay, and whoever is left is paired anew as far as possible.
        case keep
        /// All pairs are made anew.
        case redraw

        /// What the word means.
        public var help: String {
            switch self {
            case .leave: "Whoever is left has no partner from then on."
            case .keep: "The other pairs stay; whoever is left is paired anew where somebody has a free place."
            case .redraw: "All pairs are made anew."
            }
        }
    }

    /// The plugin's id.
    public var use = ""
    /// The plugin's configuration as written.
    public var configuration: Node?
    /// The rules on pairs.
    public var rules = PairingRules()
    /// The roles whose people mentor; none for those on the mentor's side.
    public var mentors: [String] = []
    /// The roles whose people are mentored; none for those on the mentee's side.
    public var mentees: [String] = []
    /// What becomes of the pairs when somebody leaves.
    public var afterWithdrawal = AfterWithdrawal.leave
    /// Whether it is right that nobody is paired where nobody can or wants to be.
    public var isOptional = false

    /// No policy.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<MatchSettings>] {
        [
            .required("use", \.use, .pluginID(.policy), help: "The matching policy, as `telemachus plugins` lists it."),
            .optional(
                "with", \.configuration, .configuration(of: .policy),
                help: "Its configuration, as `telemachus plugins ID` shows it."),
            .defaulted("rules", \.rules, .object(), help: "Rules on pairs, the same for every policy."),
            .defaulted(
                "mentors", \.mentors, .list(of: .name(of: .role)),
                help: "The roles whose people mentor in these pairs; left out, those on the mentor's side."),
            .defaulted(
                "mentees", \.mentees, .list(of: .name(of: .role)),
                help: "The roles whose people are mentored in these pairs; left out, those on the mentee's side."),
            .defaulted(
                "after-withdrawal", \.afterWithdrawal, .choice,
                help: "What becomes of the pairs when somebody of a pair leaves."),
            .defaulted(
                "optional", \.isOptional, .flag,
                help: "Yes where pairs are an offer: if nobody can or wants to be paired the programme goes on without "
                    + "them, rather than waiting for more people."),
        ]
    }
}
