import TelemachusCore

/// A definition's own words, or translations, for what a plugin says.
extension Assembly {
    /// The areas with the definition's words.
    mutating func worded(_ domains: [Domain], by words: Named<Text>) -> [Domain] {
        var domains = domains
        let own = definition.languages.first
        var known: [String] = []
        for index in domains.indices {
            let id = domains[index].id
            known += [id, "\(id).phrase"] + domains[index].prompts.indices.map { "\(id).prompts.\($0 + 1)" }
            domains[index].title.take(words[id], own: own)
            domains[index].phrase.take(words["\(id).phrase"], own: own)
            for prompt in domains[index].prompts.indices {
                domains[index].prompts[prompt].take(words["\(id).prompts.\(prompt + 1)"], own: own)
            }
        }
        reportUnknown(words, among: known, Renamings(domains.map { ($0.id, $0.formerIDs) }), at: "domains.words")
        return domains
    }

    /// The items with the definition's words.
    mutating func worded(_ items: [Item], by words: Named<Text>, at path: FieldPath) -> [Item] {
        var items = items
        let own = definition.languages.first
        var known: [String] = []
        for index in items.indices {
            let id = items[index].id
            known.append(id)
            items[index].prompt.take(words[id], own: own)
            if items[index].help != nil {
                known.append("\(id).help")
                items[index].help?.take(words["\(id).help"], own: own)
            }
            items[index].format = items[index].format.mappingOptions { option in
                known.append("\(id).\(option.id)")
                var option = option
                option.title.take(words["\(id).\(option.id)"], own: own)
                return option
            }
        }
        reportUnknown(words, among: known, Renamings(items.map { ($0.id, $0.formerIDs) }), at: path)
        return items
    }

    private mutating func reportUnknown(
        _ words: Named<Text>, among known: [String], _ renamings: Renamings, at path: FieldPath
    ) {
        for name in words.names where !known.contains(name) {
            report(
                "unknown-words", "there is nothing named '\(name.shortened(to: 60))' to put in other words",
                at: path.appending(name), ofKey: true,
                help: renamings.advice(for: name, among: known, plural: "names"))
        }
    }
}

extension Text {
    /// Takes other words: a plain text replaces everything, words by language replace those languages.
    ///
    /// - Parameters:
    ///   - words: the other words; nil changes nothing.
    ///   - own: the definition's own language.
    mutating func take(_ words: Text?, own: String?) {
        guard let words else { return }
        guard !words.translations.isEmpty else {
            self = words
            return
        }
        let language = own ?? language ?? words.language
        if let language, let plain = words.translations[language] { self.plain = plain }
        self.language = language
        if let language { translations[language] = plain }
        translations.merge(words.translations) { _, new in new }
    }
}
