public import TelemachusCore

/// Who joins: invitations, enrolments and consents, as commands propose them.
extension ProgrammeState {
    /// Everybody in a file in the form of people.csv, as far as they are new.
    ///
    /// - Parameters:
    ///   - file: the path of the file.
    ///   - reason: why rows may differ from what is recorded, which makes them corrections; nil where they may not.
    /// - Returns: the facts, or every problem with its place in the file.
    public func enrolling(_ file: String, correcting reason: String? = nil) -> Proposal {
        var reading = BundleReading(["people.csv": file], addingTo: self)
        return reading.enrolments(in: self, correcting: reason)
    }

    /// Everybody in a file with the columns person and role, as far as they were not invited before.
    public func inviting(_ file: String) -> Proposal {
        var reading = BundleReading(["invitations.csv": file], addingTo: self)
        return reading.invitations(in: self)
    }

    /// Every consent in a file with the columns person and version, as far as it is new.
    public func consenting(_ file: String) -> Proposal {
        guard programme.definition.consent != nil else { return Proposal(refused: [Self.noConsentAsked]) }
        var reading = BundleReading(["consents.csv": file], addingTo: self)
        return reading.consents(in: self)
    }

    /// The consents of people who are named.
    ///
    /// - Parameters:
    ///   - people: their ids.
    ///   - version: the version of the wording that they agreed to; nil for the definition's.
    /// - Returns: the consents that are new, or who is unknown.
    public func consenting(_ people: [PersonID], to version: String? = nil) -> Proposal {
        guard let asked = programme.definition.consent?.version else { return Proposal(refused: [Self.noConsentAsked]) }
        let version = version ?? asked
        var problems: [Diagnostic] = []
        if version != asked {
            problems.append(
                Diagnostic(
                    "other-consent-version", "the definition's consent has another version than '\(version)'",
                    help: "ask for consent to version \(asked)"))
        }
        var facts: [Fact] = []
        for id in people {
            guard let person = self[id] else {
                problems.append(Self.unknownPerson(id))
                continue
            }
            let fact = Fact.consented(person: id.name, version: version)
            if person.consent != version, !facts.contains(fact) { facts.append(fact) }
        }
        return Proposal(facts, unchanged: people.count - facts.count, diagnostics: problems)
    }

    /// The role in which a person was invited; nil where they were not.
    func invitation(of person: PersonID) -> RoleID? { invitations.last { $0.person == person }?.role }

    /// Whether a person has answered anything or was in a draw, so that their role means something.
    func hasTakenPart(_ person: PersonID) -> Bool {
        draws.contains { draw in
            draw.allocation.pairs.contains { $0.mentor == person.name || $0.mentee == person.name }
                || draw.allocation.unpaired.contains { $0.person == person.name }
        } || responseKeys.contains { $0.from == .person(person.name) }
    }

    /// Nobody has this id.
    static func unknownPerson(_ id: PersonID) -> Diagnostic {
        Diagnostic(
            "unknown-person", "nobody with the id '\(id.name.shortened(to: 40))' is enrolled",
            help: "correct the id, or enrol the person first")
    }

    private static let noConsentAsked = Diagnostic(
        "no-consent-asked", "the definition asks for no consent",
        help: "describe it under 'consent:', with version and text, and take the change over with 'telemachus adopt'")
}
