public import TelemachusCore

/// A stage of the timeline.
public struct StageSettings: Configuration {
    /// The id.
    public var id = ""
    /// The heading.
    public var title: Text?
    /// What it is about.
    public var summary: Text?
    /// The phase that it belongs to.
    public var phase: Int?
    /// What must be given before.
    public var gate = GateSettings()
    /// When it opens.
    public var opens: OpeningSettings?
    /// What is asked.
    public var collect: [CollectSettings] = []
    /// How pairs are made.
    public var match: MatchSettings?
    /// How pairs meet.
    public var meet: MeetSettings?
    /// The ids that it had before.
    public var formerIDs: [String] = []

    /// An empty stage.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<StageSettings>] {
        [
            .required("stage", \.id, .identifier, help: "The stage's id."),
            .optional("title", \.title, .localizedText, help: "The heading; left out, the id."),
            .optional("summary", \.summary, .localizedText, help: "What happens, in a sentence or two."),
            .optional("phase", \.phase, .wholeNumber(1...99), help: "The phase of the study that it belongs to."),
            .defaulted("gate", \.gate, .object(), help: "What must be given before anybody is asked anything."),
            .optional("opens", \.opens, .object(), help: "When the stage opens."),
            .defaulted("collect", \.collect, .list(of: .object()), help: "What is asked at this stage, and of whom."),
            .optional("match", \.match, .object(), help: "How pairs are made at this stage."),
            .optional("meet", \.meet, .object(), help: "How pairs meet at this stage."),
            .formerIDs(\.formerIDs),
        ]
    }
}

/// What must be given before anybody is asked anything.
public struct GateSettings: Configuration {
    /// What a gate can ask for.
    public enum Consent: String, ChoiceWord {
        /// Only people who have consented are asked.
        case given
        /// Everybody is asked.
        case notAsked = "not-asked"

        /// What the word means.
        public var help: String {
            switch self {
            case .given: "From this stage on, only people who have given consent are asked."
            case .notAsked: "Consent is not asked for at this stage."
            }
        }
    }

    /// Whether consent must be given.
    public var consent = Consent.notAsked

    /// No gate.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<GateSettings>] {
        [.defaulted("consent", \.consent, .choice, help: "Whether consent must be given first.")]
    }
}

/// When a stage opens.
public struct OpeningSettings: Configuration {
    /// The stage that comes before.
    public var after = ""
    /// How soon after it.
    public var within: PlannedDuration?

    /// An empty opening.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<OpeningSettings>] {
        [
            .required("after", \.after, .name(of: .stage), help: "The stage that must be over before."),
            .optional("within", \.within, .duration, help: "How soon after it the stage takes place."),
        ]
    }
}

/// How pairs meet.
public struct MeetSettings: Configuration {
    /// Whether the relation goes on beyond one matter.
    public enum Relation: String, ChoiceWord {
        /// It goes on over several meetings.
        case continuing
        /// It is one meeting about one matter.
        case spot

        /// What the word means.
        public var help: String {
            switch self {
            case .continuing: "The relation goes on beyond a single meeting."
            case .spot: "One meeting about one matter, and called so."
            }
        }
    }

    /// How many sessions.
    public var sessions = 1
    /// The session log.
    public var log = ""
    /// The role that fills it in.
    public var from = ""
    /// Whether the relation goes on.
    public var relation = Relation.continuing

    /// An empty plan.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<MeetSettings>] {
        [
            .required("sessions", \.sessions, .wholeNumber(1...200), help: "How many sessions each pair holds."),
            .required("log", \.log, .name(of: .instrument), help: "The instrument that records that they took place."),
            .required("from", \.from, .name(of: .role), help: "The role that fills the log in."),
            .defaulted("relation", \.relation, .choice, help: "Whether the relation goes on beyond one matter."),
        ]
    }
}
