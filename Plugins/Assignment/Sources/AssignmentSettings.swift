public import TelemachusCore
public import TelemachusMatching

/// What a definition may set for ``AssignmentPolicy``.
public struct AssignmentSettings: Configuration {
    /// What the score of a pair adds up.
    public var scores: [ScoreTerm] = []
    /// What goes first.
    public var aim = AssignmentPriority.participation
    /// What becomes of a pair where an answer behind its score was not given.
    public var unanswered = UnansweredScore.refuse

    /// No score yet.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<AssignmentSettings>] {
        [
            .required(
                "scores", \.scores, .list(of: .object(), atLeast: 1), help: "What the score of a pair adds up."),
            .defaulted("aim", \.aim, .choice, help: "Whether the number of pairs goes before their total score."),
            .defaulted(
                "unanswered", \.unanswered, .choice,
                help: "What becomes of a pair where an answer behind its score was not given."),
        ]
    }
}

/// A score that people gave each other, as part of the score of a pair.
public struct ScoreTerm: Configuration {
    /// Who gave it.
    public enum Giver: String, ChoiceWord {
        /// The mentor, about the mentee.
        case mentor
        /// The mentee, about the mentor.
        case mentee
        /// Each about the other; both count.
        case both

        /// What the word means.
        public var help: String {
            switch self {
            case .mentor: "What mentors said about mentees."
            case .mentee: "What mentees said about mentors."
            case .both: "What each said about the other; both are added."
            }
        }

        /// Who has to be asked.
        var evidence: EvidenceUse.Giver {
            switch self {
            case .mentor: .mentors
            case .mentee: .mentees
            case .both: .both
            }
        }
    }

    /// The score, `instrument.score`, or the instrument alone where it has one score.
    public var score = ""
    /// Who gave it.
    public var from = Giver.mentor
    /// What a point of it counts.
    public var weight = 1.0
    /// Whether a low score speaks for the pair.
    public var isLowerBetter = false

    /// No score yet.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<ScoreTerm>] {
        [
            .required(
                "score", \.score, .name(of: .score),
                help: "A score that people give about possible partners: 'instrument.score', or the instrument alone "
                    + "where it has one score."),
            .defaulted("from", \.from, .choice, help: "Who gave it."),
            .defaulted("weight", \.weight, .number(0...1_000), help: "What a point of it counts."),
            .defaulted(
                "lower-is-better", \.isLowerBetter, .flag,
                help: "Yes where a low score speaks for the pair, such as a rank: what counts then is how far it lies "
                    + "below the greatest value."),
        ]
    }
}
