/// The plugins that a host offers: a value, made once from a list, passed down and never changed.
public struct Registry: Sendable {
    /// What was registered, in order.
    public let registrations: [Registration]

    /// Takes the plugins in.
    ///
    /// - Throws: where two plugins of one kind claim the same id.
    public init(_ registrations: [Registration]) throws(RegistryProblem) {
        var seen: [String: Registration] = [:]
        for registration in registrations {
            let key = "\(registration.kind.rawValue) \(registration.descriptor.id)"
            if let first = seen[key] {
                throw .duplicate(
                    kind: registration.kind, id: registration.descriptor.id,
                    modules: [first.module, registration.module])
            }
            seen[key] = registration
        }
        self.registrations = registrations
    }

    /// The plugins of a kind, in the order registered.
    public func registrations(of kind: PluginKind) -> [Registration] {
        registrations.filter { $0.kind == kind }
    }

    /// The plugin of that kind and id.
    public func registration(of kind: PluginKind, id: String) -> Registration? {
        registrations.first { $0.kind == kind && $0.descriptor.id == id }
    }

    /// The ids of every kind, for fields that name a plugin.
    public var ids: [PluginKind: [String]] {
        Dictionary(grouping: registrations, by: \.kind).mapValues { $0.map(\.descriptor.id) }
    }
}

/// Why plugins cannot stand in one registry.
public enum RegistryProblem: Error, Sendable, Equatable {
    /// Two plugins of one kind claim the same id.
    case duplicate(kind: PluginKind, id: String, modules: [String])
}

extension RegistryProblem: CustomStringConvertible {
    /// The problem as a sentence.
    public var description: String {
        switch self {
        case .duplicate(let kind, let id, let modules):
            "two \(kind.plural) are named '\(id)' (modules \(modules.joined(separator: " and "))); remove one"
        }
    }
}

/// One plugin, with its type put away where it was still known.
public struct Registration: Sendable {
    /// Makes an instance of one kind from a `with:` node.
    public enum Maker: Sendable {
        /// A domain set.
        case domains(@Sendable (Node?, DefinitionContext, inout DefinitionReader) -> (any DomainSet)?)
        /// An instrument.
        case instrument(@Sendable (Node?, DefinitionContext, inout DefinitionReader) -> (any Instrument)?)
        /// A matching policy.
        case policy(@Sendable (Node?, DefinitionContext, inout DefinitionReader) -> (any MatchingPolicy)?)
        /// An exporter.
        case exporter(@Sendable (Node?, DefinitionContext, inout DefinitionReader) -> (any Exporter)?)
    }

    /// The kind.
    public let kind: PluginKind
    /// What lists and help say.
    public let descriptor: PluginDescriptor
    /// The module that the type comes from.
    public let module: String
    /// The fields of its configuration.
    public let fields: [FieldDeclaration]
    /// Further facts for lists and help: audience, strategy-proofness, worked examples.
    public let facts: [(heading: String, text: String)]
    /// Worked examples of an instrument.
    public let workedExamples: [WorkedExample]
    /// What a matching policy promises of its draws.
    public let promises: [PairingPromise]
    /// For whom an exporter's files are; nil for other plugins.
    public let audience: Audience?
    /// Makes an instance.
    public let maker: Maker

    /// Registers a domain set.
    public static func domains<Set: DomainSet>(_ type: Set.Type) -> Registration {
        Registration(type, .domains, maker: .domains { Set.make(from: $0, in: $1, &$2) })
    }

    /// Registers an instrument.
    public static func instrument<Asked: Instrument>(_ type: Asked.Type) -> Registration {
        Registration(
            type, .instrument, workedExamples: Asked.workedExamples,
            maker: .instrument { Asked.make(from: $0, in: $1, &$2) })
    }

    /// Registers a matching policy.
    public static func policy<Policy: MatchingPolicy>(_ type: Policy.Type) -> Registration {
        let properties = Policy.properties
        return Registration(
            type, .policy,
            facts: [
                ("strategy-proof", properties.strategyProofness), ("uniform", properties.uniformity),
            ] + properties.promises.map { ("promises", $0.help) }, promises: properties.promises,
            maker: .policy { Policy.make(from: $0, in: $1, &$2) })
    }

    /// Registers an exporter.
    public static func exporter<Writer: Exporter>(_ type: Writer.Type) -> Registration {
        let formats = (type as? any ReportWriter.Type)?.formats.map(\.rawValue).joined(separator: ", ")
        return Registration(
            type, .exporter,
            facts: [("audience", Writer.audience.rawValue)] + (formats.map { [("report as", $0)] } ?? []),
            audience: Writer.audience, maker: .exporter { Writer.make(from: $0, in: $1, &$2) })
    }

    private init<Made: Plugin>(
        _ type: Made.Type, _ kind: PluginKind, facts: [(heading: String, text: String)] = [],
        workedExamples: [WorkedExample] = [], promises: [PairingPromise] = [], audience: Audience? = nil, maker: Maker
    ) {
        self.kind = kind
        descriptor = Made.descriptor
        module = String(String(reflecting: type).prefix { $0 != "." })
        fields = Made.Configuration.fields.map(\.declaration)
        self.facts = facts
        self.workedExamples = workedExamples
        self.promises = promises
        self.audience = audience
        self.maker = maker
    }

}

extension Plugin {
    /// Makes the plugin from what a definition holds under `with:`; reports every problem with its place.
    ///
    /// - Parameters:
    ///   - node: the configuration; nil where the definition has no `with:`.
    ///   - context: what the definition around it declares.
    ///   - reader: stands at the path of `with:` and takes the diagnostics.
    /// - Returns: nil where anything was reported.
    public static func make(
        from node: Node?, in context: DefinitionContext, _ reader: inout DefinitionReader
    ) -> Self? {
        let node = node ?? Node(.mapping([]), at: Place(line: 1, column: 1))
        let problemsBefore = reader.diagnostics.count
        guard let configuration = Configuration.read(node, &reader),
            !reader.diagnostics.dropFirst(problemsBefore).hasErrors
        else { return nil }
        do {
            return try Self(configuration, in: context)
        } catch {
            for finding in error.findings {
                reader.report(
                    Diagnostic(
                        finding.id, finding.message, at: node.place(of: finding.path, ofKey: finding.isAboutKey),
                        related: finding.related.map { [.init($0.message, at: node.place(of: $0.path))] } ?? [],
                        path: reader.path.appending(finding.path), help: finding.help))
            }
            return nil
        }
    }
}

extension Registration {
    /// Makes a domain set; nil where the plugin is of another kind or a problem was reported.
    public func makeDomains(
        _ node: Node?, in context: DefinitionContext, _ reader: inout DefinitionReader
    ) -> (any DomainSet)? {
        if case .domains(let make) = maker { make(node, context, &reader) } else { nil }
    }

    /// Makes an instrument; nil where the plugin is of another kind or a problem was reported.
    public func makeInstrument(
        _ node: Node?, in context: DefinitionContext, _ reader: inout DefinitionReader
    ) -> (any Instrument)? {
        if case .instrument(let make) = maker { make(node, context, &reader) } else { nil }
    }

    /// Makes a matching policy; nil where the plugin is of another kind or a problem was reported.
    public func makePolicy(
        _ node: Node?, in context: DefinitionContext, _ reader: inout DefinitionReader
    ) -> (any MatchingPolicy)? {
        if case .policy(let make) = maker { make(node, context, &reader) } else { nil }
    }

    /// Makes an exporter; nil where the plugin is of another kind or a problem was reported.
    public func makeExporter(
        _ node: Node?, in context: DefinitionContext, _ reader: inout DefinitionReader
    ) -> (any Exporter)? {
        if case .exporter(let make) = maker { make(node, context, &reader) } else { nil }
    }
}
