import TelemachusCore

/// Somebody made up.
struct SimulatedPerson: Sendable {
    /// The code.
    let id: String
    /// The role.
    let role: String
    /// The place among all, from 0.
    let index: Int
    /// The attributes, as files write them.
    var attributes: [String: String] = [:]
    /// Whether they consent.
    var isConsenting = true
    /// The stage from which they are gone, and what stays in use.
    var departure: (stage: Int, keep: WithdrawalSettings.Keep)?
}

/// The codes of people: a letter for their role, and a number.
struct PersonCodes {
    private var taken: Set<String>
    private let letters: [String: String]
    private var last: [String: Int] = [:]
    /// Codes that a definition names in pairs, by role.
    private var reserved: [String: [String]]

    /// Codes for a programme's roles.
    init(for programme: Programme) {
        var letters: [String: String] = [:]
        for role in programme.definition.roles.names {
            let used = Set(letters.values)
            let candidates = role.uppercased().filter(\.isLetter).map(String.init)
            letters[role] = candidates.first { !used.contains($0) } ?? "R\(letters.count + 1)N"
        }
        self.letters = letters
        var reserved: [String: [String]] = [:]
        var taken: Set<String> = []
        for pairing in programme.pairingStages.compactMap(\.pairing) {
            let roles = programme.definition.roles(pairedBy: pairing.settings)
            for pair in pairing.settings.rules.fixed + pairing.settings.rules.forbidden {
                for (code, role) in [(pair.mentor, roles.mentors.first), (pair.mentee, roles.mentees.first)] {
                    if let role, PersonCode.isValid(code), taken.insert(code).inserted {
                        reserved[role, default: []].append(code)
                    }
                }
            }
        }
        self.reserved = reserved
        self.taken = taken
    }

    /// How many people of a role a definition names by their codes.
    func named(in role: String) -> Int { reserved[role]?.count ?? 0 }

    /// Takes note of a code that somebody has.
    mutating func take(_ code: String, of role: String) {
        taken.insert(code)
        reserved[role]?.removeAll { $0 == code }
    }

    /// The next code of a role: first those that the definition names.
    mutating func next(for role: String) -> String {
        if let first = reserved[role]?.first {
            reserved[role]?.removeFirst()
            return first
        }
        while true {
            let number = (last[role] ?? 0) + 1
            last[role] = number
            let code = "\(letters[role] ?? "P")\(number)"
            if taken.insert(code).inserted { return code }
        }
    }
}
