public import TelemachusCore

/// What a definition may set for ``RandomWithPreferencesPolicy``.
public struct RandomWithPreferencesSettings: Configuration {
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
    /// What an answer that was not given counts as.
    public var unanswered = Unanswered.refuse

    /// No preference.
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
                "unanswered", \.unanswered, .choice,
                help: "What the willingness counts as where somebody was asked and has not answered."),
        ]
    }
}

extension RandomWithPreferencesSettings {
    /// The score that says whether somebody is willing; nil where nobody is asked.
    var willing: NamedScore? { preference.map { NamedScore(instrument: $0, score: "willing") } }

    /// What the fields' shapes cannot see.
    func findings(in context: DefinitionContext) -> [ConfigurationProblem.Finding] {
        guard let willing, let scores = context.names[.score], !scores.contains(willing.name) else { return [] }
        return [
            .init(
                "no-willing-score", "'\(willing.instrument)' has no score '\(willing.score)'", at: "preference",
                help: "name an instrument that asks for willingness, such as one with use: willingness")
        ]
    }
}
