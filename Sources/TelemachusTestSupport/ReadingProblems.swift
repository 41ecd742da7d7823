public import TelemachusCore

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

private func position(of place: Place) -> String { "\(place.start.line):\(place.start.column)" }
