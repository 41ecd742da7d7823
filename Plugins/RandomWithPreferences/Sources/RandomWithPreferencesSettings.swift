public import TelemachusCore

/// What a definition may set for ``RandomWithPreferencesPolicy``.
public struct RandomWithPreferencesSettings: Configuration {
    /// What becomes of pairs of a person with their own supervisor.
    public enum OwnSupervisor: String, ChoiceWord {
        /// They are like any other pair.
        case allow
        /// As few of them as the number of pairs admits.
        case avoid
        /// None of them.
        case forbid

        /// What the word means.
        public var help: String {
            switch self {
            case .allow: "Such a pair is like any other."
            case .avoid: "Such pairs are made only where that gives more pairs in all, and then as few as possible."
            case .forbid: "Such a pair is never made, even if somebody is left without a partner."
            }
        }
    }

    /// What an answer that was not given counts as.
    public enum Unanswered: String, ChoiceWord {
        /// Nothing: the draw waits for it.
        case refuse
        /// A yes.
        case willing
        /// A no.
        case unwilling

        /// What the word means.
        public var help: String {
            switch self {
            case .refuse: "There is no draw until every answer is in."
            case .willing: "It counts as willing."
            case .unwilling: "It counts as unwilling."
            }
        }
    }

    /// The instrument that asks for willingness.
    public var preference: String?
    /// What becomes of pairs of a person with their own supervisor.
    public var ownSupervisor = OwnSupervisor.allow
    /// The attribute that names a person's supervisor.
    public var supervisor: String?
    /// What an answer that was not given counts as.
    public var unanswered = Unanswered.refuse

    /// No preference, no rule on supervisors.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<RandomWithPreferencesSettings>] {
        [
            .optional(
                "preference", \.preference, .name(of: .instrument),
                help: """
                    The instrument that asks whom people are willing to be paired with; its score 'willing' of 1 or \
                    more means yes. Without it everybody counts as willing.
                    """),
            .defaulted(
                "own-supervisor", \.ownSupervisor, .choice,
                help: "Whether people may be paired with their own supervisor."),
            .optional(
                "supervisor", \.supervisor, .name(of: .attribute),
                help: """
                    The attribute, of type person, that names somebody's supervisor. Needed where own-supervisor is \
                    avoid or forbid.
                    """),
            .defaulted(
                "unanswered", \.unanswered, .choice,
                help: "What the willingness counts as where somebody was asked and has not answered."),
        ]
    }
}

extension RandomWithPreferencesSettings {
    /// What the fields' shapes cannot see.
    func findings(in context: DefinitionContext) -> [ConfigurationProblem.Finding] {
        [preferenceFinding(in: context), supervisorFinding(in: context)].compactMap(\.self)
    }

    private func preferenceFinding(in context: DefinitionContext) -> ConfigurationProblem.Finding? {
        guard let preference, let scores = context.names[.score],
            !scores.contains("\(preference).\(WillingnessRule.score)")
        else { return nil }
        return .init(
            "no-willing-score", "'\(preference)' has no score '\(WillingnessRule.score)'", at: "preference",
            help: "name an instrument that asks for willingness, such as one with use: willingness")
    }

    private func supervisorFinding(in context: DefinitionContext) -> ConfigurationProblem.Finding? {
        guard let supervisor else {
            if ownSupervisor == .allow { return nil }
            return .init(
                "missing-supervisor-attribute",
                "'own-supervisor: \(ownSupervisor.rawValue)' needs to know who supervises whom", at: "own-supervisor",
                help: "add 'supervisor:' with the name of an attribute of type person")
        }
        if context.attributes[supervisor]?.kind == .person { return nil }
        let people = context.attributes.filter { $0.value.kind == .person }.map(\.name)
        return .init(
            "not-a-person-attribute", "'\(supervisor)' is not an attribute of type person", at: "supervisor",
            help: people.isEmpty
                ? "declare it under people.attributes with type: person"
                : NearestName.advice(for: supervisor, among: people, plural: "attributes of type person"))
    }
}
