public import TelemachusCore

/// A role that people take.
public struct RoleSettings: Configuration {
    /// Which side of a pair a role is on.
    public enum Side: String, ChoiceWord {
        /// It mentors.
        case mentor
        /// It is mentored.
        case mentee
        /// It is in no pair: a sponsor, a coordinator.
        case neither

        /// What the word means.
        public var help: String {
            switch self {
            case .mentor: "People of the role mentor."
            case .mentee: "People of the role are mentored."
            case .neither: "People of the role are in no pair, such as sponsors."
            }
        }
    }

    /// What one of them is called.
    public var title = Text()
    /// What several of them are called.
    public var plural: Text?
    /// The side; nil where the id says it.
    public var side: Side?
    /// The stage of a career.
    public var careerStage: Text?
    /// Who is invited, in a sentence.
    public var invited: Text?
    /// The attribute of others that names who is invited.
    public var namedIn: String?
    /// How many people are expected.
    public var planned: Int?
    /// What people must meet to take the role.
    public var eligibility: [EligibilitySettings] = []
    /// The ids that it had before.
    public var formerIDs: [String] = []

    /// An empty role.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<RoleSettings>] {
        [
            .required("title", \.title, .localizedText, help: "What one of them is called: Clinical fellow."),
            .optional("plural", \.plural, .localizedText, help: "What several are called; left out, the title."),
            .optional(
                "side", \.side, .choice,
                help: "The side of a pair; may be left out where the role's id is mentor or mentee."),
            .optional("career-stage", \.careerStage, .localizedText, help: "The stage of a career."),
            .optional("invited", \.invited, .localizedText, help: "Who is invited, in a sentence for the report."),
            .optional(
                "named-in", \.namedIn, .name(of: .attribute),
                help: "A person attribute of others: exactly those whom it names are invited."),
            .optional(
                "planned", \.planned, .wholeNumber(1...100_000), unit: "people",
                help: "How many people are expected; the check sees whether pairs and figures can come of it."),
            .defaulted(
                "eligibility", \.eligibility, .list(of: .object()),
                help: "What people must meet to take the role, each criterion about one attribute; everybody who meets "
                    + "all of them may."),
            .formerIDs(\.formerIDs),
        ]
    }
}

/// What is known of people.
public struct PeopleSettings: Configuration {
    /// The attributes.
    public var attributes = Named<AttributeDeclaration>()
    /// The attribute that names a person's institution.
    public var institution: String?

    /// Nothing but id and role.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<PeopleSettings>] {
        [
            .defaulted(
                "attributes", \.attributes, .map(of: .object()),
                help: "What is known of people besides id and role; each is a column of people.csv."),
            .optional(
                "institution", \.institution, .name(of: .attribute),
                help: "The attribute that names a person's institution: a choice whose options are the institutions."),
        ]
    }
}

/// What people agree to before they take part.
public struct ConsentSettings: Configuration {
    /// The wording's version.
    public var version = ""
    /// The wording.
    public var text = Text()

    /// An empty consent.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<ConsentSettings>] {
        [
            .required("version", \.version, .text, help: "The wording's version, recorded with each consent."),
            .required("text", \.text, .localizedText, help: "What people agree to."),
        ]
    }
}

/// What somebody who leaves may choose for the answers already given.
public struct WithdrawalSettings: Configuration {
    /// What is kept of the answers of somebody who leaves.
    public enum Keep: String, ChoiceWord, Codable {
        /// What was given before.
        case earlierAnswers = "earlier-answers"
        /// Nothing.
        case nothing

        /// What the word means.
        public var help: String {
            switch self {
            case .earlierAnswers: "Answers of the stages before the withdrawal stay in use."
            case .nothing: "No answer of the person is used from then on."
            }
        }
    }

    /// The choices offered, the first where nothing is chosen.
    public var keeps = [Keep.earlierAnswers, .nothing]

    /// Both choices.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<WithdrawalSettings>] {
        [
            .defaulted(
                "keeps", \.keeps, .list(of: .choice, atLeast: 1),
                help: "What the person may choose to leave in use; the first where nothing is chosen.")
        ]
    }
}
