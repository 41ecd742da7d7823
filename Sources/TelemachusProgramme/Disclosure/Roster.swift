import TelemachusCore

/// The number of everybody who was invited or joined: what ``PeopleSet`` holds.
struct Roster: Sendable {
    private var numbers: [String: Int] = [:]

    init(_ state: ProgrammeState) {
        for person in state.people { number(person.id.name) }
        for invitation in state.invitations { number(invitation.person.name) }
    }

    /// The number of that person; nil for somebody whom the programme does not know.
    subscript(person: String) -> Int? { numbers[person] }

    /// The set of those people; whoever the programme does not know is left out.
    func people(_ ids: some Sequence<String>) -> PeopleSet { PeopleSet(ids.lazy.compactMap { numbers[$0] }) }

    private mutating func number(_ person: String) {
        if numbers[person] == nil { numbers[person] = numbers.count }
    }
}
