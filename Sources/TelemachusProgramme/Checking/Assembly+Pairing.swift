import TelemachusCore

/// The rules on pairs: whether each can be kept, and whether they contradict one another.
extension Assembly {
    mutating func checkPairing() {
        for (index, stage) in definition.timeline.enumerated() {
            guard let match = stage.match else { continue }
            let path = FieldPath("timeline").appending(index).appending("match")
            checkSides(of: match, at: path)
            let rules = path.appending("rules")
            checkSupervisor(match.rules, at: rules)
            checkLikeness(match, at: rules)
            checkCareerGap(match, at: rules)
            checkPlaces(match.rules.places, at: rules.appending("places"))
            checkNamedPairs(match.rules, at: rules)
        }
    }

    private mutating func checkSides(of match: MatchSettings, at path: FieldPath) {
        for (key, roles) in [("mentors", match.mentors), ("mentees", match.mentees)] {
            for (index, name) in roles.enumerated() {
                guard let role = definition.roles[name], role.side(of: name) == .neither else { continue }
                report(
                    "not-in-a-pair", "'\(name)' is in no pair", at: path.appending(key).appending(index),
                    related: ("it is declared here", FieldPath("roles").appending(name)),
                    help: "name a role on the mentor's or the mentee's side, or give this one a side")
            }
        }
        for (index, name) in match.mentees.enumerated() {
            guard let other = match.mentors.firstIndex(of: name) else { continue }
            report(
                "contradictory-rules", "'\(name)' is to be on both sides of the pairs",
                at: path.appending("mentees").appending(index),
                related: ("the other side", path.appending("mentors").appending(other)),
                help: "take it out of one of the two")
        }
    }

    // MARK: - Attributes

    private mutating func checkSupervisor(_ rules: PairingRules, at path: FieldPath) {
        guard let supervisor = rules.supervisor else {
            if rules.ownSupervisor != .allow, root[path.appending("supervisor")] == nil {
                report(
                    "missing-supervisor-attribute",
                    "'own-supervisor: \(rules.ownSupervisor.rawValue)' needs to know who supervises whom",
                    at: path.appending("own-supervisor"),
                    help: "add 'supervisor:' with the name of an attribute of type person")
            }
            return
        }
        guard let declared = definition.people.attributes[supervisor], declared.kind != .person else { return }
        report(
            "not-a-person-attribute", "'\(supervisor)' does not name people", at: path.appending("supervisor"),
            related: ("it is declared here", FieldPath("people.attributes").appending(supervisor)),
            help: "declare it with 'type: person', or name another attribute")
    }

    private mutating func checkLikeness(_ match: MatchSettings, at path: FieldPath) {
        let list = path.appending("attributes")
        guard match.rules.attributes.count == root[list]?.elements.count ?? 0 else { return }
        var first: [String: Int] = [:]
        for (index, rule) in match.rules.attributes.enumerated() {
            let at = list.appending(index)
            if definition.people.attributes[rule.attribute]?.kind == .person {
                report(
                    "rule-does-not-fit", "nobody is alike in '\(rule.attribute)', which names people",
                    at: at.appending("attribute"), related: typePlace(of: rule.attribute),
                    help: "name another attribute; for supervisors there is 'own-supervisor:'")
            }
            checkKnown(rule.attribute, of: match, at: at.appending("attribute"))
            if let other = first[rule.attribute], match.rules.attributes[other].pairs != rule.pairs {
                report(
                    "contradictory-rules", "pairs are to be alike in '\(rule.attribute)', and to differ in it", at: at,
                    related: ("the other rule", list.appending(other)), help: "remove one of the two")
            }
            first[rule.attribute] = first[rule.attribute] ?? index
        }
    }

    private mutating func checkCareerGap(_ match: MatchSettings, at path: FieldPath) {
        guard let rule = match.rules.careerGap else { return }
        let at = path.appending("career-gap")
        if let declared = definition.people.attributes[rule.attribute] {
            if declared.kind != .wholeNumber, declared.kind != .choice {
                report(
                    "rule-does-not-fit", "'\(rule.attribute)' does not say how far on somebody is",
                    at: at.appending("attribute"), related: typePlace(of: rule.attribute),
                    help: "name a whole number, or a choice whose options go from the lowest stage to the highest")
            }
            checkKnown(rule.attribute, of: match, at: at.appending("attribute"))
        }
        if root[at.appending("at-least")] == nil, root[at.appending("at-most")] == nil {
            report(
                "rule-does-not-fit", "the rule does not say how far apart the two are to be", at: at, ofKey: true,
                help: "add 'at-least:' or 'at-most:'")
        }
        if let least = rule.atLeast, let most = rule.atMost, least > most {
            report(
                "rule-does-not-fit", "no two are at least \(least) and at most \(most) apart",
                at: at.appending("at-most"), related: ("the least is here", at.appending("at-least")),
                help: "raise 'at-most:' or lower 'at-least:'")
        }
    }

    private mutating func checkPlaces(_ places: PlacesRule, at path: FieldPath) {
        for (key, attribute) in [
            ("mentor-attribute", places.mentorAttribute), ("mentee-attribute", places.menteeAttribute),
        ] {
            guard let attribute, let declared = definition.people.attributes[attribute],
                declared.kind != .wholeNumber
            else { continue }
            report(
                "rule-does-not-fit", "'\(attribute)' is no number of places", at: path.appending(key),
                related: typePlace(of: attribute), help: "name an attribute that is a whole number")
        }
    }

    private func typePlace(of attribute: String) -> (String, FieldPath) {
        ("the type is here", FieldPath("people.attributes").appending(attribute).appending("type"))
    }

    /// A rule that compares two people needs to know of both.
    private mutating func checkKnown(_ attribute: String, of match: MatchSettings, at path: FieldPath) {
        guard let declared = definition.people.attributes[attribute], !declared.of.isEmpty else { return }
        let roles = definition.roles(pairedBy: match)
        guard let role = (roles.mentors + roles.mentees).first(where: { !declared.of.contains($0) }) else { return }
        report(
            "rule-does-not-fit", "'\(attribute)' is not known of '\(role)'", at: path,
            related: (
                "it is known of these roles", FieldPath("people.attributes").appending(attribute).appending("of")
            ),
            help: "add '\(role)' to its 'of:', or name another attribute")
    }
}
