import TelemachusCore

extension ProgrammeLoader {
    /// What is wrong with a file that holds one instrument.
    func instrumentProblems(of root: Node) -> [Diagnostic] {
        var reader = DefinitionReader(names: DeclaredNames([.scale: [], .role: []], plugins: registry.ids))
        reader.names[.role] = nil
        let header = InstrumentFile.read(root.keeping(InstrumentFile.headerKeys), &reader)
        let body = root.without(InstrumentFile.headerKeys)
        if let entry = body.entry("file") {
            reader.descend(into: .key("file")) {
                $0.report(
                    "unknown-key", "an instrument file names no further file", at: entry.keyPlace,
                    help: "remove it, and write the instrument here")
            }
        }
        guard let settings = InstrumentSettings.read(body, &reader) else { return reader.diagnostics }
        var definition = ProgrammeDefinition()
        definition.domains = header?.domains
        definition.instruments[header?.id ?? ""] = settings
        // The instrument stands where a programme would have it, so that its assembly finds its places.
        let place = root.place
        let tree = Node(
            .mapping(
                [root.entry("domains")].compactMap(\.self) + [
                    Node.Entry(
                        key: "instruments", keyPlace: place,
                        value: Node(
                            .mapping([Node.Entry(key: header?.id ?? "", keyPlace: place, value: body)]), at: place))
                ]), at: place)
        var assembly = Assembly(root: tree, definition: definition, registry: registry, reader: reader)
        assembly.makeDomains()
        assembly.makeInstruments()
        let prefix = FieldPath("instruments").appending(header?.id ?? "").steps
        return assembly.reader.diagnostics.map { diagnostic in
            var diagnostic = diagnostic
            if let path = diagnostic.path, path.steps.starts(with: prefix) {
                diagnostic.path = FieldPath(Array(path.steps.dropFirst(prefix.count)))
            }
            return diagnostic
        }
    }
}
