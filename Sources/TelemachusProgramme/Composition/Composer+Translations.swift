import TelemachusCore

/// Translations from files of their own: each text of the definition becomes a mapping from language to text.
extension Composer {
    mutating func translated(_ root: Node, of source: SourceText) -> Node {
        guard let section = root["translations"] else { return root }
        guard case .sequence(let references) = section.content else {
            var reader = DefinitionReader(at: "translations")
            reader.reportMismatch(section, expected: "a list", help: "write each file on a line of its own after '- '")
            diagnostics += reader.diagnostics
            return root
        }
        let languages = root["languages"]?.elements.compactMap(\.text) ?? []
        guard let own = languages.first else {
            report(
                "missing-key", "'languages' is missing; without it nobody knows which language the definition is in",
                at: section.place, path: "translations", help: "add 'languages: [en, cy]', the definition's own first")
            return root
        }
        var root = root
        for (index, reference) in references.enumerated() {
            let path = FieldPath("translations").appending(index)
            guard let text = file(reference, at: path, namedIn: source.name),
                let document = document(text, usedAt: reference.place)
            else { continue }
            var reader = DefinitionReader()
            let file = TranslationFile.read(document, &reader)
            diagnostics += reader.diagnostics.filter { !diagnostics.contains($0) }
            guard let file, let words = file.words, !file.language.isEmpty else { continue }
            guard languages.contains(file.language) else {
                report(
                    "unknown-language", "the definition is not in '\(file.language)'",
                    at: document["language"]?.place ?? reference.place, path: path,
                    related: [.init("the definition's languages", at: root["languages"]?.place ?? section.place)],
                    help: NearestName.advice(for: file.language, among: languages, plural: "languages"))
                continue
            }
            translationFiles.insert(document.place.source)
            parts.append(DefinitionPart(use: .translation(language: file.language), file: text.name))
            root = translated(root, by: words, Languages(own: own, other: file.language), at: FieldPath())
        }
        return root
    }

    /// A problem in the words of an author who translated what is no text: a date, a plugin's id, a path.
    func explained(_ problem: Diagnostic) -> Diagnostic {
        guard problem.id == "wrong-type", let place = problem.place, translationFiles.contains(place.source) else {
            return problem
        }
        return Diagnostic(
            "translation-does-not-fit", "what the definition has here is the same in every language", at: place,
            path: problem.path, help: "remove the line")
    }

    private struct Languages {
        let own: String
        let other: String
    }

    private mutating func translated(
        _ node: Node, by words: Node, _ languages: Languages, at path: FieldPath
    ) -> Node {
        switch (words.content, node.content) {
        case (.scalar(let scalar), _) where scalar.isNull:
            return node
        case (.mapping(let translations), .mapping(var entries)):
            let positions = Dictionary(zip(entries.map(\.key), entries.indices)) { first, _ in first }
            for translation in translations {
                guard let index = positions[translation.key] else {
                    if translation.key == "words", node["use"] != nil {
                        entries.append(pluginWords(translation, languages))
                    } else {
                        reportNothing(translation, among: node, at: path)
                    }
                    continue
                }
                entries[index].value = translated(
                    entries[index].value, by: translation.value, languages, at: path.appending(translation.key))
            }
            return Node(.mapping(entries), at: node.place)
        case (.mapping(let translations), .sequence(var elements)):
            let key = node.namingKey ?? ""
            let positions = Dictionary(zip(elements.map { $0[key]?.text }, elements.indices)) { first, _ in first }
            for translation in translations {
                guard let index = positions[translation.key] else {
                    reportNothing(translation, among: node, at: path)
                    continue
                }
                elements[index] = translated(
                    elements[index], by: translation.value, languages, at: path.appending(translation.key))
            }
            return Node(.sequence(elements), at: node.place)
        case (.sequence(let translations), .sequence(let elements)):
            guard translations.count == elements.count else {
                report(
                    "translation-does-not-fit",
                    "the translated list has length \(translations.count), and the definition's length \(elements.count)",
                    at: words.place, path: path, related: [.init("the definition's list", at: node.place)],
                    help: "translate each element, in the same order")
                return node
            }
            return Node(
                .sequence(
                    zip(elements, translations).enumerated().map { index, pair in
                        translated(pair.0, by: pair.1, languages, at: path.appending(index))
                    }), at: node.place)
        case (.scalar, .scalar):
            return Node(
                .mapping([
                    Node.Entry(key: languages.own, keyPlace: node.place, value: node),
                    Node.Entry(key: languages.other, keyPlace: words.place, value: words),
                ]), at: words.place)
        case (.scalar, .mapping):
            if let former = node.entry(languages.other) {
                report(
                    "translated-twice", "the text has words in '\(languages.other)' already", at: words.place,
                    path: path,
                    related: [.init("they stand here", at: former.value.place)], help: "remove one of the two")
                return node
            }
            return node.setting(languages.other, to: words, keyPlace: words.place)
        default:
            report(
                "translation-does-not-fit",
                "the definition has \(node.kindInWords) here, and the translation "
                    + words.kindInWords, at: words.place, path: path,
                related: [.init("the definition's", at: node.place)], help: "mirror the definition's keys")
            return node
        }
    }

    /// `words:` beside `use:` holds what a plugin says; the definition itself need not have any.
    private func pluginWords(_ translation: Node.Entry, _ languages: Languages) -> Node.Entry {
        let words = translation.value.entries.map { entry in
            let inLanguage = Node.Entry(key: languages.other, keyPlace: entry.value.place, value: entry.value)
            return Node.Entry(
                key: entry.key, keyPlace: entry.keyPlace, value: Node(.mapping([inLanguage]), at: entry.value.place))
        }
        guard case .mapping = translation.value.content else { return translation }
        return Node.Entry(
            key: translation.key, keyPlace: translation.keyPlace, value: Node(.mapping(words), at: translation.keyPlace)
        )
    }

    private mutating func reportNothing(_ translation: Node.Entry, among node: Node, at path: FieldPath) {
        let names = node.namesBelow
        report(
            "nothing-to-translate", "the definition has no '\(translation.key.shortened(to: 60))' here",
            at: translation.keyPlace, path: path.appending(translation.key),
            help: names.isEmpty
                ? "mirror the definition's keys"
                : NearestName.advice(for: translation.key, among: names, plural: "keys"))
    }
}
