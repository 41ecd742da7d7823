public import TelemachusCore
import TelemachusYAML

/// The problems of a configuration as `line:column id at path: message (line:column second place) = help`.
public func problems<Made: Plugin>(
    of type: Made.Type, with yaml: String, in context: DefinitionContext = .threeDomains
) -> [String] {
    make(type, with: yaml, in: context).diagnostics.map { diagnostic in
        let related = diagnostic.related.map { " (\(position(of: $0.place)) \($0.message))" }.joined()
        let path = diagnostic.path.map { $0.steps.isEmpty ? "" : " at \($0)" } ?? ""
        let place = diagnostic.place.map { position(of: $0) } ?? "nowhere"
        return "\(place) \(diagnostic.id)\(path): \(diagnostic.message)\(related) = \(diagnostic.help ?? "no help")"
    }
}

/// The plugin that the descriptor's example makes, with the id that the example uses.
public func madeByExample<Made: Plugin>(
    of type: Made.Type, in context: DefinitionContext = .threeDomains
) -> (use: String?, plugin: Made?, diagnostics: [Diagnostic]) {
    var sources = SourceList()
    let source = SourceText(name: "example.yaml", bytes: Array(Made.descriptor.example.utf8))
    let document = YAMLDocument.read(source, into: &sources)
    var reader = DefinitionReader(at: "with")
    let plugin = Made.make(from: document.root["with"], in: context, &reader)
    return (document.root["use"]?.text, plugin, document.diagnostics + reader.diagnostics)
}

private func position(of place: Place) -> String { "\(place.start.line):\(place.start.column)" }
