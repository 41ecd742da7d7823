/// Everything that an exporter may see: the programme, what came of it, and where it comes from.
public struct ProgrammeRecord: Sendable {
    /// What the programme is.
    public var outline: ProgrammeOutline
    /// Where the figures come from.
    public var provenance: Provenance
    /// The figures, with small groups suppressed.
    public var results: Results
    /// Pseudonymous rows; empty unless the audience is the analyst.
    public var rows: ResponseRows
    /// What groups say to the people they speak of; empty unless the audience is the coordinator.
    public var briefs: [Brief]

    /// A record.
    public init(
        outline: ProgrammeOutline, provenance: Provenance, results: Results, rows: ResponseRows = ResponseRows(),
        briefs: [Brief] = []
    ) {
        self.outline = outline
        self.provenance = provenance
        self.results = results
        self.rows = rows
        self.briefs = briefs
    }
}

/// Where figures come from, so that anybody can make them again.
public struct Provenance: Sendable, Hashable {
    /// A plugin that had a part in the results.
    public struct UsedPlugin: Sendable, Hashable {
        /// Its id.
        public var id: String
        /// Its kind.
        public var kind: PluginKind
        /// Its version.
        public var version: String
        /// The module that it comes from.
        public var module: String

        /// A plugin with its version.
        public init(id: String, kind: PluginKind, version: String, module: String) {
            self.id = id
            self.kind = kind
            self.version = version
            self.module = module
        }
    }

    /// The version of Telemachus.
    public var toolVersion: String
    /// The plugins, by kind and id.
    public var plugins: [UsedPlugin]
    /// SHA-256 of the definition as read.
    public var definitionHash: String
    /// SHA-256 over the data files' names and bytes.
    public var inputHash: String
    /// The seed of every draw.
    public var seed: UInt64
    /// What the data are: nil for people's own answers, otherwise the statement that they are made up.
    public var dataNotice: String?

    /// Where figures come from.
    public init(
        toolVersion: String, plugins: [UsedPlugin], definitionHash: String, inputHash: String, seed: UInt64,
        dataNotice: String?
    ) {
        self.toolVersion = toolVersion
        self.plugins = plugins
        self.definitionHash = definitionHash
        self.inputHash = inputHash
        self.seed = seed
        self.dataNotice = dataNotice
    }
}

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

        /// The parts, one by one.
        public init(id: String, title: Text, plural: Text, invited: Text? = nil) {
            self.id = id
            self.title = title
            self.plural = plural
            self.invited = invited
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

        /// The parts, one by one.
        public init(id: String, title: Text, plugin: String, items: [Item], scores: [ScoreDeclaration]) {
            self.id = id
            self.title = title
            self.plugin = plugin
            self.items = items
            self.scores = scores
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

            /// The parts, one by one.
            public init(instrument: String, role: String, about: String, isTogether: Bool) {
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

        /// The parts, one by one.
        public init(
            id: String, title: Text, summary: Text? = nil, asks: [Ask], policy: String? = nil, sessions: Int? = nil
        ) {
            self.id = id
            self.title = title
            self.summary = summary
            self.asks = asks
            self.policy = policy
            self.sessions = sessions
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
        limits: [Text], sources: [Source], roles: [Role], domains: [Domain], instruments: [Instrument],
        stages: [Stage], minimumGroup: Int, statementContributors: Int, release: String? = nil
    ) {
        self.id = id
        self.title = title
        self.model = model
        self.purposes = purposes
        self.setting = setting
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

/// Pseudonymous rows for analysis.
///
/// Confidential answers were taken out before they came here.
public struct ResponseRows: Sendable {
    /// One answer.
    public struct Response: Sendable, Hashable {
        /// Who answered: a pseudonym, or the role where a group answered together.
        public var person: String
        /// The role in which they answered.
        public var role: String
        /// The instrument.
        public var instrument: String
        /// The stage.
        public var stage: String
        /// About whom: a pseudonym, or empty where about oneself or the programme.
        public var about: String
        /// The item.
        public var item: String
        /// The answer as files write it.
        public var value: String

        /// The parts, one by one.
        public init(
            person: String, role: String, instrument: String, stage: String, about: String, item: String,
            value: String
        ) {
            self.person = person
            self.role = role
            self.instrument = instrument
            self.stage = stage
            self.about = about
            self.item = item
            self.value = value
        }
    }

    /// One score.
    public struct Score: Sendable, Hashable {
        /// Who answered.
        public var person: String
        /// The role.
        public var role: String
        /// The score, `instrument.score`.
        public var score: String
        /// The stage.
        public var stage: String
        /// About whom.
        public var about: String
        /// The value; nil where too many answers are missing.
        public var value: Double?
        /// How many answers are behind it.
        public var answered: Int
        /// How many were asked for.
        public var asked: Int

        /// The parts, one by one.
        public init(
            person: String, role: String, score: String, stage: String, about: String, value: Double? = nil,
            answered: Int, asked: Int
        ) {
            self.person = person
            self.role = role
            self.score = score
            self.stage = stage
            self.about = about
            self.value = value
            self.answered = answered
            self.asked = asked
        }
    }

    /// One coded piece of text.
    public struct Coding: Sendable, Hashable {
        /// Who wrote it.
        public var person: String
        /// The role.
        public var role: String
        /// The stage.
        public var stage: String
        /// The item, `instrument.item`.
        public var item: String
        /// The code.
        public var code: String

        /// The parts, one by one.
        public init(person: String, role: String, stage: String, item: String, code: String) {
            self.person = person
            self.role = role
            self.stage = stage
            self.item = item
            self.code = code
        }
    }

    /// The answers.
    public var responses: [Response] = []
    /// The scores.
    public var scores: [Score] = []
    /// The coded pieces.
    public var codings: [Coding] = []

    /// No rows.
    public init() {}
}

/// What a group says to one person: no author anywhere, only statements that enough people stand behind.
public struct Brief: Sendable, Hashable {
    /// One area with its statements.
    public struct Section: Sendable, Hashable {
        /// The area.
        public var domain: String
        /// The heading.
        public var title: String
        /// The statements, agreed and approved by the group.
        public var statements: [String]
        /// How many statements were held back, for want of approval or of people behind them.
        public var heldBack: Int

        /// The parts, one by one.
        public init(domain: String, title: String, statements: [String], heldBack: Int) {
            self.domain = domain
            self.title = title
            self.statements = statements
            self.heldBack = heldBack
        }
    }

    /// The person spoken to, by the id that the coordinator knows.
    public var person: String
    /// The name of the person's file, safe for every system.
    public var fileName: String
    /// The group that speaks.
    public var group: Text
    /// The areas in order.
    public var sections: [Section]

    /// The parts, one by one.
    public init(person: String, fileName: String, group: Text, sections: [Section]) {
        self.person = person
        self.fileName = fileName
        self.group = group
        self.sections = sections
    }
}
