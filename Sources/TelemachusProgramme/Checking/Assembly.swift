import TelemachusCore

/// A programme while it is put together: plugins made one after the other, problems gathered.
struct Assembly {
    let root: Node
    let definition: ProgrammeDefinition
    let registry: Registry
    var reader: DefinitionReader

    private(set) var domains: [Domain] = []
    private(set) var instruments: [Programme.Instrument] = []
    private(set) var policies: [Int: (id: String, policy: any MatchingPolicy)] = [:]
    private(set) var exporters: [(id: String, exporter: any Exporter)] = []
    private var used: [Provenance.UsedPlugin] = []
    /// Whether areas are declared that could not be made.
    private var areDomainsUnknown = false

    init(root: Node, definition: ProgrammeDefinition, registry: Registry, reader: DefinitionReader) {
        self.root = root
        self.definition = definition
        self.registry = registry
        self.reader = reader
    }

    private func context(id: String, title: Text = "") -> DefinitionContext {
        DefinitionContext(
            id: id, title: title, domains: domains, attributes: definition.people.attributes, names: reader.names,
            scores: instruments.declaredScores)
    }

    mutating func makeDomains() {
        guard let use = definition.domains else {
            if root["domains"] == nil { reader.names[.domain] = [] } else { areDomainsUnknown = true }
            return
        }
        let context = context(id: "domains")
        let set = make(PluginUse(id: use.use, configuration: use.configuration, path: "domains"), .domains) {
            $0.makeDomains($1, in: context, &$2)
        }
        guard let set else {
            areDomainsUnknown = true
            return
        }
        domains = worded(set.domains, by: use.words)
        reader.names[.domain] = domains.map(\.id)
        reader.names.renamings[.domain] = Renamings(domains.map { ($0.id, $0.formerIDs) })
    }

    mutating func makeInstruments() {
        for entry in definition.instruments {
            let settings = entry.value
            let path = FieldPath("instruments").appending(entry.name)
            let context = context(id: entry.name, title: settings.title)
            let use = PluginUse(id: settings.use, configuration: settings.configuration, path: path)
            var made = attempt(use, .instrument, scales: settings.scales) { $0.makeInstrument($1, in: context, &$2) }
            if areDomainsUnknown {
                // What is wrong with and without an area is wrong whatever the areas are.
                var other = context
                other.domains = [Domain(id: "area", title: "Area")]
                let found = attempt(use, .instrument, scales: settings.scales) {
                    $0.makeInstrument($1, in: other, &$2)
                }.diagnostics
                made.diagnostics.removeAll { !found.contains($0) }
            }
            for diagnostic in made.diagnostics { reader.report(diagnostic) }
            guard let made = made.plugin else { continue }
            let own = registry.registration(of: .instrument, id: use.id)?.respected(made.items) ?? made.items
            let items = worded(own, by: settings.words, at: path.appending("words"))
            instruments.append(
                Programme.Instrument(
                    id: InstrumentID(entry.name), title: settings.title, plugin: settings.use, asked: made,
                    items: items, scores: made.scores.withoutPrompts(of: own + items),
                    formerIDs: settings.formerIDs))
        }
        reader.names.renamings[.score] = scoreRenamings
        if instruments.count == definition.instruments.count, !definition.instruments.isEmpty {
            reader.names[.score] = instruments.scoreNames
        }
    }

    mutating func makePolicies() {
        for (index, stage) in definition.timeline.enumerated() {
            guard let match = stage.match else { continue }
            let path = FieldPath("timeline").appending(index).appending("match")
            let use = PluginUse(id: match.use, configuration: match.configuration, path: path)
            let context = context(id: stage.id, title: stage.title ?? Text(stage.id))
            let policy = make(use, .policy) { $0.makePolicy($1, in: context, &$2) }
            if let policy { policies[index] = (use.id, policy) }
        }
    }

    mutating func makeExporters() {
        for use in definition.exports {
            let context = context(id: use.id)
            let exporter = make(use, .exporter) { $0.makeExporter($1, in: context, &$2) }
            if let exporter { exporters.append((use.id, exporter)) }
        }
    }

    private mutating func make<Made>(
        _ use: PluginUse, _ kind: PluginKind, _ make: (Registration, Node?, inout DefinitionReader) -> Made?
    ) -> Made? {
        let made = attempt(use, kind, make)
        for diagnostic in made.diagnostics { reader.report(diagnostic) }
        return made.plugin
    }

    private mutating func attempt<Made>(
        _ use: PluginUse, _ kind: PluginKind, scales: Named<Scale> = Named(),
        _ make: (Registration, Node?, inout DefinitionReader) -> Made?
    ) -> (plugin: Made?, diagnostics: [Diagnostic]) {
        guard let registration = registry.registration(of: kind, id: use.id) else { return (nil, []) }
        let descriptor = registration.descriptor
        let plugin = Provenance.UsedPlugin(
            id: descriptor.id, kind: kind, version: descriptor.version, module: registration.module)
        if !used.contains(plugin) { used.append(plugin) }
        // A missing `with:` is reported where `use:` stands.
        let configuration = use.configuration ?? root[use.path].map { Node(.mapping([]), at: $0.usePlace) }
        var inner = DefinitionReader(names: reader.names, scales: reader.scales, at: use.path.appending("with"))
        for entry in scales {
            inner.scales[entry.name] = entry.value
            inner.names[.scale]?.append(entry.name)
        }
        let made = make(registration, configuration, &inner)
        return (made, inner.diagnostics)
    }

    /// The programme; meaningful only where no error was reported.
    func programme(of files: ProgrammeLoader.Files) -> Programme? {
        guard !reader.hasErrors else { return nil }
        let stages = definition.timeline.enumerated().map { index, settings in
            Programme.Stage(
                id: StageID(settings.id), settings: settings,
                asks: (settings.meet?.asks ?? []) + settings.collect,
                pairing: settings.match.flatMap { match in
                    policies[index].map { Pairing(settings: match, policy: $0.policy) }
                })
        }
        return Programme(
            definition: definition,
            written: WrittenDefinition(root: root, sources: files.sources, registry: registry, parts: files.parts),
            hash: files.hash, domains: domains, instruments: instruments, stages: stages,
            gatedInstruments: Set(stages.flatMap { $0.settings.gate.complete.map { InstrumentID($0) } }),
            exporters: exporters,
            plugins: used.sorted { ($0.kind.rawValue, $0.id) < ($1.kind.rawValue, $1.id) })
    }
}

extension Node {
    /// Where `use:` has its value, for problems of a configuration that was left out.
    fileprivate var usePlace: Place { self["use"]?.place ?? place }
}
