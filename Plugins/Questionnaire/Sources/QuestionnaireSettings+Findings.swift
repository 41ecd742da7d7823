import TelemachusCore

extension QuestionnaireSettings {
    /// Everything that speaks against the settings.
    var findings: [ConfigurationProblem.Finding] {
        let ofItems = items.enumerated().flatMap { index, item in
            duplicates(ofItem: index) + item.findings(at: FieldPath("items").appending(index))
        }
        return ofItems + subscales.flatMap { ofSubscale($0.name, $0.value) } + ofFormerIDs
    }

    private func duplicates(ofItem index: Int) -> [ConfigurationProblem.Finding] {
        let id = items[index].id
        guard let first = items.firstIndex(where: { $0.id == id }), first < index else { return [] }
        return [
            .init(
                "duplicate-item", "two items are named '\(id)'",
                at: FieldPath("items").appending(index).appending("id"),
                related: (FieldPath("items").appending(first).appending("id"), "the first one"),
                help: "rename one of the two")
        ]
    }

    private func ofSubscale(_ id: String, _ subscale: SubscaleSettings) -> [ConfigurationProblem.Finding] {
        let path = FieldPath("subscales").appending(id)
        var findings: [ConfigurationProblem.Finding] = []
        if let item = items.firstIndex(where: { $0.id == id }) {
            findings.append(
                .init(
                    "duplicate-score", "a subscale and an item are both named '\(id)'", at: path, aboutKey: true,
                    related: (FieldPath("items").appending(item).appending("id"), "the item"),
                    help: "rename the subscale"))
        }
        for (index, name) in subscale.items.enumerated() {
            let place = path.appending("items").appending(index)
            if let first = subscale.items.firstIndex(of: name), first < index {
                findings.append(
                    .init(
                        "repeated-item", "the subscale '\(id)' has the item '\(name)' twice", at: place,
                        related: (path.appending("items").appending(first), "listed here first"),
                        help: "remove one of the two"))
            } else if let item = items.firstIndex(where: { $0.id == name }) {
                guard !items[item].kind.isNumeric else { continue }
                findings.append(
                    .init(
                        "subscale-of-words",
                        "the item '\(name)' is of type '\(items[item].kind.rawValue)' and has no number", at: place,
                        related: (FieldPath("items").appending(item).appending("type"), "the item's type"),
                        help: "take it out of the subscale, or give it a type with numbers: "
                            + QuestionKind.allCases.filter(\.isNumeric).map(\.rawValue).joined(separator: ", ")))
            } else {
                findings.append(
                    .init(
                        "unknown-item", "no item is named '\(name)'", at: place,
                        help: Renamings(items.map { ($0.id, $0.formerIDs) })
                            .advice(for: name, among: items.map(\.id), plural: "items")))
            }
        }
        return findings + ofMissing(subscale, at: path.appending("missing"))
    }
}
