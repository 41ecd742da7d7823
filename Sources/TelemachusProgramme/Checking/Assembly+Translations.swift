import TelemachusCore

/// Finds texts that are not there in every language that the definition declares.
///
/// What the definition itself says is found by walking its tree along the declared forms, so that every text of every
/// plugin's configuration is seen without the plugin's help. What plugins say themselves is looked at in the items and
/// areas that they make.
extension Assembly {
    mutating func checkTranslations() {
        guard definition.languages.count > 1, !reader.hasErrors else { return }
        var gaps: [Gap] = []
        findGaps(in: root, .object(ProgrammeDefinition.declarations), at: FieldPath(), &gaps)
        for gap in gaps {
            report(
                "not-translated", "the text has no words in \(gap.languages.map { "'\($0)'" }.joined(separator: ", "))",
                at: gap.path,
                help: "write '\(definition.languages[0]): …' and '\(gap.languages[0]): …' below it, or put "
                    + "the words into a file under 'translations:'", severity: .warning)
        }
        checkWordsOfPlugins(gaps)
    }

    private struct Gap {
        let path: FieldPath
        let languages: [String]
    }

    private func findGaps(in node: Node, _ form: Form, at path: FieldPath, _ gaps: inout [Gap]) {
        switch form {
        case .localizedText:
            let present = Set(node.entries.map(\.key)).union(node.entries.isEmpty ? [definition.languages[0]] : [])
            let missing = definition.languages.filter { !present.contains($0) }
            if !missing.isEmpty, !node.isNull { gaps.append(Gap(path: path, languages: missing)) }
        case .object(let fields):
            // Words for a plugin's texts may be there in some languages only; what they leave is found in the items.
            for field in fields where !(field.name == "words" && node["use"] != nil) {
                guard let value = node[field.name] else { continue }
                let path = path.appending(field.name)
                if case .configuration(let kind) = field.form {
                    findGaps(inConfiguration: value, of: kind, usedBy: node, fields, at: path, &gaps)
                } else {
                    findGaps(in: value, field.form, at: path, &gaps)
                }
            }
        case .map(_, let values):
            for entry in node.entries { findGaps(in: entry.value, values, at: path.appending(entry.key), &gaps) }
        case .list(let element, _):
            for (index, child) in node.elements.enumerated() {
                findGaps(in: child, element, at: path.appending(index), &gaps)
            }
        case .oneOrSeveral(let element):
            guard !node.elements.isEmpty else { return findGaps(in: node, element, at: path, &gaps) }
            findGaps(in: node, .list(of: element, atLeast: 1), at: path, &gaps)
        case .either(let forms):
            let writtenOut = forms.first { $0.isWrittenOut(in: node) }
            for form in writtenOut.map({ [$0] }) ?? forms where writtenOut != nil || !form.isObject {
                findGaps(in: node, form, at: path, &gaps)
            }
        case .text, .identifier, .name, .wholeNumber, .number, .flag, .choice, .duration, .date, .base, .plugin,
            .configuration, .translation:
            break
        }
    }

    /// Texts of a plugin's configuration, by the fields that the plugin declares.
    ///
    /// A language in which `words:` says something is left to the items, where those words stand.
    private func findGaps(
        inConfiguration with: Node, of kind: PluginKind, usedBy node: Node, _ fields: [FieldDeclaration],
        at path: FieldPath, _ gaps: inout [Gap]
    ) {
        guard let id = fields.pluginField(of: kind).flatMap({ node[$0.name]?.text }),
            let plugin = registry.registration(of: kind, id: id)
        else {
            return
        }
        let worded = Set((node["words"]?.entries ?? []).flatMap { $0.value.entries.map(\.key) })
        var found: [Gap] = []
        findGaps(in: with, .object(plugin.fields), at: path, &found)
        gaps += found.compactMap { gap in
            let languages = gap.languages.filter { !worded.contains($0) }
            return languages.isEmpty ? nil : Gap(path: gap.path, languages: languages)
        }
    }

    // MARK: - What plugins say

    private mutating func checkWordsOfPlugins(_ gaps: [Gap]) {
        let others = definition.languages.dropFirst()
        if let use = definition.domains, !gaps.contains(where: { $0.path.steps.first == .key("domains") }) {
            for language in others {
                let names = domains.flatMap { domain in
                    [(domain.id, domain.title), ("\(domain.id).phrase", domain.phrase)]
                        + domain.prompts.enumerated().map { ("\(domain.id).prompts.\($0 + 1)", $1) }
                }.filter { !$0.1.isThere(in: language) }.map(\.0)
                reportGap(names, in: language, of: use.use, at: "domains")
            }
            // An item that names an area repeats the area's gap.
            guard domains.allSatisfy({ domain in others.allSatisfy(domain.title.isThere) }) else { return }
        }
        for instrument in instruments {
            let path = FieldPath("instruments").appending(instrument.id.name)
            guard !gaps.contains(where: { $0.path.steps.starts(with: path.steps) }) else { continue }
            for language in others {
                let names = instrument.items.flatMap { item in
                    [(item.id, item.prompt)] + [item.help].compactMap(\.self).map { ("\(item.id).help", $0) }
                        + item.format.ownOptions.map { ("\(item.id).\($0.id)", $0.title) }
                }.filter { !$0.1.isThere(in: language) }.map(\.0)
                reportGap(names, in: language, of: instrument.plugin, at: path)
            }
        }
    }

    private mutating func reportGap(_ names: [String], in language: String, of plugin: String, at path: FieldPath) {
        guard let first = names.first else { return }
        let shown = names.prefix(4).joined(separator: ", ") + (names.count > 4 ? " and \(names.count - 4) more" : "")
        report(
            "plugin-not-translated", "'\(plugin)' has no words in '\(language)' for \(shown)",
            at: path.appending("use"),
            help: "add 'words:' beside 'use:', with '\(first): { \(language): … }' and so on", severity: .warning)
    }
}

extension Text {
    /// Whether there are words in that language; an empty text needs none.
    fileprivate func isThere(in language: String) -> Bool { plain.isEmpty || translations[language] != nil }
}

extension AnswerFormat {
    /// The options of a choice; yes and no, and points of a scale, are worded elsewhere.
    fileprivate var ownOptions: [AnswerOption] {
        switch self {
        case .choice(let options), .choices(let options): options
        default: []
        }
    }
}
