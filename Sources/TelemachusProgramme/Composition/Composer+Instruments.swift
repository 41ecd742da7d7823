import TelemachusCore

/// Shared instruments: `confidence: { file: instruments/confidence.yaml }` stands for what that file holds.
extension Composer {
    mutating func placingInstruments(in root: Node, of source: SourceText) -> Node {
        guard let section = root.entry("instruments"), case .mapping(let entries) = section.value.content else {
            return root
        }
        let placed = entries.map { entry in
            Node.Entry(key: entry.key, keyPlace: entry.keyPlace, value: placing(entry, of: source))
        }
        return root.setting(
            "instruments", to: Node(.mapping(placed), at: section.value.place), keyPlace: section.keyPlace)
    }

    private mutating func placing(_ entry: Node.Entry, of source: SourceText) -> Node {
        let path = FieldPath("instruments").appending(entry.key)
        guard let reference = entry.value["file"],
            let text = file(reference, at: path.appending("file"), namedIn: source.name),
            let shared = document(text, usedAt: reference.place)
        else { return entry.value }
        guard InstrumentFile.isOne(shared) else {
            isComplete = false
            report(
                "not-an-instrument-file", "'\(text.name)' is no instrument file", at: reference.place,
                path: path.appending("file"),
                help: "name a file that holds 'telemachus: 1', 'instrument:' with its id, 'title:', 'use:' and 'with:'")
            return entry.value
        }
        parts.append(DefinitionPart(use: .instrument(id: entry.key), file: text.name))
        // `file:` stays until a definition that extends this one has been joined, for there it means a replacement.
        return shared.without(InstrumentFile.headerKeys).extended(by: entry.value)
    }
}
