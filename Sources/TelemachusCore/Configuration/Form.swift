/// What a field may hold, as data: the one description from which help, reference pages and schemas are written.
public indirect enum Form: Sendable {
    /// Text, of which only the author knows the rules; the string says what for ("text", "a person's id").
    case text(String)
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
    /// A mapping from names of the author's choosing.
    case map(keys: Form, values: Form)
    /// A mapping with declared keys.
    case object([FieldDeclaration])
    /// The first, or a mapping with more to say.
    case either(Form, or: Form)
    /// `use:` and `with:` of a plugin of that kind.
    case plugin(PluginKind)
    /// Anything a plugin reads by itself.
    case anything

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

extension Form: CustomStringConvertible {
    /// What an author may write, in a few words.
    public var description: String {
        switch self {
        case .text(let what): what
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
        case .map(_, let value): "names, each with: \(value)"
        case .object: "a mapping"
        case .either(let first, let other): "\(first), or \(other)"
        case .plugin(let kind): "use: and with: of \(kind.article) \(kind.singular)"
        case .anything: "anything"
        }
    }

    private static func bounds<Number: Comparable>(
        _ noun: String, _ low: Number, _ high: Number, _ least: Number, _ most: Number
    ) -> String {
        switch (low > least, high < most) {
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
