public import TelemachusCore

extension ProgrammeLoader {
    /// The instrument of a file that holds one, and what is wrong with it.
    func sharedInstrument(of root: Node) -> (made: SharedInstrument?, diagnostics: [Diagnostic]) {
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
        guard let settings = InstrumentSettings.read(body, &reader) else { return (nil, reader.diagnostics) }
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
        let made = assembly.instruments.first.map {
            SharedInstrument(
                id: $0.id.name, asked: $0.asked, domains: assembly.domains,
                place: root.entry("use")?.keyPlace ?? place)
        }
        let diagnostics = assembly.reader.diagnostics.map { diagnostic in
            var diagnostic = diagnostic
            if let path = diagnostic.path, path.steps.starts(with: prefix) {
                diagnostic.path = FieldPath(Array(path.steps.dropFirst(prefix.count)))
            }
            return diagnostic
        }
        return (made, diagnostics)
    }
}

/// The instrument that a file holds by itself.
public struct SharedInstrument: Sendable {
    /// The id that the file's author gives to it.
    public let id: String
    /// The instrument.
    public let asked: any Instrument
    /// The areas that the file names to be checked with.
    public let domains: [Domain]
    /// Where the file says which plugin it uses.
    public let place: Place
}
