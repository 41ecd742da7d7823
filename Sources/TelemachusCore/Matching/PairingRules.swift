/// The rules on pairs that a programme declares, the same for every policy.
///
/// They are read with the definition, applied to a ``PairingProblem`` before a policy sees it, and told in its audit.
public struct PairingRules: Configuration {
    /// What becomes of pairs of a person with their own supervisor.
    public var ownSupervisor = OwnSupervisor.allow
    /// The attribute that names a person's supervisor.
    public var supervisor: String?
    /// Attributes in which the two must be alike, or must differ.
    public var attributes: [AttributeRule] = []
    /// How far apart in their careers the two are.
    public var careerGap: CareerGapRule?
    /// How many partners one person can have.
    public var places = PlacesRule()
    /// Pairs that are made whatever else happens.
    public var fixed: [PairOfPeople] = []
    /// Pairs that are never made.
    public var forbidden: [PairOfPeople] = []
    /// Whether those left without a partner in the draw before go first.
    public var leftFirst = false

    /// No rule; one partner for each.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<PairingRules>] {
        [
            .defaulted(
                "own-supervisor", \.ownSupervisor, .choice,
                help: "Whether people may be paired with their own supervisor."),
            .optional(
                "supervisor", \.supervisor, .name(of: .attribute),
                help: "The attribute, of type person, that names somebody's supervisor. Needed where own-supervisor is "
                    + "avoid or forbid."),
            .defaulted(
                "attributes", \.attributes, .list(of: .object()),
                help: "Attributes in which the two must be alike, or must differ."),
            .optional(
                "career-gap", \.careerGap, .object(),
                help: "How much further on in a career the mentee is than the mentor."),
            .defaulted("places", \.places, .object(), help: "How many partners one person can have."),
            .defaulted(
                "fixed", \.fixed, .list(of: .object()), help: "Pairs that are made whatever else happens, by code."),
            .defaulted("forbidden", \.forbidden, .list(of: .object()), help: "Pairs that are never made, by code."),
            .defaulted(
                "left-first", \.leftFirst, .flag,
                help: "Yes where those left without a partner in the draw before go first in this one."),
        ]
    }

    /// What becomes of pairs of a person with their own supervisor.
    public enum OwnSupervisor: String, ChoiceWord {
        /// They are like any other pair.
        case allow
        /// As few of them as the number of pairs admits.
        case avoid
        /// None of them.
        case forbid

        /// What the word means.
        public var help: String {
            switch self {
            case .allow: "Such a pair is like any other."
            case .avoid: "Such pairs are made only where that gives more pairs in all, and then as few as possible."
            case .forbid: "Such a pair is never made, even if somebody is left without a partner."
            }
        }
    }
}

/// What becomes of pairs that do not keep a rule.
public enum RuleStrictness: String, ChoiceWord {
    /// They are made only where that costs no other pair.
    case avoid
    /// They are never made.
    case forbid

    /// What the word means.
    public var help: String {
        switch self {
        case .avoid: "A pair that does not keep the rule is made only where that gives more pairs in all."
        case .forbid: "A pair that does not keep the rule is never made."
        }
    }
}

/// An attribute in which the two of a pair must be alike, or must differ.
public struct AttributeRule: Configuration {
    /// How the two compare.
    public enum Likeness: String, ChoiceWord {
        /// They have the same value, or share one of several.
        case same
        /// They have nothing in common.
        case different

        /// What the word means.
        public var help: String {
            switch self {
            case .same: "The two have the same value, or share one of several."
            case .different: "The two have no value in common."
            }
        }
    }

    /// The attribute.
    public var attribute = ""
    /// How the two compare.
    public var pairs = Likeness.same
    /// What becomes of other pairs.
    public var otherwise = RuleStrictness.forbid

    /// An empty rule.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<AttributeRule>] {
        [
            .required("attribute", \.attribute, .name(of: .attribute), help: "The attribute."),
            .required("pairs", \.pairs, .choice, help: "Whether the two must be alike in it or differ."),
            .defaulted("otherwise", \.otherwise, .choice, help: "What becomes of pairs that do not keep the rule."),
        ]
    }
}

/// How much further on in a career the mentee is than the mentor.
///
/// Traditional mentoring asks for one stage; reverse mentoring often for more, so that nobody mentors whom they work for.
public struct CareerGapRule: Configuration {
    /// The attribute that says how far on somebody is.
    public var attribute = ""
    /// The least gap, mentee minus mentor.
    public var atLeast: Int?
    /// The greatest gap, mentee minus mentor.
    public var atMost: Int?
    /// What becomes of other pairs.
    public var otherwise = RuleStrictness.forbid

    /// An empty rule.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<CareerGapRule>] {
        [
            .required(
                "attribute", \.attribute, .name(of: .attribute),
                help: "A whole number, such as years in the profession, or a choice whose options go from the lowest "
                    + "stage of a career to the highest."),
            .optional(
                "at-least", \.atLeast, .wholeNumber(-1_000...1_000), unit: "stages, or the number's unit",
                help: "The least gap: the mentee's value minus the mentor's."),
            .optional(
                "at-most", \.atMost, .wholeNumber(-1_000...1_000), unit: "stages, or the number's unit",
                help: "The greatest gap."),
            .defaulted("otherwise", \.otherwise, .choice, help: "What becomes of pairs that do not keep the rule."),
        ]
    }
}

/// How many partners one person can have.
public struct PlacesRule: Configuration {
    /// How many mentees one mentor can have.
    public var mentor = 1
    /// How many mentors one mentee can have.
    public var mentee = 1
    /// The attribute that says it for each mentor.
    public var mentorAttribute: String?
    /// The attribute that says it for each mentee.
    public var menteeAttribute: String?

    /// One partner for each.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<PlacesRule>] {
        [
            .defaulted(
                "mentor", \.mentor, .wholeNumber(1...100), unit: "mentees", help: "How many one mentor can have."),
            .defaulted(
                "mentee", \.mentee, .wholeNumber(1...100), unit: "mentors",
                help: "How many one mentee can have; two mentors may share one mentee."),
            .optional(
                "mentor-attribute", \.mentorAttribute, .name(of: .attribute),
                help: "A whole number that says it for each mentor; where it is not known, 'mentor:' holds."),
            .optional(
                "mentee-attribute", \.menteeAttribute, .name(of: .attribute),
                help: "A whole number that says it for each mentee; where it is not known, 'mentee:' holds."),
        ]
    }
}

/// Two people, by their codes.
public struct PairOfPeople: Configuration, Hashable {
    /// Who mentors.
    public var mentor = ""
    /// Who is mentored.
    public var mentee = ""

    /// Nobody.
    public init() {}

    /// Two people.
    public init(mentor: String, mentee: String) {
        self.mentor = mentor
        self.mentee = mentee
    }

    /// The declared fields.
    public static var fields: [Field<PairOfPeople>] {
        [
            .required("mentor", \.mentor, .text("a person's code"), help: "The mentor's code, as in people.csv."),
            .required("mentee", \.mentee, .text("a person's code"), help: "The mentee's code, as in people.csv."),
        ]
    }
}
