/// What a field may hold, as data: the one description from which help, reference pages and schemas are written.
public indirect enum Form: Sendable {
    /// Text; the string says what for ("text", "a person's id"), the pattern what is taken at all, as a regular
    /// expression that JSON Schema and Swift read alike.
    case text(String, pattern: String? = nil)
    /// Text in one language, or a mapping from language to text.
    case localizedText
    /// A new name in kebab case.
    case identifier
    /// The name of something declared elsewhere in the definition.
    case name(NameSpace)
    /// A whole number within bounds.
    case wholeNumber(ClosedRange<Int>)
    /// A number within bounds.
    case number(ClosedRange<Double>)
    /// `yes` or `no`.
    case flag
    /// One of a few words.
    case choice([Word])
    /// A length of time, `45 minutes`.
    case duration
    /// A day, `2026-03-31`.
    case date
    /// A list with a least length.
    case list(of: Form, atLeast: Int)
    /// One value without a list around it, or a list of at least one.
    case oneOrSeveral(of: Form)
    /// Any one of several forms.
    case either([Form])
    /// A mapping from names of the author's choosing.
    case map(keys: Form, values: Form)
    /// A mapping with declared keys.
    case object([FieldDeclaration])
    /// The file that the mapping around it takes over: where it is written, the other keys may be left out.
    case base(String)
    /// The id of a plugin of that kind.
    case plugin(PluginKind)
    /// The configuration of the plugin of that kind that the mapping around it names.
    case configuration(PluginKind)
    /// The definition's own keys with the words of another language.
    case translation

    /// A word of a closed choice, with what it means.
    public struct Word: Sendable {
        /// The word as written in a definition.
        public let word: String
        /// What it means, in a sentence.
        public let help: String

        /// A word with its meaning.
        public init(_ word: String, help: String) {
            self.word = word
            self.help = help
        }
    }
}

extension Form {
    /// The fields of an object, or of the objects in a list, a mapping or a choice of forms; nil where there are none.
    public var nestedFields: [FieldDeclaration]? {
        switch self {
        case .object(let fields): fields
        case .list(let element, _), .oneOrSeveral(let element): element.nestedFields
        case .map(_, let values): values.nestedFields
        case .either(let forms): forms.lazy.compactMap(\.nestedFields).first
        default: nil
        }
    }

    /// The words of a closed choice, or of the choice among several forms; none where there is no choice.
    public var choiceWords: [Word] {
        switch self {
        case .choice(let words): words
        case .list(let element, _), .oneOrSeveral(let element): element.choiceWords
        case .either(let forms): forms.flatMap(\.choiceWords)
        default: []
        }
    }
}

extension Form: CustomStringConvertible {
    /// What an author may write, in a few words.
    public var description: String {
        switch self {
        case .text(let what, _), .base(let what): what
        case .localizedText: "text, or text by language"
        case .identifier: "a name in lower case, with hyphens"
        case .name(let space): "the name of \(space.article) \(space.singular)"
        case .wholeNumber(let range): Self.bounds("a whole number", range.lowerBound, range.upperBound, .min, .max)
        case .number(let range):
            Self.bounds("a number", range.lowerBound, range.upperBound, -.infinity, .infinity)
        case .flag: "yes or no"
        case .choice(let words): "one of \(words.map(\.word).joined(separator: ", "))"
        case .duration: "a length of time such as 45 minutes or 2 weeks"
        case .date: "a date such as 2026-03-31"
        case .list(let element, _): "a list; each element: \(element)"
        case .oneOrSeveral(let element): "\(element), or a list of them"
        case .either(let forms): forms.map(\.description).joined(separator: ", or ")
        case .map(_, let value): "names, each with: \(value)"
        case .object: "a mapping"
        case .plugin(let kind): "the id of \(kind.article) \(kind.singular)"
        case .configuration(let kind): "what the \(kind.singular) takes"
        case .translation: "the definition's keys with translated texts"
        }
    }

    private static func bounds<Number: Comparable>(
        _ noun: String, _ low: Number, _ high: Number, _ least: Number, _ most: Number
    ) -> String {
        switch (low > least, high < most) {
        case (true, true) where low == high: "\(low)"
        case (true, true): "\(noun) from \(low) to \(high)"
        case (true, false): "\(noun), at least \(low)"
        case (false, true): "\(noun), at most \(high)"
        case (false, false): noun
        }
    }
}

/// What a definition declares by name, so that other parts can refer to it.
public enum NameSpace: String, Sendable, CaseIterable {
    /// A role that people take.
    case role
    /// An attribute of people.
    case attribute
    /// A scale of answers.
    case scale
    /// A domain.
    case domain
    /// An instrument.
    case instrument
    /// A stage of the timeline.
    case stage
    /// A score of an instrument.
    case score
    /// A language that the texts are in.
    case language
    /// People whose figures are published.
    case sample

    /// The word for one of them.
    public var singular: String { rawValue }
    /// The word for several of them.
    public var plural: String { rawValue + "s" }
    /// The article before the singular.
    public var article: String { self == .attribute || self == .instrument ? "an" : "a" }
}

/// The four kinds of plugin.
public enum PluginKind: String, Sendable, CaseIterable {
    /// A set of areas that feedback is about.
    case domains
    /// Something that people are asked.
    case instrument
    /// A way of making pairs.
    case policy
    /// A way of writing results out.
    case exporter

    /// The word for one of them.
    public var singular: String {
        switch self {
        case .domains: "domain set"
        case .instrument: "instrument"
        case .policy: "matching policy"
        case .exporter: "exporter"
        }
    }
    /// The word for several of them.
    public var plural: String { self == .policy ? "matching policies" : singular + "s" }
    /// The article before the singular.
    public var article: String { self == .instrument || self == .exporter ? "an" : "a" }
}
