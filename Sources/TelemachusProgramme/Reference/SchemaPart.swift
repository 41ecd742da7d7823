import TelemachusCore

/// A piece of JSON Schema while it is put together: the kinds of value that it takes, and what it asks of each kind.
struct SchemaPart {
    /// The kinds of value that JSON Schema tells apart.
    enum Kind: String, CaseIterable {
        case string, integer, number, boolean, array, object, null
    }

    /// The kinds taken; none for a part whose keywords say it all.
    var kinds: Set<Kind> = []
    /// The other keywords, in the order in which they are written.
    var keywords: [(String, JSONValue)] = []

    /// Keywords that speak of one kind of value and leave the others alone.
    private static let ofOneKind: Set<String> = [
        "pattern", "patternErrorMessage", "format", "minimum", "maximum", "items", "minItems", "properties", "required",
        "additionalProperties", "propertyNames", "minProperties",
    ]

    /// The part as a document.
    var json: JSONValue {
        let names = Kind.allCases.filter(kinds.contains).map { JSONValue.string($0.rawValue) }
        let type: [(String, JSONValue)] = names.isEmpty ? [] : [("type", names.count == 1 ? names[0] : .array(names))]
        return .object(type + keywords)
    }

    /// The part that takes what this one or the other takes; nil where one list of keywords cannot say so.
    ///
    /// A joined part gives editors one clear message where `anyOf` would give two half-right ones.
    func joined(with other: SchemaPart) -> SchemaPart? {
        let names = Set(keywords.map(\.0)), others = Set(other.keywords.map(\.0))
        guard !kinds.isEmpty, !other.kinds.isEmpty, kinds.isDisjoint(with: other.kinds), names.isDisjoint(with: others),
            names.union(others).isSubset(of: Self.ofOneKind)
        else { return nil }
        return SchemaPart(kinds: kinds.union(other.kinds), keywords: keywords + other.keywords)
    }

    /// The part that takes what any of the parts takes.
    static func any(of parts: [SchemaPart]) -> SchemaPart {
        guard let first = parts.first else { return SchemaPart() }
        let joined = parts.dropFirst().reduce(Optional(first)) { $0?.joined(with: $1) }
        return joined ?? SchemaPart(keywords: [("anyOf", .array(parts.map(\.json)))])
    }
}
