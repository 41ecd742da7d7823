import TelemachusCore

/// Files that add people and consents to a live programme.
extension BundleReading {
    /// The facts of people.csv that the journal does not hold yet: each person is invited and enrolled.
    ///
    /// - Parameters:
    ///   - state: where the programme stands.
    ///   - reason: why rows may differ from what is recorded; nil where they may not.
    /// - Returns: the facts, or every problem with its place in the file.
    mutating func enrolments(in state: ProgrammeState, correcting reason: String?) -> Proposal {
        readPeople()
        var facts: [Fact] = []
        var corrections: [Fact] = []
        var unchanged = 0
        for case .enrolled(let id, let role, let attributes) in data.arrivals {
            guard let place = people[id]?.place else { continue }
            let row = Fact.enrolled(person: id, role: role, attributes: attributes)
            guard let known = state[PersonID(id)] else {
                facts += invitation(of: id, as: role, in: state, at: place)
                facts.append(row)
                continue
            }
            let differences = known.differences(from: role, attributes, in: programme)
            if differences.isEmpty {
                unchanged += 1
            } else if reason == nil {
                report(
                    "already-enrolled", "the person is enrolled with another \(differences.listed())", at: place,
                    help: "correct the row; or record the difference as a correction, with '--correct --reason TEXT'")
            } else if known.role.name != role, state.hasTakenPart(known.id) {
                report(
                    "already-enrolled", "the person has answered or been paired as '\(known.role.name)'", at: place,
                    help: "leave the role as it is; somebody who takes another one is enrolled under another id")
            } else {
                corrections.append(row)
            }
        }
        finish()
        if let reason, !corrections.isEmpty {
            facts.append(.corrected(Correction(reason: reason, facts: corrections.count)))
        }
        return proposal(facts + corrections, unchanged: unchanged)
    }

    /// The invitation that an enrolment implies; none where it was recorded before.
    private mutating func invitation(
        of id: String, as role: String, in state: ProgrammeState, at place: Place
    ) -> [Fact] {
        guard let invited = state.invitation(of: PersonID(id)) else { return [.invited(person: id, role: role)] }
        if invited.name != role {
            report(
                "other-role", "the person was invited as '\(invited.name)'", at: people[id]?.rolePlace ?? place,
                help: "correct the role, or enrol whoever was invited")
        }
        return []
    }

    /// The facts of invitations.csv that the journal does not hold yet.
    mutating func invitations(in state: ProgrammeState) -> Proposal {
        var facts: [Fact] = []
        var unchanged = 0
        var seen: [String: Place] = [:]
        guard let table = table("invitations.csv", required: ["person", "role"], isRequired: true) else {
            return proposal([], unchanged: 0)
        }
        for row in table.rows {
            guard let cell = requiredCell(row, "person"), isCode(cell), let role = role(row) else { continue }
            if let first = seen[cell.text] {
                report(
                    "duplicate-person", "the person is invited twice", at: cell.place,
                    related: ("first here", first), help: "remove one row")
                continue
            }
            seen[cell.text] = cell.place
            let id = PersonID(cell.text)
            if let known = state.invitation(of: id) ?? state[id]?.role {
                if known.name == role {
                    unchanged += 1
                } else {
                    report(
                        "other-role", "the person was invited as '\(known.name)'", at: row.place(of: "role"),
                        help: "correct the role; somebody is invited once")
                }
            } else {
                facts.append(.invited(person: cell.text, role: role))
            }
        }
        return proposal(facts, unchanged: unchanged)
    }

    /// The facts of consents.csv that the journal does not hold yet.
    mutating func consents(in state: ProgrammeState) -> Proposal {
        if !InputFile.kind(of: elsewhere["consents.csv"] ?? "").exists { _ = source("consents.csv", isRequired: true) }
        readConsents()
        var facts: [Fact] = []
        var seen: Set<Fact> = []
        for case .consented(let person, let version) in data.arrivals {
            let fact = Fact.consented(person: person, version: version)
            guard state[PersonID(person)]?.consent != version, seen.insert(fact).inserted else { continue }
            facts.append(fact)
        }
        return proposal(facts, unchanged: data.arrivals.count - facts.count)
    }

    /// What was read, with every problem in reading order.
    private func proposal(_ facts: [Fact], unchanged: Int) -> Proposal {
        Proposal(facts, unchanged: unchanged, diagnostics: diagnostics.inReadingOrder(), sources: sources)
    }
}

extension ProgrammeState.Participant {
    /// What a row of people.csv says otherwise than what is recorded: the columns.
    fileprivate func differences(
        from role: String, _ attributes: [String: String], in programme: Programme
    ) -> [String] {
        var differences = self.role.name == role ? [] : ["'role'"]
        for attribute in programme.definition.people.attributes
        where self.attributes[attribute.name] != attributes[attribute.name].flatMap({ attribute.value.value(from: $0) })
        {
            differences.append("'\(attribute.name)'")
        }
        return differences
    }
}
