import TelemachusCore

/// The two sides of a pair, and what is known of people.
extension Assembly {
    mutating func checkRoles() {
        for side in [RoleSettings.Side.mentor, .mentee]
        where everySideIsKnown && !definition.roles.contains(where: { $0.value.side(of: $0.name) == side }) {
            report(
                "no-\(side.rawValue)", "no role is on the \(side.rawValue)'s side of a pair", at: "roles",
                help: "add 'side: \(side.rawValue)' to one of the roles")
        }
        for entry in definition.roles {
            guard let attribute = entry.value.namedIn, let declared = definition.people.attributes[attribute],
                declared.kind != .person
            else { continue }
            report(
                "not-a-person-attribute", "'\(attribute)' does not name people",
                at: FieldPath("roles").appending(entry.name).appending("named-in"),
                related: ("it is declared here", FieldPath("people.attributes").appending(attribute)),
                help: "declare it with 'type: person', or name another attribute")
        }
    }

    /// Whether there are roles and each could be read, its side included; one that could not has told its own mistake.
    private var everySideIsKnown: Bool {
        !definition.roles.isEmpty && definition.roles.count == root["roles"]?.entries.count
            && definition.roles.allSatisfy { $0.value.side != nil || root["roles"]?[$0.name]?["side"] == nil }
    }

    mutating func checkAttributes() {
        for entry in definition.people.attributes {
            let path = FieldPath("people.attributes").appending(entry.name)
            let attribute = entry.value
            let isChoice = attribute.kind == .choice || attribute.kind == .choices
            if isChoice, attribute.options.isEmpty, root[path.appending("options")] == nil {
                report(
                    "missing-options", "'\(entry.name)' is a choice without options", at: path.appending("type"),
                    help: "add 'options: [one, other]'")
            }
            if !isChoice, !attribute.options.isEmpty, root[path.appending("type")] != nil {
                report(
                    "needless-setting", "'\(entry.name)' has options and is no choice", at: path.appending("options"),
                    ofKey: true, related: ("the type is here", path.appending("type")),
                    help: "remove the options, or write 'type: choice'")
            }
        }
    }
}
