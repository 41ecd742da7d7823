public import TelemachusCore
import TelemachusYAML

/// Makes a plugin from the YAML that a definition would hold under `with:`.
///
/// - Parameters:
///   - type: the plugin's type.
///   - yaml: the configuration; empty for none.
///   - context: what the definition around it declares.
///   - scales: declared scales; `five` is a scale from 1 to 5.
/// - Returns: the plugin, nil where it was refused, and every diagnostic in reading order.
public func make<Made: Plugin>(
    _ type: Made.Type, with yaml: String, in context: DefinitionContext = .threeDomains,
    scales: [String: Scale] = ["five": Scale(points: 1...5)]
) -> (plugin: Made?, diagnostics: [Diagnostic]) {
    var names = context.names
    names[.scale] = scales.keys.sorted()
    names[.domain] = context.domains.map(\.id)
    var reader = DefinitionReader(names: names, scales: scales)
    var sources = SourceList()
    let text = yaml.isEmpty ? "{}" : yaml
    let document = YAMLDocument.read(SourceText(name: "with.yaml", bytes: Array(text.utf8)), into: &sources)
    guard !document.diagnostics.hasErrors else { return (nil, document.diagnostics) }
    let made = Made.make(from: document.root, in: context, &reader)
    return (made, reader.diagnostics.inReadingOrder())
}

/// The plugin with a configuration that must be accepted.
///
/// - Throws: ``NotAccepted`` with everything that is told of it.
public func accepted<Made: Plugin>(
    _ type: Made.Type, with yaml: String, in context: DefinitionContext = .threeDomains
) throws -> Made {
    let (made, diagnostics) = make(type, with: yaml, in: context)
    guard let made, diagnostics.isEmpty else { throw NotAccepted(diagnostics: diagnostics) }
    return made
}

/// A configuration that was meant to be right has problems.
public struct NotAccepted: Error {
    /// The problems.
    public let diagnostics: [Diagnostic]
}

extension DefinitionContext {
    /// A definition with three areas: technology, listening and time.
    public static var threeDomains: DefinitionContext { .example }
}
