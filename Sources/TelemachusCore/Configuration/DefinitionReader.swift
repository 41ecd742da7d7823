/// Carries a definition's reading: what is declared, where the reader stands, and every problem found so far.
///
/// Reading never stops at a problem. A field that cannot be read reports why and yields nil, and the rest goes on,
/// so that an author sees every mistake in one run.
public struct DefinitionReader: Sendable {
    /// The names that the definition declares, for fields that refer to them.
    public var names: DeclaredNames
    /// The declared scales, for fields that take a scale by name.
    public var scales: [String: Scale]
    /// The problems found so far.
    public private(set) var diagnostics: [Diagnostic] = []
    /// Where the reader stands.
    public private(set) var path: FieldPath

    /// Whether anything was reported that makes the definition unusable.
    public var hasErrors: Bool { diagnostics.hasErrors }

    /// A reader that starts at `path` and knows these names.
    public init(names: DeclaredNames = DeclaredNames(), scales: [String: Scale] = [:], at path: FieldPath = FieldPath())
    {
        self.names = names
        self.scales = scales
        self.path = path
    }

    /// Reports a problem of the field that is being read.
    public mutating func report(
        _ id: String, _ message: String, at place: Place?, related: [Diagnostic.Related] = [], help: String? = nil,
        severity: Diagnostic.Severity = .error
    ) {
        report(
            Diagnostic(
                id, message, severity: severity, at: place, related: related, path: path.steps.isEmpty ? nil : path,
                help: help))
    }

    /// Reports a problem that was put together elsewhere.
    public mutating func report(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
    }

    /// Reports that a node is not of the kind that its field expects.
    public mutating func reportMismatch(_ node: Node, expected: String, help: String? = nil) {
        let found = node.kindInWords
        report("wrong-type", "expected \(expected), found \(found)", at: node.place, help: help ?? "write \(expected)")
    }

    /// Reads something one step further down.
    public mutating func descend<Value>(
        into step: FieldPath.Step, _ read: (inout DefinitionReader) -> Value
    ) -> Value {
        path.steps.append(step)
        let value = read(&self)
        path.steps.removeLast()
        return value
    }
}

/// The names that a definition declares and that its fields may refer to.
public struct DeclaredNames: Sendable {
    private var names: [NameSpace: [String]] = [:]
    /// The ids of the registered plugins of each kind.
    public var plugins: [PluginKind: [String]]
    /// What was renamed, so that a reference to a former name can be told the new one.
    public var renamings: [NameSpace: Renamings] = [:]

    /// Names as found; a namespace that is not given is not checked.
    public init(_ names: [NameSpace: [String]] = [:], plugins: [PluginKind: [String]] = [:]) {
        self.names = names
        self.plugins = plugins
    }

    /// The declared names of a kind; nil where they are not known yet, so that nothing can be said against a name.
    public subscript(space: NameSpace) -> [String]? {
        get { names[space] }
        set { names[space] = newValue }
    }

    /// An instruction for somebody who wrote a name of a kind that does not exist.
    public func advice(for name: String, in space: NameSpace) -> String {
        (renamings[space] ?? Renamings()).advice(for: name, among: names[space] ?? [], plural: space.plural)
    }
}
