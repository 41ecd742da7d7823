public import TelemachusCore

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
    /// How often, at the least.
    public var every: PlannedDuration?
    /// Whether the relation goes on.
    public var relation = Relation.continuing
    /// What is asked after each session.
    public var afterEach: [AfterEachSettings] = []

    /// An empty plan.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<MeetSettings>] {
        [
            .required("sessions", \.sessions, .wholeNumber(1...200), help: "How many sessions each pair holds."),
            .required("log", \.log, .name(of: .instrument), help: "The instrument that records that they took place."),
            .required("from", \.from, .name(of: .role), help: "The role that fills the log in."),
            .optional(
                "every", \.every, .duration,
                help: "How often pairs meet at the least. A pair that lets this time pass without a session is silent."),
            .defaulted("relation", \.relation, .choice, help: "Whether the relation goes on beyond one matter."),
            .defaulted(
                "after-each", \.afterEach, .list(of: .object()),
                help: "What is asked after each session, numbered as the sessions are; due once its log says that it "
                    + "took place."),
        ]
    }
}

/// What is asked after each session of a pair, of one side or of both.
public struct AfterEachSettings: Configuration {
    /// The instrument.
    public var instrument = ""
    /// The roles that answer.
    public var from: [String] = []

    /// Nothing.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<AfterEachSettings>] {
        [
            .required(
                "instrument", \.instrument, .name(of: .instrument),
                help: "The instrument, about the session that the partners just held."),
            .required(
                "from", \.from, .oneOrSeveral(of: .name(of: .role)), help: "The role that answers, or a list of roles."),
        ]
    }
}

extension MeetSettings {
    /// The log and what is asked after each session, each about the partner.
    var asks: [CollectSettings] {
        let forms = [(log, [from])] + afterEach.map { ($0.instrument, $0.from) }
        return forms.map { instrument, roles in
            var ask = CollectSettings()
            ask.instrument = instrument
            ask.from = roles
            ask.about = .partner
            return ask
        }
    }

    /// Whether something is asked after each session, besides the log.
    func asksAfterEach(_ ask: CollectSettings) -> Bool {
        ask.about == .partner
            && afterEach.contains { $0.instrument == ask.instrument && $0.from == ask.from }
    }
}
