/// What a programme is, in the words of its definition.
public struct ProgrammeOutline: Sendable {
    /// A role.
    public struct Role: Sendable {
        /// The id.
        public var id: String
        /// What one of them is called.
        public var title: Text
        /// What several of them are called.
        public var plural: Text
        /// Who was invited, in a sentence.
        public var invited: Text?
        /// The ids that it had before.
        public var formerIDs: [String]

        /// The parts, one by one.
        public init(id: String, title: Text, plural: Text, invited: Text? = nil, formerIDs: [String] = []) {
            self.id = id
            self.title = title
            self.plural = plural
            self.invited = invited
            self.formerIDs = formerIDs
        }
    }

    /// An instrument.
    public struct Instrument: Sendable {
        /// The id.
        public var id: String
        /// The heading.
        public var title: Text
        /// The plugin behind it.
        public var plugin: String
        /// What is asked.
        public var items: [Item]
        /// The scores that come of it.
        public var scores: [ScoreDeclaration]
        /// The ids that it had before.
        public var formerIDs: [String]

        /// The parts, one by one.
        public init(
            id: String, title: Text, plugin: String, items: [Item], scores: [ScoreDeclaration],
            formerIDs: [String] = []
        ) {
            self.id = id
            self.title = title
            self.plugin = plugin
            self.items = items
            self.scores = scores
            self.formerIDs = formerIDs
        }
    }

    /// A stage.
    public struct Stage: Sendable {
        /// Something that is asked at a stage.
        public struct Ask: Sendable {
            /// The instrument's id.
            public var instrument: String
            /// The role that answers.
            public var role: String
            /// About whom, in words.
            public var about: String
            /// Whether the role answers as a group.
            public var isTogether: Bool
            /// How often each answers.
            public var times: Times
            /// The earlier score that only those who are asked have, in words; nil where everybody of the role is asked.
            public var condition: String?

            /// How often somebody answers at a stage.
            public enum Times: String, Sendable, Hashable {
                /// Once about each that it is about.
                case once
                /// After each session of a pair.
                case eachSession = "each-session"
                /// As often as there is something to enter: a register.
                case asNeeded = "as-needed"
            }

            /// The parts, one by one.
            public init(
                instrument: String, role: String, about: String, isTogether: Bool, times: Times = .once,
                condition: String? = nil
            ) {
                self.times = times
                self.condition = condition
                self.instrument = instrument
                self.role = role
                self.about = about
                self.isTogether = isTogether
            }
        }

        /// The id.
        public var id: String
        /// The heading.
        public var title: Text
        /// What it is about, in a sentence.
        public var summary: Text?
        /// What is asked.
        public var asks: [Ask]
        /// The matching policy that draws at this stage.
        public var policy: String?
        /// How many sessions each pair holds at this stage.
        public var sessions: Int?
        /// The ids that it had before.
        public var formerIDs: [String]

        /// The parts, one by one.
        public init(
            id: String, title: Text, summary: Text? = nil, asks: [Ask], policy: String? = nil, sessions: Int? = nil,
            formerIDs: [String] = []
        ) {
            self.id = id
            self.title = title
            self.summary = summary
            self.asks = asks
            self.policy = policy
            self.sessions = sessions
            self.formerIDs = formerIDs
        }
    }

    /// The leader who stands behind the programme, by function and never by name.
    public struct Sponsor: Sendable {
        /// The function.
        public var title: Text
        /// What they say of the programme.
        public var message: Text

        /// A sponsor with a message.
        public init(title: Text, message: Text) {
            self.title = title
            self.message = message
        }
    }

    /// Something published that the programme rests on.
    public struct Source: Sendable {
        /// The reference as it is cited.
        public var citation: String
        /// The digital object identifier.
        public var doi: String?
        /// What was taken from it.
        public var note: String?

        /// The parts, one by one.
        public init(citation: String, doi: String? = nil, note: String? = nil) {
            self.citation = citation
            self.doi = doi
            self.note = note
        }
    }

    /// The id.
    public var id: String
    /// The title.
    public var title: Text
    /// The kind of mentoring.
    public var model: String
    /// What it is to find out or to bring about: heading and sentence.
    public var purposes: [(heading: String, text: Text)]
    /// Where it takes place.
    public var setting: Text?
    /// The leader who stands behind it.
    public var sponsor: Sponsor?
    /// What readers must know of its limits.
    public var limits: [Text]
    /// Publications behind it.
    public var sources: [Source]
    /// The roles in order.
    public var roles: [Role]
    /// The domains in order.
    public var domains: [Domain]
    /// The instruments in order.
    public var instruments: [Instrument]
    /// The stages in order.
    public var stages: [Stage]
    /// The smallest group about which anything is shown.
    public var minimumGroup: Int
    /// How many people must stand behind a statement.
    public var statementContributors: Int
    /// By whom and why small groups are shown all the same; nil where they are not.
    public var release: String?

    /// The instrument of that id.
    public func instrument(_ id: String) -> Instrument? { instruments.first { $0.id == id } }
    /// The stage of that id.
    public func stage(_ id: String) -> Stage? { stages.first { $0.id == id } }
    /// The role of that id.
    public func role(_ id: String) -> Role? { roles.first { $0.id == id } }
    /// The heading of a score, `confidence.total`.
    public func title(ofScore name: String) -> Text {
        let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2, let instrument = instrument(parts[0]),
            let score = instrument.scores.first(where: { $0.id == parts[1] })
        else { return Text(name) }
        return score.title
    }

    /// The parts, one by one.
    public init(
        id: String, title: Text, model: String, purposes: [(heading: String, text: Text)], setting: Text? = nil,
        sponsor: Sponsor? = nil, limits: [Text], sources: [Source], roles: [Role], domains: [Domain],
        instruments: [Instrument], stages: [Stage], minimumGroup: Int, statementContributors: Int,
        release: String? = nil
    ) {
        self.id = id
        self.title = title
        self.model = model
        self.purposes = purposes
        self.setting = setting
        self.sponsor = sponsor
        self.limits = limits
        self.sources = sources
        self.roles = roles
        self.domains = domains
        self.instruments = instruments
        self.stages = stages
        self.minimumGroup = minimumGroup
        self.statementContributors = statementContributors
        self.release = release
    }
}
