public import TelemachusCore

extension Registry {
    /// The smallest plugins of each kind, so that tests of the machinery need none of the bundled ones.
    public static var tiny: Registry {
        get throws(RegistryProblem) {
            try Registry([
                .domains(TinyDomains.self), .instrument(TinyForm.self), .policy(TinyDraw.self),
                .exporter(TinyList.self),
                .exporter(TinyFigures.self),
            ])
        }
    }
}

/// Two areas.
public struct TinyDomains: DomainSet {
    /// What lists say.
    public static let descriptor = PluginDescriptor(
        id: "two-areas", version: "1.0.0", title: "Two areas", summary: "Two areas.", example: "use: two-areas")

    /// The areas.
    public let domains = [Domain(id: "tools", title: "Tools"), Domain(id: "talk", title: "Talk")]

    /// The areas.
    public init(_ configuration: NoConfiguration, in context: DefinitionContext) {}
}

/// A form of one of a few kinds.
public struct TinyForm: Instrument {
    /// What lists say.
    public static let descriptor = PluginDescriptor(
        id: "tiny-form", version: "1.0.0", title: "Tiny form", summary: "A form.",
        example: "use: tiny-form\nwith: { kind: ratings }")

    /// None; tests of the machinery say themselves what they expect.
    public static var workedExamples: [WorkedExample] { [] }

    /// What is asked.
    public let items: [Item]
    /// What comes of it.
    public let scores: [ScoreDeclaration]
    private let kind: TinyFormSettings.Kind

    /// A form of the kind that is set.
    public init(_ configuration: TinyFormSettings, in context: DefinitionContext) throws(ConfigurationProblem) {
        kind = configuration.kind
        items = kind.items(context.domains)
        scores = kind.scores(context.domains)
        if kind == .ratings, context.domains.isEmpty {
            throw ConfigurationProblem([
                .init("no-domains", "ratings need areas", at: "kind", help: "add a 'domains:' section")
            ])
        }
    }

    /// Ratings add up to a total; a log that says that nothing took place may not say how long it took.
    public func score(_ answers: Answers) throws(ScoringProblem) -> Scores {
        if kind == .log, answers["held"] == .flag(false), answers["minutes"] != nil {
            throw .contradiction(items: ["held", "minutes"])
        }
        var result = Scores()
        for score in scores {
            let parts = score.isTotal ? items.map { answers[$0.id]?.number } : [answers[score.id]?.number]
            result[score.id] = MissingRule.proRata.sum(of: parts)
        }
        return result
    }
}

/// Which kind of form.
public struct TinyFormSettings: Configuration {
    /// The kinds.
    public enum Kind: String, ChoiceWord {
        /// A point from 1 to 5 for each area, and their total.
        case ratings
        /// A point from 1 to 3 for each area.
        case short
        /// A yes or no for the draw alone.
        case secret
        /// Free text and what can be chosen.
        case words
        /// What a group agrees on.
        case statements
        /// That something took place.
        case log
        /// A yes or no and a point from 1 to 5, each with its score.
        case survey

        /// The word itself.
        public var help: String { rawValue }

        func items(_ domains: [Domain]) -> [Item] {
            let moods = ["good", "poor"].map { AnswerOption(id: $0, title: Text($0)) }
            return switch self {
            case .ratings:
                domains.map { Item(id: $0.id, prompt: $0.title, format: .scale(Scale(points: 1...5)), domain: $0.id) }
            case .short:
                domains.map {
                    Item(
                        id: $0.id, prompt: $0.title, format: .scale(Scale(points: 1...3)), isRequired: false,
                        domain: $0.id)
                }
            case .secret: [Item(id: "yes", prompt: "Would you?", format: .yesNo, disclosure: .drawOnly)]
            case .words:
                [
                    Item(id: "text", prompt: "Anything else?", format: .text(limit: 200), isRequired: false),
                    Item(id: "mood", prompt: "Your mood?", format: .choice(moods), isRequired: false),
                    Item(id: "moods", prompt: "Your moods?", format: .choices(moods), isRequired: false),
                ]
            case .statements:
                domains.flatMap { domain in
                    [
                        Item(
                            id: "\(domain.id).notes", prompt: "Notes", format: .text(limit: 200), isRequired: false,
                            domain: domain.id, disclosure: .workingNotes),
                        Item(
                            id: "\(domain.id).words", prompt: "Statement", format: .text(limit: 200), isRequired: false,
                            domain: domain.id,
                            disclosure: .statement(
                                contributors: "\(domain.id).people", approval: "\(domain.id).approved", atLeast: 2)),
                        Item(
                            id: "\(domain.id).people", prompt: "People", format: .wholeNumber(0...99, unit: nil),
                            isRequired: false),
                        Item(id: "\(domain.id).approved", prompt: "Approved", format: .yesNo, isRequired: false),
                    ]
                }
            case .survey:
                [
                    Item(id: "ready", prompt: "Are you ready?", format: .yesNo),
                    Item(id: "ease", prompt: "How easy is it?", format: .scale(Scale(points: 1...5))),
                ]
            case .log:
                [
                    Item(id: "held", prompt: "Did you meet?", format: .yesNo),
                    Item(
                        id: "minutes", prompt: "How long?", format: .wholeNumber(1...480, unit: "minutes"),
                        isRequired: false),
                ]
            }
        }

        func scores(_ domains: [Domain]) -> [ScoreDeclaration] {
            switch self {
            case .ratings:
                domains.map { ScoreDeclaration(id: $0.id, title: $0.title, level: .ordinal, domain: $0.id) }
                    + [
                        ScoreDeclaration(
                            id: "total", title: "Total", level: .ordinal, isTotal: true,
                            items: domains.map { ScoredItem($0.id) })
                    ]
            case .short:
                domains.map { ScoreDeclaration(id: $0.id, title: $0.title, level: .interval, range: 1...3) }
            case .secret: [ScoreDeclaration(id: "yes", title: "Yes", level: .count, disclosure: .drawOnly)]
            case .log: [ScoreDeclaration(id: "minutes", title: "Minutes", level: .interval)]
            case .survey:
                [
                    ScoreDeclaration(id: "ready", title: "Ready", level: .count),
                    ScoreDeclaration(id: "ease", title: "Ease", level: .ordinal),
                ]
            case .words, .statements: []
            }
        }
    }

    /// The kind.
    public var kind = Kind.ratings

    /// Ratings.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<TinyFormSettings>] {
        [.required("kind", \.kind, .choice, help: "The kind of form.")]
    }
}

/// Shuffles the mentees and gives each mentor the first who was not declined.
public struct TinyDraw: MatchingPolicy {
    /// What lists say.
    public static let descriptor = PluginDescriptor(
        id: "tiny-draw", version: "2.0.0", title: "Tiny draw", summary: "A shuffle.", example: "use: tiny-draw")
    /// Nothing that anybody relies on.
    public static let properties = PolicyProperties(strategyProofness: "no", uniformity: "no")

    /// The preference, of those and about those that the settings say.
    public let evidence: [EvidenceUse]

    private let preference: String?

    /// A draw that reads the preference, where one is named.
    public init(_ configuration: TinyDrawSettings, in context: DefinitionContext) {
        preference = configuration.preference
        evidence =
            preference.map { instrument in
                [
                    EvidenceUse(
                        instrument: instrument, giver: configuration.giver?.giver ?? .mentors,
                        about: configuration.about?.subject ?? .partner, path: "preference")
                ]
            } ?? []
    }

    /// Pairs, as long as anybody can be paired at all.
    public func allocate(
        _ problem: PairingProblem, using generator: inout SeededGenerator
    ) throws(PairingRefusal) -> Allocation {
        var left = generator.shuffled(problem.mentees)
        var pairs: [Allocation.Pair] = []
        var alone: [Allocation.Unpaired] = []
        for mentor in problem.mentors {
            let free = left.firstIndex { mentee in
                guard problem.standing(of: mentor.id, with: mentee.id).verdict != .forbidden else { return false }
                return preference.map { problem[$0, from: mentor.id, about: mentee.id]?["yes"]?.value != 0 } ?? true
            }
            if let free {
                pairs.append(.init(mentor: mentor.id, mentee: left.remove(at: free).id, reasons: ["drawn"]))
            } else {
                alone.append(.init(mentor.id, reason: "nobody was left"))
            }
        }
        guard !pairs.isEmpty else {
            throw PairingRefusal("nobody-to-pair", "no pair can be made", help: "enrol more people")
        }
        alone += left.map { .init($0.id, reason: "nobody was left") }
        return Allocation(pairs: pairs, unpaired: alone, audit: ["\(problem.mentors.count) mentors were there."])
    }
}

/// What a tiny draw reads.
public struct TinyDrawSettings: Configuration {
    /// Who gives the preference.
    public enum Giver: String, ChoiceWord {
        /// One side, both, or one of them.
        case mentors, mentees, both, anybody

        /// The word itself.
        public var help: String { rawValue }

        var giver: EvidenceUse.Giver {
            switch self {
            case .mentors: .mentors
            case .mentees: .mentees
            case .both: .both
            case .anybody: .anybody
            }
        }
    }

    /// About whom the preference is.
    public enum About: String, ChoiceWord {
        /// A possible partner, or the person who answers.
        case partner, oneself

        /// The word itself.
        public var help: String { rawValue }

        var subject: EvidenceUse.Subject { self == .partner ? .partner : .oneself }
    }

    /// The instrument.
    public var preference: String?
    /// Of whom the definition must ask it, mentors where nothing is said; the draw itself reads what they say of mentees.
    public var giver: Giver?
    /// About whom.
    public var about: About?

    /// Nothing.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<TinyDrawSettings>] {
        [
            .optional("preference", \.preference, .name(of: .instrument), help: "Who would be paired with whom."),
            .optional("giver", \.giver, .choice, help: "Who says so."),
            .optional("about", \.about, .choice, help: "Of whom."),
        ]
    }
}

/// Lists the scores by person, for analysts.
public struct TinyList: Exporter {
    /// What lists say.
    public static let descriptor = PluginDescriptor(
        id: "tiny-list", version: "1.0.0", title: "Tiny list", summary: "A list.", example: "use: tiny-list")
    /// Analysts.
    public static let audience = Audience.analyst

    private let path: String

    /// A list in the file that is set.
    public init(_ configuration: TinyListSettings, in context: DefinitionContext) { path = configuration.path }

    /// One file: a line a score.
    public func files(for record: ProgrammeRecord) throws(ExportProblem) -> [ExportedFile] {
        let lines = record.rows.scores.map { row in
            "\(row.person) \(row.score) \(row.stage) \(row.value.map(JSONValue.text) ?? "-")\n"
        }
        guard !lines.isEmpty else { throw .notRepresentable("no score") }
        return [ExportedFile(path: path, text: lines.joined())]
    }
}

/// Where the list goes.
public struct TinyListSettings: Configuration {
    /// The file.
    public var path = "list.txt"

    /// The standard file.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<TinyListSettings>] {
        [.defaulted("path", \.path, .text, help: "The file.")]
    }
}

/// Counts what a sponsor's record holds besides figures, which should be nothing.
public struct TinyFigures: Exporter {
    /// What lists say.
    public static let descriptor = PluginDescriptor(
        id: "tiny-figures", version: "1.0.0", title: "Tiny figures", summary: "Figures.", example: "use: tiny-figures")
    /// Sponsors.
    public static let audience = Audience.sponsor

    /// Figures need no setting.
    public init(_ configuration: NoConfiguration, in context: DefinitionContext) {}

    /// One file with three counts.
    public func files(for record: ProgrammeRecord) -> [ExportedFile] {
        let rows = record.rows
        let counts = [rows.responses.count, rows.scores.count, rows.codings.count, record.briefs.count]
        return [ExportedFile(path: "figures.txt", text: "\(counts)")]
    }
}
