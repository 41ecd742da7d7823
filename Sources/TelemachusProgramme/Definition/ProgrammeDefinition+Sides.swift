import TelemachusCore

extension ProgrammeDefinition {
    /// The roles on a side of a pair, in order.
    public func roles(on side: RoleSettings.Side) -> [String] {
        roles.filter { $0.value.side(of: $0.name) == side }.map(\.name)
    }

    /// The roles whose people a stage pairs: on each side those that it names, or else all of that side.
    public func roles(pairedBy match: MatchSettings) -> (mentors: [String], mentees: [String]) {
        (
            match.mentors.isEmpty ? roles(on: .mentor) : match.mentors,
            match.mentees.isEmpty ? roles(on: .mentee) : match.mentees
        )
    }
}

extension RoleSettings {
    /// The side of the pair: as said, or as the id says it.
    public func side(of id: String) -> Side {
        side ?? Side(rawValue: id) ?? .neither
    }
}
