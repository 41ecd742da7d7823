import TelemachusCore
import TelemachusYAML

/// A plugin of any kind, with what its own example and worked examples make of it.
struct PluginCase: Sendable {
    let registration: Registration
    /// What the snapshot said when the plugin was published.
    let published: String?
    /// The example's text as read.
    let example: (root: Node, diagnostics: [Diagnostic])
    /// An instrument, once for its example and once for each configuration of its worked examples.
    let instruments: [InstrumentCase]
    /// The areas of a domain set.
    let domains: [Domain]?
    /// A matching policy.
    let policy: PolicyCase?
    /// An exporter.
    let exporter: ExporterCase?

    init(_ registration: Registration, published: String? = nil) {
        self.registration = registration
        self.published = published
        let example = Node.read(registration.descriptor.example)
        self.example = example
        let context = registration.descriptor.exampleContext
        let with = example.root["with"]
        instruments = Self.instruments(of: registration, with, in: context)
        domains = registration.made(from: with, in: context) { $0.makeDomains($1, in: $2, &$3) }?.domains
        policy = registration.made(from: with, in: context) { $0.makePolicy($1, in: $2, &$3) }.map {
            PolicyCase(policy: $0, context: context, promises: registration.promises)
        }
        let pair = (0..<2).compactMap { _ in
            registration.made(from: with, in: context) { $0.makeExporter($1, in: $2, &$3) }
        }
        exporter =
            pair.count == 2
            ? ExporterCase(exporter: pair[0], twin: pair[1], audience: registration.audience ?? .sponsor) : nil
    }

    private static func instruments(
        of registration: Registration, _ with: Node?, in context: DefinitionContext
    ) -> [InstrumentCase] {
        var told: Set<String> = []
        let worked = registration.workedExamples.filter { told.insert($0.configuration).inserted }
        let configurations =
            [("the example", with)]
            + worked.map { ("the worked example '\($0.title)'", Node.read($0.configuration).root) }
        return configurations.compactMap { name, node in
            let pair = (0..<2).compactMap { _ in
                registration.made(from: node, in: context) { $0.makeInstrument($1, in: $2, &$3) }
            }
            guard pair.count == 2 else { return nil }
            return InstrumentCase(name, pair[0], twin: pair[1], domains: context.domains)
        }
    }
}

extension Node {
    /// Reads a configuration or an example.
    static func read(_ text: String) -> (root: Node, diagnostics: [Diagnostic]) {
        var sources = SourceList()
        let source = SourceText(name: "example", bytes: Array((text.isEmpty ? "{}" : text).utf8))
        let document = YAMLDocument.read(source, into: &sources)
        return (document.root, document.diagnostics)
    }
}

extension Registration {
    /// What a configuration makes; nil where it is refused or the plugin is of another kind.
    func made<Made>(
        from node: Node?, in context: DefinitionContext,
        by make: (Registration, Node?, DefinitionContext, inout DefinitionReader) -> Made?
    ) -> Made? {
        var reader = DefinitionReader(names: context.names, at: "with")
        return make(self, node, context, &reader)
    }

    /// What is told of a configuration; nothing where it is accepted.
    func diagnostics(of node: Node?, in context: DefinitionContext) -> [Diagnostic] {
        var reader = DefinitionReader(names: context.names, at: "with")
        switch maker {
        case .domains(let make): _ = make(node, context, &reader)
        case .instrument(let make): _ = make(node, context, &reader)
        case .policy(let make): _ = make(node, context, &reader)
        case .exporter(let make): _ = make(node, context, &reader)
        }
        return reader.diagnostics
    }
}

extension Diagnostic {
    /// The problem in one line: `with.scale: wrong-type: expected a mapping, found 'five'`.
    var inOneLine: String { "\(path.map { "\($0): " } ?? "")\(id): \(message)" }
}
