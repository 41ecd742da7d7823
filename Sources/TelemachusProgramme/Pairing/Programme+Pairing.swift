import TelemachusCore

extension Programme {
    /// The stages at which pairs are made, in order.
    public var pairingStages: [Stage] { stages.filter { $0.pairing != nil } }

    /// The attributes that say how many partners people of a role can have.
    func placesAttributes(of role: RoleID) -> [String] {
        let names = pairingStages.compactMap(\.pairing).flatMap { pairing in
            let roles = definition.roles(pairedBy: pairing.settings)
            return [
                roles.mentors.contains(role.name) ? pairing.settings.rules.places.mentorAttribute : nil,
                roles.mentees.contains(role.name) ? pairing.settings.rules.places.menteeAttribute : nil,
            ].compactMap(\.self)
        }
        return Named(names.map { ($0, true) }).names
    }

    /// The scores, `instrument.score`, of the instruments that a policy reads which only the draw may see.
    func confidentialScores(readBy policy: any MatchingPolicy) -> Set<String> {
        let read = Set(policy.evidence.map(\.instrument))
        return Set(
            instruments.filter { read.contains($0.id.name) }.flatMap { instrument in
                instrument.scores.filter { $0.disclosure.isConfidential }.map { instrument.name(of: $0) }
            })
    }
}
