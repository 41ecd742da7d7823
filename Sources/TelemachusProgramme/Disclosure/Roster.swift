import TelemachusCore

/// The number of everybody who was invited or joined: what ``PeopleSet`` holds.
///
/// Those who joined come first, in the order of their ids.
struct Roster: Sendable {
    /// Everybody by number.
    private(set) var people: [PersonID] = []
    private var numbers: [String: Int] = [:]

    init(_ state: ProgrammeState) {
        for person in state.people.map(\.id).sorted() { number(person) }
        for invitation in state.invitations { number(invitation.person) }
    }

    /// The number of that person; nil for somebody whom the programme does not know.
    subscript(person: String) -> Int? { numbers[person] }

    /// The set of those people; whoever the programme does not know is left out.
    func people(_ ids: some Sequence<String>) -> PeopleSet { PeopleSet(ids.lazy.compactMap { numbers[$0] }) }

    private mutating func number(_ person: PersonID) {
        guard numbers[person.name] == nil else { return }
        numbers[person.name] = people.count
        people.append(person)
    }
}
