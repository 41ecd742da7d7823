import TelemachusCore

/// What is read ahead, before the definition itself.
extension ProgrammeLoader {
    /// The names that a definition declares, read ahead so that a field can refer to what stands further down.
    static func names(in root: Node, plugins: [PluginKind: [String]]) -> DeclaredNames {
        var names = DeclaredNames(
            [
                .role: root["roles"]?.entries.map(\.key) ?? [],
                .attribute: root["people"]?["attributes"]?.entries.map(\.key) ?? [],
                .scale: root["scales"]?.entries.map(\.key) ?? [],
                .instrument: root["instruments"]?.entries.map(\.key) ?? [],
                .stage: Named((root["timeline"]?.elements ?? []).compactMap { $0["stage"]?.text.map { ($0, true) } })
                    .names,
            ], plugins: plugins)
        for (space, section) in [
            (NameSpace.role, root["roles"]), (.attribute, root["people"]?["attributes"]),
            (.instrument, root["instruments"]),
        ] {
            names.renamings[space] = Renamings((section?.entries ?? []).map { ($0.key, $0.value.formerIDs) })
        }
        names.renamings[.stage] = Renamings(
            (root["timeline"]?.elements ?? []).map { ($0["stage"]?.text ?? "", $0.formerIDs) })
        let languages = root["languages"]?.elements.compactMap(\.text) ?? []
        if !languages.isEmpty { names[.language] = languages }
        return names
    }

    /// The scales, read ahead; what is wrong with them is reported when the definition itself is read.
    static func scales(in section: Node?, names: DeclaredNames) -> [String: Scale] {
        var silent = DefinitionReader(names: names)
        var scales: [String: Scale] = [:]
        for entry in section?.entries ?? [] {
            scales[entry.key] = Shape<Scale>.writtenOutScale.read(entry.value, &silent)
        }
        return scales
    }
}

extension Node {
    /// What stands under `renamed-from:`, one text or several.
    fileprivate var formerIDs: [String] {
        guard let node = self["renamed-from"] else { return [] }
        return ([node] + node.elements).compactMap(\.text)
    }
}
