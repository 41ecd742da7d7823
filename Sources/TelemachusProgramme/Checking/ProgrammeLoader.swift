import Crypto
public import TelemachusCore
import TelemachusYAML

/// Turns a definition's text into a checked programme, or into every reason why it cannot be one.
public struct ProgrammeLoader: Sendable {
    /// What came of a definition.
    public struct Outcome: Sendable {
        /// The programme; nil where any diagnostic is an error.
        public let programme: Programme?
        /// Every problem, in reading order.
        public let diagnostics: [Diagnostic]
        /// The texts read, for showing the problems.
        public let sources: SourceList
    }

    private let registry: Registry

    /// A loader that knows these plugins.
    public init(registry: Registry) {
        self.registry = registry
    }

    /// Reads and checks a definition.
    public func load(_ source: SourceText) -> Outcome {
        var sources = SourceList()
        let document = YAMLDocument.read(source, into: &sources)
        guard !document.diagnostics.contains(where: Self.makesTreeUseless) else {
            return Outcome(programme: nil, diagnostics: document.diagnostics, sources: sources)
        }
        let (programme, found) = assemble(document.root, hash: Self.hash(of: source.bytes))
        let diagnostics = (document.diagnostics + found).inReadingOrder()
        return Outcome(
            programme: diagnostics.hasErrors ? nil : programme, diagnostics: diagnostics, sources: sources)
    }

    /// SHA-256 in hexadecimal.
    static func hash(of bytes: [UInt8]) -> String {
        SHA256.hash(data: bytes).hexadecimal
    }

    /// After these nothing can be said about the content, because there is no tree or only the beginning of one.
    private static func makesTreeUseless(_ diagnostic: Diagnostic) -> Bool {
        switch diagnostic.id {
        case "duplicate-key", "tag-not-allowed", "anchor-not-allowed", "alias-not-allowed", "merge-key-not-allowed",
            "complex-key", "several-documents":
            false
        default: true
        }
    }

    private func assemble(_ root: Node, hash: String) -> (Programme?, [Diagnostic]) {
        var reader = DefinitionReader(names: Self.names(in: root, plugins: registry.ids))
        reader.scales = Self.scales(in: root, names: reader.names)
        guard let definition = ProgrammeDefinition.read(root, &reader) else { return (nil, reader.diagnostics) }
        var assembly = Assembly(root: root, definition: definition, registry: registry, reader: reader)
        assembly.makeDomains()
        assembly.makeInstruments()
        assembly.makePolicies()
        assembly.makeExporters()
        assembly.check()
        return (assembly.programme(hash: hash), assembly.reader.diagnostics)
    }

    /// The names that a definition declares, read ahead so that a field can refer to what stands further down.
    private static func names(in root: Node, plugins: [PluginKind: [String]]) -> DeclaredNames {
        DeclaredNames(
            [
                .role: root["roles"]?.entries.map(\.key) ?? [],
                .attribute: root["people"]?["attributes"]?.entries.map(\.key) ?? [],
                .scale: root["scales"]?.entries.map(\.key) ?? [],
                .instrument: root["instruments"]?.entries.map(\.key) ?? [],
                .stage: Named((root["timeline"]?.elements ?? []).compactMap { $0["stage"]?.text.map { ($0, true) } })
                    .names,
            ], plugins: plugins)
    }

    /// The scales, read ahead; what is wrong with them is reported when the definition itself is read.
    private static func scales(in root: Node, names: DeclaredNames) -> [String: Scale] {
        var silent = DefinitionReader(names: names)
        var scales: [String: Scale] = [:]
        for entry in root["scales"]?.entries ?? [] {
            scales[entry.key] = Shape<Scale>.writtenOutScale.read(entry.value, &silent)
        }
        return scales
    }
}

extension Sequence where Element == UInt8 {
    /// The bytes in hexadecimal.
    package var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for byte in self {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
