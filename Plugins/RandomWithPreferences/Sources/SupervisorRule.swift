import TelemachusCore

/// What becomes of pairs of a person with their own supervisor.
struct SupervisorRule: Sendable {
    let standing: RandomWithPreferencesSettings.OwnSupervisor
    let attribute: String?
    /// What a supervisor is called, within a sentence.
    let noun: String

    init(standing: RandomWithPreferencesSettings.OwnSupervisor, attribute: String?, title: Text?) {
        self.standing = standing
        self.attribute = attribute
        noun =
            title?.plain.withSmallInitial
            ?? attribute?.split(separator: "-").joined(separator: " ")
            ?? "supervisor"
    }

    /// Whether either of the two is the other's supervisor.
    func joins(_ mentor: PairingProblem.Candidate, _ mentee: PairingProblem.Candidate) -> Bool {
        names(mentee, in: mentor) == true || names(mentor, in: mentee) == true
    }

    /// What can be said of a pair where the rule has a part in it and supervisors are known.
    func reasons(for mentor: PairingProblem.Candidate, _ mentee: PairingProblem.Candidate) -> [String] {
        if standing == .allow { return [] }
        let known = [("mentor", names(mentee, in: mentor)), ("mentee", names(mentor, in: mentee))]
        return known.compactMap { side, isOwn in
            switch isOwn {
            case nil: nil
            case true?: "the \(side)'s own \(noun): no allocation as large has fewer such pairs"
            case false?: "not the \(side)'s own \(noun)"
            }
        }
    }

    /// Whether a person's attribute names the other; nil where it names nobody.
    private func names(_ other: PairingProblem.Candidate, in person: PairingProblem.Candidate) -> Bool? {
        guard let attribute, case .text(let name)? = person.attributes[attribute], !name.isEmpty else { return nil }
        return name == other.id.name
    }
}

extension String {
    /// The text with its first letter small, unless the first word is an abbreviation.
    fileprivate var withSmallInitial: String {
        guard let first, !(dropFirst().first?.isUppercase ?? false) else { return self }
        return first.lowercased() + dropFirst()
    }
}
