import TelemachusCore

/// Who may take part, how many are expected, and who steers.
extension Assembly {
    mutating func checkPeople() {
        checkSteeringGroup()
        for entry in definition.roles {
            let path = FieldPath("roles").appending(entry.name)
            for (index, criterion) in entry.value.eligibility.enumerated()
            where entry.value.eligibility.count == root[path]?["eligibility"]?.elements.count {
                check(criterion, of: entry.name, at: path.appending("eligibility").appending(index))
            }
        }
        checkPlannedNumbers()
    }

    private mutating func checkSteeringGroup() {
        guard let group = definition.steeringGroup,
            group.members.count == root["steering-group"]?["members"]?.elements.count
        else { return }
        for level in SteeringGroupSettings.Level.allCases where !group.members.contains(where: { $0.level == level }) {
            report(
                "one-sided-steering", "the steering group has no \(level.rawValue) member",
                at: "steering-group.members",
                ofKey: true,
                help: "add a member with 'level: \(level.rawValue)'; such a programme needs the senior leaders' "
                    + "cooperation and the early-career staff's lead", severity: .warning)
        }
    }

    // MARK: - Eligibility

    private mutating func check(_ criterion: EligibilitySettings, of role: String, at path: FieldPath) {
        guard let attribute = definition.people.attributes[criterion.attribute] else { return }
        let declared = FieldPath("people.attributes").appending(criterion.attribute)
        let at = path.appending("attribute")
        if AttributeDeclaration.namesOfAge.contains(criterion.attribute) {
            report(
                "age-as-criterion", "age decides who may be '\(role)'", at: at,
                related: ("the attribute is declared here", declared),
                help: "ask for what counts, such as the stage of training or years in the post; a rule by age needs a "
                    + "lawful reason", severity: .warning)
        } else if attribute.isProtected {
            report(
                "protected-criterion",
                "the protected characteristic '\(criterion.attribute)' decides who may be '\(role)'",
                at: at, related: ("it is declared as protected here", declared.appending("protected")),
                help: "remove the criterion; choosing by a protected characteristic needs a lawful reason",
                severity: .warning)
        }
        if !attribute.of.isEmpty, !attribute.of.contains(role) {
            report(
                "criterion-does-not-fit", "'\(criterion.attribute)' is not known of '\(role)'", at: at,
                related: ("it is known of these roles", declared.appending("of")),
                help: "add '\(role)' to its 'of:', or name another attribute")
        }
        guard let words = attribute.kind.criterion else {
            report(
                "criterion-does-not-fit", "nothing can be asked of '\(criterion.attribute)'", at: at,
                related: ("the type is here", declared.appending("type")),
                help: "name an attribute that is a whole number, a choice, or yes or no")
            return
        }
        if !words.contains(where: { root[path.appending($0)] != nil }) {
            report(
                "criterion-does-not-fit", "the criterion does not say what '\(criterion.attribute)' must be", at: at,
                related: ("the type is here", declared.appending("type")),
                help: "add '\(words.joined(separator: ":' or '")):'")
        }
        for key in ["at-least", "at-most", "one-of", "is"]
        where !words.contains(key) && root[path.appending(key)] != nil && !(key == "one-of" && criterion.oneOf.isEmpty)
        {
            report(
                "criterion-does-not-fit", "'\(key)' cannot be asked of '\(criterion.attribute)'",
                at: path.appending(key), ofKey: true, related: ("the type is here", declared.appending("type")),
                help: "write '\(words.joined(separator: ":' or '")):'")
        }
        for (index, option) in criterion.oneOf.enumerated() where !attribute.options.contains(option) {
            report(
                "criterion-does-not-fit", "'\(option)' is not an option of '\(criterion.attribute)'",
                at: path.appending("one-of").appending(index),
                related: ("its options", declared.appending("options")),
                help: attribute.optionRenamings.advice(for: option, among: attribute.options, plural: "options"))
        }
        if let least = criterion.atLeast, let most = criterion.atMost, least > most {
            report(
                "criterion-does-not-fit", "nobody is at least \(least) and at most \(most)",
                at: path.appending("at-most"), related: ("the least is here", path.appending("at-least")),
                help: "raise 'at-most:' or lower 'at-least:'")
        }
    }

    // MARK: - Planned numbers

    private mutating func checkPlannedNumbers() {
        checkCapacity()
        for entry in definition.roles {
            guard let planned = entry.value.planned else { continue }
            let path = FieldPath("roles").appending(entry.name).appending("planned")
            if planned < definition.privacy.minimumGroup, definition.privacy.release == nil {
                report(
                    "group-too-small", "with \(planned) people, no figure about '\(entry.name)' will ever be shown",
                    at: path, related: ("the smallest group shown", "privacy.minimum-group"),
                    help: "invite at least \(definition.privacy.minimumGroup), or tell participants that there will be "
                        + "no figures about them", severity: .warning)
            }
            if planned < definition.privacy.statementContributors, givesStatements(entry.name) {
                report(
                    "statements-never-shown",
                    "with \(planned) people, no statement of '\(entry.name)' will have enough people behind it",
                    at: path,
                    related: ("how many it needs", "privacy.statement-contributors"),
                    help: "invite at least \(definition.privacy.statementContributors)", severity: .warning)
            }
        }
    }

    /// Whether people of a role agree on statements that others will read.
    private func givesStatements(_ role: String) -> Bool {
        definition.timeline.flatMap(\.collect).contains { ask in
            ask.from.contains(role)
                && instruments.contains { $0.id.name == ask.instrument && $0.items.contains(where: \.isStatement) }
        }
    }

    /// With fewer places for mentees than there are mentees, somebody is left out of the draw.
    private mutating func checkCapacity() {
        for match in definition.timeline.compactMap(\.match) where match.rules.places.mentorAttribute == nil {
            func planned(_ roles: [String]) -> (people: Int, first: String)? {
                let numbers = roles.compactMap { definition.roles[$0]?.planned }
                guard let first = roles.first, numbers.count == roles.count else { return nil }
                return (numbers.reduce(0, +), first)
            }
            func path(_ role: String) -> FieldPath { FieldPath("roles").appending(role).appending("planned") }
            let (places, roles) = (match.rules.places.mentor, definition.roles(pairedBy: match))
            guard let mentors = planned(roles.mentors), let mentees = planned(roles.mentees),
                mentors.people * places < mentees.people
            else { continue }
            let each = places == 1 ? "" : ", with \(places) places each,"
            report(
                "too-few-mentors",
                "\(mentors.people.of("mentor"))\(each) \(mentors.people == 1 ? "is" : "are") "
                    + "planned for \(mentees.people) mentees, so \(mentees.people - mentors.people * places) will have none",
                at: path(mentors.first), related: ("so many mentees", path(mentees.first)),
                help: "plan at least \((mentees.people + places - 1) / places) mentors, or fewer mentees",
                severity: .warning)
            return
        }
    }
}

extension AttributeDeclaration {
    /// The names under which definitions keep somebody's age.
    static let namesOfAge: Set<String> = ["age", "date-of-birth", "year-of-birth", "birth-date", "birth-year", "born"]
}

extension AttributeDeclaration.Kind {
    /// The keys by which a criterion can ask for such an attribute; nil where none can.
    fileprivate var criterion: [String]? {
        switch self {
        case .wholeNumber: ["at-least", "at-most"]
        case .choice, .choices: ["one-of"]
        case .yesNo: ["is"]
        default: nil
        }
    }
}

extension Item {
    fileprivate var isStatement: Bool {
        if case .statement = disclosure { true } else { false }
    }
}
