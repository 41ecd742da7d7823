import TelemachusCore

/// Numbers of people that readers know before any figure.
extension Analysis {
    /// The people of the draw, whom the list of pairs names by their codes, and the people who joined.
    func takeAsKnown(_ review: inout DisclosureReview) {
        let drawn = Set(
            state.draws.flatMap { draw in
                draw.allocation.pairs.flatMap { [$0.mentor, $0.mentee] } + draw.allocation.unpaired.map(\.person)
            })
        for role in programme.definition.roles {
            let people = state.people(of: RoleID(role.name)).map(\.id.name)
            if !drawn.isEmpty { review.takeAsCounted(roster.people(people.filter(drawn.contains))) }
            _ = review.count(roster.people(people))
        }
    }
}
