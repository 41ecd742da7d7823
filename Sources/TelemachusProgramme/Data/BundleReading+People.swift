import TelemachusCore

/// The files about people: who they are, who was invited, who consented, who left.
extension BundleReading {
    mutating func readPeople() {
        let attributes = programme.definition.people.attributes
        let criteria = attributes.names.filter(programme.definition.criteria.contains)
        let table = table(
            "people.csv", required: ["id", "role"] + criteria,
            optional: attributes.names.filter { !criteria.contains($0) }, renamed: names.attributes, isRequired: true)
        guard let table else { return }
        var named: [(attribute: String, cell: CSVTable.Cell)] = []
        for row in table.rows {
            guard let id = newPerson(row), let role = role(row) else { continue }
            people[id] = (role, row.place(of: "id"), row.place(of: "role"))
            var values: [String: String] = [:]
            for attribute in attributes {
                guard let cell = row[attribute.name] else { continue }
                let declared = attribute.value
                if !declared.of.isEmpty, !declared.of.contains(role) {
                    report(
                        "not-of-this-role", "'\(attribute.name)' is not asked of this role", at: cell.place,
                        help: "empty the cell; it is asked of \(declared.of.joined(separator: ", "))")
                } else if declared.value(from: cell.text) == nil {
                    report(
                        "invalid-attribute", "'\(attribute.name)' cannot have this value", at: cell.place,
                        help: "write \(declared.expectation)")
                } else {
                    if declared.kind == .person { named.append((attribute.name, cell)) }
                    values[attribute.name] = cell.text
                }
            }
            let fact = names.current(.enrolled(person: id, role: role, attributes: values))
            if case .enrolled(_, let role, let values) = fact {
                checkEligibility(values, for: role, in: row)
                checkPlaces(values, of: role, in: row)
            }
            data.arrivals.append(fact)
        }
        checkNamedPeople(named)
    }

    /// Whoever is to be paired has at least one place for a partner.
    private mutating func checkPlaces(_ values: [String: String], of role: String, in row: CSVTable.Row) {
        for attribute in programme.placesAttributes(of: RoleID(role)) {
            guard let number = values[attribute].flatMap({ Int($0) }), number < 1 else { continue }
            report(
                "no-places", "'\(attribute)' says how many partners the person can have, and is below 1",
                at: row.place(of: attribute), help: "write 1 or more; leave a person out who is not to be paired")
        }
    }

    private mutating func newPerson(_ row: CSVTable.Row) -> String? {
        guard let cell = requiredCell(row, "id") else { return nil }
        guard isCode(cell) else { return nil }
        if let first = people[cell.text], !isOnlyKnownFromJournal(cell.text) {
            report(
                "duplicate-person", "the id stands twice", at: cell.place, related: ("first here", first.place),
                help: "give the two people different ids, or remove one row")
            return nil
        }
        return cell.text
    }

    /// Whether a person is known from the journal and has had no row in this file so far.
    private func isOnlyKnownFromJournal(_ person: String) -> Bool {
        state?[PersonID(person)] != nil && people[person]?.place == Self.nowhere
    }

    mutating func isCode(_ cell: CSVTable.Cell) -> Bool {
        if PersonCode.isValid(cell.text) { return true }
        report(
            "invalid-person-id", "an id holds letters, digits and hyphens only, at most 32", at: cell.place,
            help: "use a code that says nothing about the person, such as M1; never a name or an address")
        return false
    }

    mutating func role(_ row: CSVTable.Row) -> String? {
        guard let cell = requiredCell(row, "role") else { return nil }
        let roles = programme.definition.roles.names
        let role = names.roles.current(cell.text)
        if roles.contains(role) { return role }
        reportUnknown("role", "roles", cell, among: roles)
        return nil
    }

    /// Whoever an attribute names must be there in the right role, and a role invited by naming holds nobody else.
    private mutating func checkNamedPeople(_ named: [(attribute: String, cell: CSVTable.Cell)]) {
        for (attribute, cell) in named {
            let role = programme.definition.people.attributes[attribute]?.role
            guard let person = people[cell.text], role == nil || person.role == role else {
                report(
                    "unknown-person",
                    "'\(attribute)' names nobody \(state == nil ? "of people.csv" : "who is enrolled")"
                        + (role.map { " with role \($0)" } ?? ""),
                    at: cell.place, help: "correct the id, or add the person")
                continue
            }
        }
        for role in programme.definition.roles {
            guard let attribute = role.value.namedIn else { continue }
            let invited = Set(named.filter { $0.attribute == attribute }.map(\.cell.text) + namedBefore(as: attribute))
            for (id, person) in people.sorted(by: { PersonID($0.key) < PersonID($1.key) })
            where person.role == role.name && !invited.contains(id) && person.place != Self.nowhere {
                report(
                    "not-invited", "nobody's '\(attribute)' names this person", at: person.place,
                    help: "only those whom '\(attribute)' names take part as '\(role.name)'")
            }
        }
    }

    /// The people whom an attribute of somebody in the journal names.
    private func namedBefore(as attribute: String) -> [String] {
        (state?.people ?? []).compactMap { person in
            if case .text(let name)? = person.attributes[attribute] { name } else { nil }
        }
    }

    mutating func readInvitations() {
        guard let table = table("invitations.csv", required: ["person", "role"]) else {
            let enrolled = data.arrivals
            data.arrivals.insert(
                contentsOf: enrolled.compactMap { fact in
                    if case .enrolled(let person, let role, _) = fact {
                        .invited(person: person, role: role)
                    } else {
                        nil
                    }
                }, at: 0)
            return
        }
        var invited: [String: Place] = [:]
        var facts: [Fact] = []
        for row in table.rows {
            guard let cell = requiredCell(row, "person"), isCode(cell), let role = role(row) else { continue }
            if let first = invited[cell.text] {
                report(
                    "duplicate-person", "the person is invited twice", at: cell.place,
                    related: ("first here", first), help: "remove one row")
            }
            if let person = people[cell.text], person.role != role {
                report(
                    "other-role", "people.csv gives the person another role", at: row.place(of: "role"),
                    related: ("the role there", person.rolePlace), help: "correct one of the two roles")
            }
            invited[cell.text] = cell.place
            facts.append(.invited(person: cell.text, role: role))
        }
        for (id, person) in people.sorted(by: { PersonID($0.key) < PersonID($1.key) }) where invited[id] == nil {
            report(
                "never-invited", "invitations.csv does not have this person", at: person.place,
                help: "add the invitation")
        }
        data.arrivals.insert(contentsOf: facts, at: 0)
    }

    mutating func readConsents() {
        guard let table = table("consents.csv", required: ["person", "version"]) else { return }
        let version = programme.definition.consent?.version
        for row in table.rows {
            guard let person = person(row), let cell = requiredCell(row, "version") else { continue }
            if let version, cell.text != version {
                report(
                    "other-consent-version", "the definition's consent has another version", at: cell.place,
                    help: "ask for consent to version \(version)")
                continue
            }
            consenting.insert(person)
            data.arrivals.append(.consented(person: person, version: cell.text))
        }
    }

    mutating func readWithdrawals() {
        guard let table = table("withdrawals.csv", required: ["person", "from"], optional: ["keep"]) else { return }
        let offered = programme.definition.withdrawal.keeps
        var seen: [String: Place] = [:]
        for row in table.rows {
            guard let person = person(row), let stage = stage(row, "from"), let index = programme.index(of: stage.id)
            else { continue }
            if let first = seen[person] {
                report(
                    "duplicate-person", "the person leaves twice", at: row.place(of: "person"),
                    related: ("first here", first), help: "remove one row")
                continue
            }
            seen[person] = row.place(of: "person")
            var keep = offered.first ?? .nothing
            if let cell = row["keep"] {
                guard let chosen = WithdrawalSettings.Keep(rawValue: cell.text), offered.contains(chosen) else {
                    report(
                        "unknown-choice", "the programme does not offer this choice", at: cell.place,
                        help: "words to choose from: \(offered.map(\.rawValue).joined(separator: ", "))")
                    continue
                }
                keep = chosen
            }
            departures[person] = index
            data.withdrawals[stage.id.name, default: []].append(
                .withdrew(person: person, from: stage.id.name, keep: keep))
        }
    }
}

/// The ids that stand for people in files and exports.
public enum PersonCode {
    /// Letters, digits and hyphens, at most 32: enough for a code, too little for an address.
    public static func isValid(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 32
            && text.utf8.allSatisfy { byte in
                (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                    || byte == UInt8(ascii: "-")
            }
    }
}

extension AttributeDeclaration {
    /// What a cell may hold, for advice.
    fileprivate var expectation: String {
        switch kind {
        case .text: "text"
        case .person: "a person's id"
        case .wholeNumber: "a whole number" + (unit.map { " of \($0)" } ?? "")
        case .yesNo: "yes or no"
        case .choice: options.joined(separator: ", ")
        case .choices: "any of \(options.joined(separator: ", ")), separated by semicolons"
        }
    }
}
