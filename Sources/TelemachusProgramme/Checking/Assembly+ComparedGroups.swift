import TelemachusCore

/// That two groups are named, of different people.
extension Assembly {
    mutating func checkGroups(of comparison: ComparisonSettings, at path: FieldPath) {
        if let roles = comparison.roles, root[path.appending("between")]?.elements.count == roles.count {
            if roles.count != 2 || roles[0] == roles[1] {
                report(
                    "two-groups",
                    roles.count == 2
                        ? "'\(roles[0])' is compared with itself"
                        : "'between' names \(roles.count == 1 ? "one role" : "\(roles.count) roles")",
                    at: path.appending("between"), help: "name two different roles")
            }
        }
        guard let name = comparison.attribute, let attribute = definition.people.attributes[name],
            let role = comparison.role
        else { return }
        let at = path.appending("by")
        let declared = FieldPath("people.attributes").appending(name)
        if !attribute.of.isEmpty, !attribute.of.contains(role) {
            report(
                "two-groups", "'\(name)' is not known of '\(role)'", at: at,
                related: ("it is known of these roles", declared.appending("of")),
                help: "add '\(role)' to its 'of:', or name another attribute")
        } else if attribute.twoValues == nil {
            report(
                "two-groups",
                attribute.kind == .choice
                    ? "'\(name)' has \(attribute.options.count) options, and a comparison has two groups"
                    : "'\(name)' is a \(attribute.kind.rawValue), which makes no two groups",
                at: at, related: ("it is declared here", declared),
                help: "name an attribute of type yes-no, or a choice with two options")
        } else if attribute.isProtected {
            report(
                "protected-comparison", "the protected characteristic '\(name)' divides '\(role)' into two groups",
                at: at, related: ("it is declared as protected here", declared.appending("protected")),
                help: "remove the comparison, or accept the warning with the reason; groups under "
                    + "\(definition.privacy.protectedGroup) people are not shown", severity: .warning)
        }
    }
}

extension AttributeDeclaration {
    /// The two values that divide people into groups; nil where there are not two.
    var twoValues: (String, String)? {
        switch kind {
        case .yesNo: ("yes", "no")
        case .choice: options.count == 2 ? (options[0], options[1]) : nil
        default: nil
        }
    }
}
