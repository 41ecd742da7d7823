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
    /// When it closes.
    public var closes: ClosingSettings?
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
            .optional(
                "closes", \.closes, .object(), help: "When the stage closes; left out, the coordinator closes it."),
            .defaulted("collect", \.collect, .list(of: .object()), help: "What is asked at this stage, and of whom."),
            .optional("match", \.match, .object(), help: "How pairs are made at this stage."),
            .optional("meet", \.meet, .object(), help: "How pairs meet at this stage."),
            .formerIDs(\.formerIDs),
        ]
    }
}

/// What must be given before a stage.
///
/// Consent and completed instruments are asked of each person, from this stage on; the rest must hold before the stage
/// opens for anybody.
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
    /// The instruments that a person must have completed.
    public var complete: [String] = []
    /// How much of an earlier stage must be answered.
    public var answered: ShareSettings?
    /// Whether the steering group must have decided to go on.
    public var isDecisionNeeded = false
    /// Whether every institution must have signed the stage off.
    public var isSignOffNeeded = false

    /// No gate.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<GateSettings>] {
        [
            .defaulted("consent", \.consent, .choice, help: "Whether consent must be given first."),
            .defaulted(
                "complete", \.complete, .list(of: .name(of: .instrument)),
                help: "Instruments that people must have completed, such as a training record: answered at an earlier "
                    + "stage, with no yes-no item answered no. It concerns the roles that are asked them."),
            .optional(
                "answered", \.answered, .object(),
                help: "The share of an earlier stage's forms that must be in before this stage opens."),
            .defaulted(
                "go-decision", \.isDecisionNeeded, .flag,
                help: "Yes where the steering group decides whether to go on, as after a pilot."),
            .defaulted(
                "sign-off", \.isSignOffNeeded, .flag,
                help: "Yes where every institution must sign the stage off before it opens."),
        ]
    }
}

/// How much of a stage must be answered.
public struct ShareSettings: Configuration {
    /// The stage whose forms are counted.
    public var stage = ""
    /// The share that must be in, above 0 and at most 1.
    public var share = 1.0

    /// An empty share.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<ShareSettings>] {
        [
            .required("stage", \.stage, .name(of: .stage), help: "The earlier stage whose forms are counted."),
            .required("share", \.share, .number(0...1), help: "The share of the forms due then that must be in: 0.8."),
        ]
    }
}

/// When a stage opens.
public struct OpeningSettings: Configuration {
    /// The stage that comes before; nil where only the day counts.
    public var after: String?
    /// How long after it, at the earliest.
    public var wait: PlannedDuration?
    /// How soon after it.
    public var within: PlannedDuration?
    /// The day.
    public var on: CalendarDay?

    /// An empty opening.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<OpeningSettings>] {
        [
            .optional("after", \.after, .name(of: .stage), help: "The stage that must be over before."),
            .optional(
                "wait", \.wait, .duration,
                help: "How long after it the stage opens at the earliest, such as 3 months for a follow-up."),
            .optional("within", \.within, .duration, help: "How soon after it the stage takes place."),
            .optional("on", \.on, .day, help: "The day on which it opens at the earliest."),
        ]
    }
}

/// When a stage closes.
public struct ClosingSettings: Configuration {
    /// How long after it opened.
    public var after: PlannedDuration?
    /// The day, which is the last on which forms are due.
    public var on: CalendarDay?

    /// An empty closing.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<ClosingSettings>] {
        [
            .optional("after", \.after, .duration, help: "How long after it opened the stage's forms are due."),
            .optional("on", \.on, .day, help: "The last day on which the stage's forms are due."),
        ]
    }
}
