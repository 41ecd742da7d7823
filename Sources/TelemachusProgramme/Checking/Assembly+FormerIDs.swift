import TelemachusCore

/// What was renamed: no two things of a kind may claim one former id, and none that is in use.
extension Assembly {
    mutating func checkFormerIDs() {
        report(
            definition.roles.map {
                Renameable("role", $0.name, formerIDs: $0.value.formerIDs, at: FieldPath("roles").appending($0.name))
            })
        let attributes = definition.people.attributes.map { ($0, FieldPath("people.attributes").appending($0.name)) }
        report(attributes.map { Renameable("attribute", $0.name, formerIDs: $0.value.formerIDs, at: $1) })
        for (attribute, path) in attributes
        where attribute.value.options.count == root[path]?["options"]?.elements.count {
            report(
                attribute.value.declaredOptions.enumerated().map { index, option in
                    Renameable(
                        "option", option.id, formerIDs: option.formerIDs,
                        at: path.appending("options").appending(index), idUnder: "id")
                })
        }
        report(
            definition.instruments.map {
                Renameable(
                    "instrument", $0.name, formerIDs: $0.value.formerIDs,
                    at: FieldPath("instruments").appending($0.name))
            })
        guard definition.timeline.count == root["timeline"]?.elements.count else { return }
        report(
            definition.timeline.enumerated().map { index, stage in
                Renameable(
                    "stage", stage.id, formerIDs: stage.formerIDs, at: FieldPath("timeline").appending(index),
                    idUnder: "stage")
            })
    }

    private mutating func report(_ things: [Renameable]) {
        for finding in Renameable.findings(among: things) {
            report(
                finding.id, finding.message, at: finding.path, related: finding.related.map { ($0.message, $0.path) },
                help: finding.help)
        }
    }

    // MARK: - References to former names

    /// What was renamed among scores, `instrument.score`: by its own name or by its instrument's.
    var scoreRenamings: Renamings {
        Renamings(
            instruments.flatMap { instrument in
                [(instrument.id.name, instrument.formerIDs)]
                    + instrument.scores.map { instrument.renaming(of: $0.id, formerIDs: $0.formerIDs) }
            })
    }

    /// What was renamed among items, `instrument.item`.
    var itemRenamings: Renamings {
        Renamings(
            instruments.flatMap { instrument in
                instrument.items.map { instrument.renaming(of: $0.id, formerIDs: $0.formerIDs) }
            })
    }
}

extension Programme.Instrument {
    /// Everything that `instrument.part` can have been called.
    fileprivate func renaming(of part: String, formerIDs parts: [String]) -> (id: String, formerIDs: [String]) {
        let names = ([id.name] + formerIDs).flatMap { name in ([part] + parts).map { "\(name).\($0)" } }
        return ("\(id).\(part)", Array(names.dropFirst()))
    }
}
