extension Form {
    /// What a text must look like to be taken at all, as a regular expression that JSON Schema and Swift read alike;
    /// nil where every text is taken, and for what is no text.
    public var pattern: String? {
        switch self {
        case .text(_, let pattern): pattern
        case .identifier: Self.identifierPattern
        case .name(let space): space.pattern
        case .duration: #"^ *\+?[0-9]{1,7} +(minute|hour|day|week|month)s? *$"#
        case .date: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
        case .wholeNumber: #"^(\+?(0|[1-9][0-9]*)|-[1-9][0-9]*)$"#
        case .number: #"^[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]+)?$"#
        default: nil
        }
    }

    /// What a language's tag looks like.
    static let languageTagPattern = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
    static let identifierPattern = "^[a-z]([a-z0-9-]{0,62}[a-z0-9])?$"

    /// The tag of a language.
    public static let languageTag = Form.text("a language's tag such as en or cy", pattern: languageTagPattern)
}

extension NameSpace {
    /// What names of that kind look like; nil where plugins make them.
    fileprivate var pattern: String? {
        switch self {
        case .role, .attribute, .scale, .instrument, .stage, .sample: Form.identifierPattern
        case .language: Form.languageTagPattern
        case .domain, .score: nil
        }
    }
}
