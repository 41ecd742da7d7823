public import TelemachusCore

/// An instrument as a definition declares it.
public struct InstrumentSettings: Configuration {
    /// The heading that people read.
    public var title = Text()
    /// The plugin behind it.
    public var use = ""
    /// The plugin's configuration as written.
    public var configuration: Node?
    /// The file that holds the instrument; nil once its content was put in.
    public var file: String?
    /// What the answers are for the programme.
    public var records = Records.answers
    /// Scales of its own.
    public var scales = Named<Scale>()
    /// Other words, or words in other languages, for what the plugin says.
    public var words = Named<Text>()
    /// The ids that it had before.
    public var formerIDs: [String] = []

    /// What the answers to an instrument are for the programme.
    public enum Records: String, ChoiceWord {
        /// Answers like any other.
        case answers
        /// Goals that people set themselves.
        case goals

        /// What the word means.
        public var help: String {
            switch self {
            case .answers: "Answers to be counted, scored and compared."
            case .goals: "Goals that people set themselves; both sides of a pair need some."
            }
        }
    }

    /// An empty instrument.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<InstrumentSettings>] {
        [
            .optional(
                "file", \.file, .text.described(as: .base("the path of a file")),
                help:
                    "A file that holds the instrument, relative to this one; keys beside it change what the file says."),
            .required("title", \.title, .localizedText, help: "The heading that people read."),
            .defaulted("records", \.records, .choice, help: "What the answers are for the programme."),
            .defaulted(
                "scales", \.scales, .map(of: .writtenOutScale),
                help: "Scales of its own, for `with:` to name; they go before the programme's."),
            .required(
                "use", \.use, .pluginID(.instrument), help: "The instrument plugin, as `telemachus plugins` lists it."),
            .optional(
                "with", \.configuration, .configuration(of: .instrument),
                help: "Its configuration, as `telemachus plugins ID` shows it."),
            .defaulted(
                "words", \.words, .pluginWords,
                help: "Other words for the plugin's own, or their translations: under an item's id its prompt, under "
                    + "ITEM.OPTION the words of an option, under ITEM.help the words below the prompt."),
            .formerIDs(\.formerIDs),
        ]
    }
}

extension Shape where Value == String {
    /// The id of a registered plugin.
    static func pluginID(_ kind: PluginKind) -> Shape {
        Shape.text.described(as: .plugin(kind)).map(
            { id, node, reader in
                guard let known = reader.names.plugins[kind], !known.contains(id) else { return id }
                reader.report(
                    "unknown-plugin", "no \(kind.singular) is registered as '\(id.shortened(to: 60))'", at: node.place,
                    help: NearestName.advice(for: id, among: known, plural: kind.plural))
                return nil
            }, back: { $0 })
    }
}

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
    public var match: PluginUse?
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
            .optional("match", \.match, .policy, help: "How pairs are made at this stage."),
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

/// Something that is asked at a stage.
public struct CollectSettings: Configuration {
    /// The instrument.
    public var instrument = ""
    /// The roles that answer.
    public var from: [String] = []
    /// Whether they answer as one group.
    public var isTogether = false
    /// About whom.
    public var about = AboutWhom.oneself

    /// Nothing.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<CollectSettings>] {
        [
            .required("instrument", \.instrument, .name(of: .instrument), help: "The instrument that is asked."),
            .required(
                "from", \.from, .oneOrSeveral(of: .name(of: .role)), help: "The role that answers, or a list of roles."),
            .defaulted("together", \.isTogether, .flag, help: "Yes where the role answers once, as a group."),
            .defaulted(
                "about", \.about, .aboutWhom,
                help: "About whom: oneself, each-ROLE (one form for each person of it), partner, or programme."),
        ]
    }
}

/// About whom something is asked.
public enum AboutWhom: Sendable, Hashable {
    /// About the person who answers.
    case oneself
    /// About each person of a role in turn.
    case each(role: String)
    /// About the partner of the pair.
    case partner
    /// About the programme.
    case programme

    /// As definitions write it.
    public var word: String {
        switch self {
        case .oneself: "oneself"
        case .each(let role): "each-\(role)"
        case .partner: "partner"
        case .programme: "programme"
        }
    }
}

extension AboutWhom {
    /// What a definition may write.
    static let form = Form.either([
        .choice([
            .init("oneself", help: "Everybody about themselves."),
            .init("partner", help: "Everybody about the partner whom the draw gave them."),
            .init("programme", help: "Everybody about the programme."),
        ]),
        .text("each-ROLE: about each person of a role in turn", pattern: "^each-[a-z][a-z0-9-]*$"),
    ])
}

extension Shape where Value == AboutWhom {
    static var aboutWhom: Shape {
        Shape<String>.text.described(as: AboutWhom.form).map(
            { word, node, reader in
                switch word {
                case "oneself": return .oneself
                case "partner": return .partner
                case "programme": return .programme
                default: break
                }
                let roles = reader.names[.role] ?? []
                if word.hasPrefix("each-") {
                    let role = String(word.dropFirst("each-".count))
                    if reader.names[.role] == nil || roles.contains(role) { return .each(role: role) }
                }
                let words = ["oneself", "partner", "programme"] + roles.map { "each-\($0)" }
                let renamings = reader.names.renamings[.role] ?? Renamings()
                reader.report(
                    "unknown-target", "nobody can be asked about '\(word.shortened(to: 40))'", at: node.place,
                    help: renamings.prefixed("each-").advice(for: word, among: words, plural: "words"))
                return nil
            }, back: { $0.word })
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
