import TelemachusCore

/// The way of each role's people through the programme, as CONSORT's flow diagram counts it.
extension Analysis {
    func flow(analysed: PeopleSet, _ review: inout DisclosureReview) -> [ParticipantFlow] {
        programme.definition.roles.names.map { role in
            ParticipantFlow(role: role, points: told(points(of: role, analysed), &review))
        }
    }

    /// A point on the way while it is counted: who came here, and why others did not.
    private struct Reached {
        let kind: ParticipantFlow.Point.Kind
        var stage: Int?
        let people: Set<String>
        let reason: String
    }

    private func points(of role: String, _ analysed: PeopleSet) -> [Reached] {
        let people = state.people(of: RoleID(role))
        var points: [Reached] = []
        let invited = Set(state.invitations.filter { $0.role.name == role }.map(\.person.name))
        if !invited.isEmpty { points.append(Reached(kind: .invited, people: invited, reason: "")) }
        points.append(Reached(kind: .enrolled, people: Set(people.map(\.id.name)), reason: "did not join"))
        if programme.definition.consent != nil {
            let consented = people.filter { $0.consent != nil }
            points.append(Reached(kind: .consented, people: Set(consented.map(\.id.name)), reason: "no consent"))
        }
        for index in programme.stages.indices { points += self.points(of: role, at: index) }
        let compared = programme.comparisons.contains { comparison in
            comparison.role == role || comparison.roles?.contains(role) == true
        }
        if compared {
            let names = Set(people.map(\.id.name).filter { roster[$0].map(analysed.contains) ?? false })
            points.append(Reached(kind: .analysed, people: names, reason: "no answer"))
        }
        return points
    }

    private func points(of role: String, at index: Int) -> [Reached] {
        let stage = programme.stages[index]
        var points: [Reached] = []
        let isPaired = [.mentor, .mentee].contains { programme.roles(on: $0).contains(RoleID(role)) }
        if isPaired, let draw = state.draws.last(where: { $0.stage == stage.id.name }) {
            let paired = Set(draw.allocation.pairs.flatMap { [$0.mentor, $0.mentee] })
            let here = state.people(of: RoleID(role)).map(\.id.name).filter(paired.contains)
            points.append(Reached(kind: .paired, stage: index, people: Set(here), reason: "no partner"))
        }
        let asked = Set(
            duties[index].compactMap { due -> String? in
                guard due.role.name == role, case .person(let id) = due.key.from else { return nil }
                return id
            })
        if !asked.isEmpty {
            points.append(
                Reached(
                    kind: .answered, stage: index, people: asked.subtracting(owing[index]), reason: "no answer"))
        }
        return points
    }

    /// The points with the numbers that may be told: a loss only where both of its points are, and it is not of few.
    ///
    /// Where it is not told, every reason stands there, so that none tells that somebody was lost by it; where so few
    /// came that no number is told, none does.
    private func told(_ points: [Reached], _ review: inout DisclosureReview) -> [ParticipantFlow.Point] {
        var before: (people: Set<String>, count: DisclosedCount)?
        return points.map { point in
            let reached = review.count(roster.people(point.people))
            let lost = before?.people.subtracting(point.people) ?? []
            let isCounted = reached.number != nil && before?.count.number != nil
            let wereFew = before.map { !control.shows($0.people.count) } ?? true
            before = (point.people, reached)
            let left = lost.count { hasLeft($0, at: point.stage) }
            let reasons = [("withdrew", left), (point.reason, lost.count - left)]
            let isTold = control.isReleased || isCounted && reasons.allSatisfy { $0.1 == 0 || control.shows($0.1) }
            let losses = wereFew ? [] : reasons.filter { $0.1 > 0 || !isTold }
            return ParticipantFlow.Point(
                kind: point.kind, stage: point.stage.map { programme.stages[$0].id.name }, reached: reached,
                losses: losses.map { reason, count in
                    ParticipantFlow.Loss(
                        reason: reason,
                        count: isTold
                            ? .exactly(count) : control.shows(count) ? .withheld : .fewerThan(control.minimumGroup))
                })
        }
    }

    private func hasLeft(_ person: String, at stage: Int?) -> Bool {
        guard let withdrawal = state[PersonID(person)]?.withdrawal else { return false }
        return stage.map { withdrawal.stage <= $0 } ?? true
    }

    /// The people who did not give every form that a stage asks of them, by stage.
    static func owing(_ duties: [[Obligation]], _ state: ProgrammeState) -> [Set<String>] {
        let required = Dictionary(
            state.programme.instruments.map { ($0.id.name, $0.items.filter(\.isRequired).map(\.id)) }
        ) { first, _ in first }
        return duties.map { duties in
            Set(
                duties.compactMap { due -> String? in
                    guard case .person(let id) = due.key.from else { return nil }
                    let items = required[due.key.instrument] ?? []
                    // A form whose items may all be left empty is not owed.
                    guard let response = state.response(due.key) else { return items.isEmpty ? nil : id }
                    return items.allSatisfy { response.answers[$0] != nil } ? nil : id
                })
        }
    }
}
