/// What a definition declares about one attribute of people: a supervisor, a site, an age.
public struct AttributeDeclaration: Configuration {
    /// What an attribute can hold.
    public enum Kind: String, ChoiceWord {
        /// Free text.
        case text
        /// One of the options.
        case choice
        /// Several of the options, separated by semicolons in files.
        case choices
        /// A whole number.
        case wholeNumber = "whole-number"
        /// Yes or no.
        case yesNo = "yes-no"
        /// The id of another person.
        case person

        /// What the word means.
        public var help: String {
            switch self {
            case .text: "Free text."
            case .choice: "One of the options."
            case .choices: "Any of the options; files separate them with semicolons."
            case .wholeNumber: "A whole number."
            case .yesNo: "Yes or no."
            case .person: "The id of another person of the programme."
            }
        }
    }

    /// What it holds.
    public var kind = Kind.text
    /// The heading that people read.
    public var title: Text?
    /// The options of a choice, with what they were called before.
    public var declaredOptions: [AttributeOption] = []
    /// The unit of a number.
    public var unit: String?
    /// The roles whose people have it; none means everybody.
    public var of: [String] = []
    /// The role that a person attribute points to.
    public var role: String?
    /// Whether it is a protected characteristic, shown only for large groups.
    public var isProtected = false
    /// Whether it identifies somebody and stays in the coordinator's hands.
    public var isIdentifying = false
    /// Whether the report describes the participants by it.
    public var isDescribed = false
    /// The ids that it had before.
    public var formerIDs: [String] = []

    /// The options of a choice.
    public var options: [String] { declaredOptions.map(\.id) }
    /// What was renamed among the options.
    public var optionRenamings: Renamings { Renamings(declaredOptions.map { ($0.id, $0.formerIDs) }) }

    /// Whether somebody's value may be told to others: not where it is protected or identifies them.
    public var isShowable: Bool { !isProtected && !isIdentifying }

    /// A text attribute of everybody.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<AttributeDeclaration>] {
        [
            .required("type", \.kind, .choice, help: "What the attribute holds."),
            .optional("title", \.title, .localizedText, help: "The heading that people read."),
            .defaulted(
                "options", \.declaredOptions, .list(of: .object(or: \.id, .identifier)),
                help: "The words to choose from, for choice and choices."),
            .optional("unit", \.unit, .text("a unit"), help: "The unit of a whole number, such as years."),
            .defaulted(
                "of", \.of, .list(of: .name(of: .role)), help: "The roles whose people have it; left out, everybody."),
            .optional("role", \.role, .name(of: .role), help: "For a person: the role of the person meant."),
            .defaulted(
                "protected", \.isProtected, .flag,
                help: "Yes for a protected characteristic: never exported by person, shown only for large groups."),
            .defaulted(
                "identifying", \.isIdentifying, .flag,
                help: "Yes for a name or an address: it never leaves the coordinator's workspace."),
            .defaulted(
                "describe", \.isDescribed, .flag,
                help: "Yes where the report describes who took part by it: counts of a choice, range of a number."),
            .formerIDs(\.formerIDs),
        ]
    }
}

/// One word to choose from.
public struct AttributeOption: Configuration {
    /// The word.
    public var id = ""
    /// The words that stood for it before.
    public var formerIDs: [String] = []

    /// No word yet.
    public init() {}

    /// The declared fields.
    public static var fields: [Field<AttributeOption>] {
        [
            .required("id", \.id, .identifier, help: "The word, as files write it."),
            .formerIDs(\.formerIDs),
        ]
    }
}

/// The value of an attribute for one person.
public enum AttributeValue: Hashable, Sendable {
    /// Text, a choice or the id of a person.
    case text(String)
    /// Several options.
    case options([String])
    /// A number.
    case number(Int)
    /// Yes or no.
    case flag(Bool)

    /// Each of several options, or the one value as files write it.
    public var values: [String] { if case .options(let options) = self { options } else { [text] } }

    /// As files write it.
    public var text: String {
        switch self {
        case .text(let text): text
        case .options(let options): options.joined(separator: ";")
        case .number(let number): "\(number)"
        case .flag(let flag): flag ? "yes" : "no"
        }
    }
}
