/// What the four extension points have in common: a descriptor, a configuration, an initialiser that may refuse.
///
/// A definition names a plugin with `use:` and configures it with `with:`. Conform to ``DomainSet``,
/// ``Instrument``, ``MatchingPolicy`` or ``Exporter``, never to this protocol alone.
public protocol Plugin: Sendable, SendableMetatype {
    /// The settings that a definition may give under `with:`.
    associatedtype Configuration: TelemachusCore.Configuration = NoConfiguration

    /// What lists, help and results say of the plugin.
    static var descriptor: PluginDescriptor { get }

    /// Makes the plugin ready for one place of one definition.
    ///
    /// - Throws: every problem of the configuration that the fields' shapes cannot see, at once, each with the path
    ///   to the field below `with:`. The core finds the places.
    init(_ configuration: Configuration, in context: DefinitionContext) throws(ConfigurationProblem)
}

/// What lists, help and results say of a plugin.
public struct PluginDescriptor: Sendable {
    /// The name after `use:`.
    public let id: String
    /// The plugin's own version; it stands in every result that the plugin had a part in.
    public let version: String
    /// A title for lists.
    public let title: String
    /// What it is for, in one or two sentences.
    public let summary: String
    /// Whose wording and method it is, and on what terms.
    public let licence: String
    /// The terms of its wording, in a word.
    public let rights: Rights
    /// Where the method is published.
    public let citation: String?
    /// What its author promises.
    public let stability: Stability
    /// An example of `use:` and `with:` as a definition writes it.
    public let example: String
    /// What the definition around the example declares: its domains, its attributes, the scores of its instruments.
    public let exampleContext: DefinitionContext

    /// A descriptor.
    public init(
        id: String, version: String, title: String, summary: String, licence: String = "Apache-2.0",
        rights: Rights = .own, citation: String? = nil, stability: Stability = .stable, example: String,
        exampleContext: DefinitionContext = .example
    ) {
        self.id = id
        self.version = version
        self.title = title
        self.summary = summary
        self.licence = licence
        self.rights = rights
        self.citation = citation
        self.stability = stability
        self.example = example
        self.exampleContext = exampleContext
    }
}

/// What a plugin may know of the definition that uses it.
public struct DefinitionContext: Sendable {
    /// The name that the definition gives to this use: an instrument's id, a stage's, an exporter's.
    public var id: String
    /// The title that the definition gives to it.
    public var title: Text
    /// The programme's domains, in order.
    public var domains: [Domain]
    /// Names and kinds of people's attributes.
    public var attributes: Named<AttributeDeclaration>
    /// The names that the definition declares.
    public var names: DeclaredNames
    /// The scores of the definition's instruments, by `instrument.score`; instruments themselves do not know them.
    public var scores: Named<InstrumentScore>

    /// A context; everything can be left out in tests.
    public init(
        id: String = "example", title: Text = "", domains: [Domain] = [],
        attributes: Named<AttributeDeclaration> = Named(), names: DeclaredNames = DeclaredNames(),
        scores: Named<InstrumentScore> = Named()
    ) {
        self.id = id
        self.title = title
        self.domains = domains
        self.attributes = attributes
        self.names = names
        self.scores = scores
    }

    /// A score with the title of the instrument that gives it.
    public struct InstrumentScore: Sendable {
        /// The title that the definition gives to the instrument.
        public let instrument: Text
        /// What the instrument declares of the score.
        public let declaration: ScoreDeclaration

        /// A score of an instrument.
        public init(instrument: Text, declaration: ScoreDeclaration) {
            self.instrument = instrument
            self.declaration = declaration
        }
    }
}

/// Why a plugin refuses its configuration: all reasons at once.
public struct ConfigurationProblem: Error, Sendable, Equatable {
    /// One reason.
    public struct Finding: Sendable, Equatable {
        /// The problem's stable name in kebab case.
        public let id: String
        /// What is wrong, in one sentence without a full stop.
        public let message: String
        /// The way to the field below `with:`.
        public let path: FieldPath
        /// Whether the field's key is meant rather than its value.
        public let isAboutKey: Bool
        /// The other half of a conflict, below `with:`, with what is there.
        public let related: (path: FieldPath, message: String)?
        /// What to do, as an instruction.
        public let help: String

        /// A reason with its place.
        public init(
            _ id: String, _ message: String, at path: FieldPath, aboutKey: Bool = false,
            related: (path: FieldPath, message: String)? = nil, help: String
        ) {
            self.id = id
            self.message = message
            self.path = path
            self.isAboutKey = aboutKey
            self.related = related
            self.help = help
        }

        /// Whether two reasons are the same.
        public static func == (lhs: Finding, rhs: Finding) -> Bool {
            lhs.id == rhs.id && lhs.message == rhs.message && lhs.path == rhs.path && lhs.help == rhs.help
        }
    }

    /// The reasons.
    public let findings: [Finding]

    /// A refusal for these reasons.
    public init(_ findings: [Finding]) { self.findings = findings }
}
