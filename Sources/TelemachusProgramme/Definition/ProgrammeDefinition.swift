public import TelemachusCore

/// A programme as its institution wrote it: the declared face of the definition format.
///
/// Each field here is one key of the format. Reading, diagnostics, defaults, help and reference all come from the
/// declaration in ``fields``; the checks that concern several fields at once are made by ``ProgrammeLoader``.
public struct ProgrammeDefinition: Configuration {
    /// The version of the format.
    public var format = 1
    /// The definition that this one extends; nil once they were put together.
    public var extends: String?
    /// What is taken out of the extended definition; nil once they were put together.
    public var without: [String]?
    /// The programme's id.
    public var id = ""
    /// The title.
    public var title = Text()
    /// The languages of the texts, the definition's own first; none where there is only one.
    public var languages: [String] = []
    /// Files with translations; nil once they were put in.
    public var translations: [String]?
    /// The kind of mentoring.
    public var model = MentoringModel.reverse
    /// Where it takes place.
    public var setting: Text?
    /// What it is to find out or to bring about.
    public var purpose = PurposeSettings()
    /// Publications behind it.
    public var sources: [SourceSettings] = []
    /// What readers must know of its limits.
    public var limits: [Text] = []
    /// The leader who stands behind the programme.
    public var sponsor: SponsorSettings?
    /// Who steers the programme.
    public var steeringGroup: SteeringGroupSettings?
    /// The institutions, where there are several.
    public var institutions = Named<InstitutionSettings>()
    /// The roles.
    public var roles = Named<RoleSettings>()
    /// What is known of people.
    public var people = PeopleSettings()
    /// What people consent to.
    public var consent: ConsentSettings?
    /// What becomes of answers after a withdrawal.
    public var withdrawal = WithdrawalSettings()
    /// The areas.
    public var domains: DomainsSettings?
    /// The scales.
    public var scales = Named<Scale>()
    /// The instruments.
    public var instruments = Named<InstrumentSettings>()
    /// The stages in order.
    public var timeline: [StageSettings] = []
    /// What is computed.
    public var analysis = AnalysisSettings()
    /// What is protected.
    public var privacy = PrivacySettings()
    /// What comes out.
    public var exports: [PluginUse] = []
    /// Warnings that the institution has looked at.
    public var acceptedWarnings: [AcceptedWarning] = []

    /// An empty programme.
    public init() {}

    /// The keys of the format, in the order of a coordinator's thoughts.
    public static var fields: [Field<ProgrammeDefinition>] {
        [
            .required(
                "telemachus", \.format, .formatVersion,
                help: "The version of this format, so that a later Telemachus still reads the file as it was meant."),
            .optional(
                "extends", \.extends, .text.described(as: .base("a file, or a bundle's id")),
                help:
                    "A definition that this one takes over and changes: the path of a file, relative to this one, or a "
                    + "bundle's id."),
            .optional(
                "without", \.without, .list(of: .text("a path such as timeline.interview")),
                help: "What is taken out of the extended definition; elements of lists stand under their names."),
            .required("id", \.id, .identifier, help: "The programme's id, which results and files carry."),
            .required("title", \.title, .localizedText, help: "The title that people read."),
            .defaulted(
                "languages", \.languages, .list(of: .languageTag),
                help:
                    "The languages in which every text must be there, the definition's own first; left out, texts are "
                    + "in one language."),
            .optional(
                "translations", \.translations, .list(of: .text("the path of a file")),
                help: "Files with the texts in other languages, relative to this one."),
            .required("model", \.model, .choice, help: "The kind of mentoring."),
            .optional("setting", \.setting, .localizedText, help: "Where it takes place: the unit, not its name."),
            .defaulted("purpose", \.purpose, .object(), help: "What the programme is to find out or to bring about."),
            .defaulted("sources", \.sources, .list(of: .object()), help: "Publications that the programme rests on."),
            .defaulted(
                "limits", \.limits, .list(of: .localizedText), help: "What readers of the report must know of limits."),
            .optional(
                "sponsor", \.sponsor, .object(),
                help: "The leader who stands behind the programme, and what they say of it."),
            .optional(
                "steering-group", \.steeringGroup, .object(), help: "Who steers the programme and answers for it."),
            .defaulted(
                "institutions", \.institutions, .map(of: .object()),
                help:
                    "The institutions that take part, where there are several; each has its own coordinators and signs "
                    + "off what a gate asks for."),
            .required("roles", \.roles, .map(of: .object()), help: "Who takes part, by role."),
            .defaulted("people", \.people, .object(), help: "What is known about people."),
            .optional("consent", \.consent, .object(), help: "What people agree to before they take part."),
            .defaulted(
                "withdrawal", \.withdrawal, .object(),
                help: "What somebody who leaves may choose for the answers already given."),
            .optional("domains", \.domains, .object(), help: "The areas that feedback and learning are about."),
            .defaulted(
                "scales", \.scales, .map(of: .writtenOutScale), help: "Scales of answers, for instruments to name."),
            .required(
                "instruments", \.instruments, .map(of: .object()), help: "Everything that is asked, each by its id."),
            .required(
                "timeline", \.timeline, .list(of: .object(), atLeast: 1), help: "The stages, in the order they come."),
            .defaulted("analysis", \.analysis, .object(), help: "What is compared and counted, and by which methods."),
            .defaulted("privacy", \.privacy, .object(), help: "How small a group may be before it is not shown."),
            .defaulted("exports", \.exports, .list(of: .exporter), help: "What is written out at the end."),
            .defaulted(
                "accepted-warnings", \.acceptedWarnings, .list(of: .object()),
                help: "Warnings that the institution has looked at and lives with, each with its reason."),
        ]
    }
}

extension Shape where Value == Int {
    /// The version of the format; one exists.
    static var formatVersion: Shape {
        Shape.wholeNumber().map(
            { version, node, reader in
                if version == 1 { return version }
                reader.report(
                    "unknown-format-version", "this Telemachus reads version 1 of the format, not \(version)",
                    at: node.place, help: version > 1 ? "use a newer Telemachus" : "write 'telemachus: 1'")
                return nil
            }, back: { $0 }
        ).described(as: .wholeNumber(1...1))
    }
}

/// The kinds of mentoring that the literature tells apart.
public enum MentoringModel: String, ChoiceWord {
    /// Senior mentors junior, over years.
    case classical
    /// Several mentors and mentees together.
    case group
    /// One meeting about one matter.
    case spot
    /// At a distance.
    case virtual
    /// Junior mentors senior.
    case reverse
    /// Both mentor each other.
    case mutual

    /// What the word means.
    public var help: String {
        switch self {
        case .classical: "A senior person mentors a junior one."
        case .group: "Several mentors and mentees meet together."
        case .spot: "One meeting about one matter."
        case .virtual: "Mentoring at a distance."
        case .reverse: "A junior person mentors a senior one."
        case .mutual: "Both mentor each other."
        }
    }
}

/// What a programme is to find out or to bring about.
public struct PurposeSettings: Configuration {
    /// The first question.
    public var primary: Text?
    /// The second question.
    public var secondary: Text?

    /// No question.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<PurposeSettings>] {
        [
            .optional("primary", \.primary, .localizedText, help: "The first question, in a sentence."),
            .optional("secondary", \.secondary, .localizedText, help: "The second question, in a sentence."),
        ]
    }
}

/// A publication that a programme rests on.
public struct SourceSettings: Configuration {
    /// The reference.
    public var citation = ""
    /// The digital object identifier.
    public var doi: String?
    /// What was taken from it.
    public var note: String?

    /// An empty reference.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<SourceSettings>] {
        [
            .required("citation", \.citation, .text, help: "The reference as it is cited."),
            .optional("doi", \.doi, .text("a DOI"), help: "The digital object identifier, such as 10.1136/bmj.k4887."),
            .optional("note", \.note, .text, help: "What was taken from it."),
        ]
    }
}
