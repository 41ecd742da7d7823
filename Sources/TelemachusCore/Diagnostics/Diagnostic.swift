/// One problem of an input, with everything that its author needs to mend it: what, where, and what to do.
public struct Diagnostic: Error, Hashable, Sendable {
    /// How grave a problem is.
    public enum Severity: String, Sendable, CaseIterable {
        /// The input cannot be used.
        case error
        /// The input can be used, and somebody should look.
        case warning
        /// Something worth knowing.
        case note
    }

    /// Another place that the problem concerns: the other half of a conflict.
    public struct Related: Hashable, Sendable {
        /// Where it stands.
        public var place: Place
        /// What is there, in a few words.
        public var message: String

        /// A second place with its words.
        public init(_ message: String, at place: Place) {
            self.place = place
            self.message = message
        }
    }

    /// The problem's stable name in kebab case, which documentation, scripts and suppressions use.
    public var id: String
    /// How grave it is.
    public var severity: Severity
    /// What is wrong, in one sentence without a full stop.
    ///
    /// Never holds a participant's data.
    public var message: String
    /// Where it is wrong; nil where it concerns the whole input.
    public var place: Place?
    /// The file it concerns where there is no place in it (a file that cannot be read at all).
    public var file: String?
    /// Other places of the same problem.
    public var related: [Related]
    /// The way to the field, for people and for tools.
    public var path: FieldPath?
    /// What to do, as an instruction.
    public var help: String?

    /// A problem of an input.
    public init(
        _ id: String, _ message: String, severity: Severity = .error, at place: Place? = nil, file: String? = nil,
        related: [Related] = [], path: FieldPath? = nil, help: String? = nil
    ) {
        self.id = id
        self.severity = severity
        self.message = message
        self.place = place
        self.file = file
        self.related = related
        self.path = path
        self.help = help
    }
}

extension Sequence where Element == Diagnostic {
    /// Whether any of them makes the input unusable.
    public var hasErrors: Bool { contains { $0.severity == .error } }

    /// In the order of the text, so that an author mends from top to bottom; the same problem is told once.
    public func inReadingOrder() -> [Diagnostic] {
        var seen: Set<Diagnostic> = []
        let unique = filter { seen.insert($0).inserted }
        return unique.enumerated().sorted { left, right in
            switch (left.element.place, right.element.place) {
            case (let a?, let b?) where (a.source, a.start) != (b.source, b.start):
                return (a.source, a.start) < (b.source, b.start)
            case (.some, .none): return true
            case (.none, .some): return false
            default: return left.offset < right.offset
            }
        }.map(\.element)
    }
}
