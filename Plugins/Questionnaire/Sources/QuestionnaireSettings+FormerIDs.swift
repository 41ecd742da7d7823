import TelemachusCore

extension QuestionnaireSettings {
    /// What speaks against the former names of items, of subscales, which share their names with them, and of options.
    var ofFormerIDs: [ConfigurationProblem.Finding] {
        let items = items.enumerated().map { index, item in
            Renameable(
                "item", item.id, formerIDs: item.formerIDs, at: FieldPath("items").appending(index), idUnder: "id")
        }
        let subscales = subscales.map {
            Renameable(
                "subscale", $0.name, formerIDs: $0.value.formerIDs, at: FieldPath("subscales").appending($0.name))
        }
        return Renameable.findings(among: items + subscales) + zip(self.items, items).flatMap(ofOptions)
    }

    private func ofOptions(_ item: QuestionSettings, _ place: Renameable) -> [ConfigurationProblem.Finding] {
        let path = place.path.appending("options")
        let options = (item.options ?? Named()).map {
            Renameable("option", $0.name, formerIDs: $0.value.formerIDs, at: path.appending($0.name))
        }
        return Renameable.findings(among: options)
    }
}
