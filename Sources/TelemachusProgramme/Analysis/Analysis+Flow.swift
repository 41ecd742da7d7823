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
        let people: PeopleSet
        let reason: String
    }

    private func points(of role: String, _ analysed: PeopleSet) -> [Reached] {
        let participants = state.people(of: RoleID(role))
        let people = roster.people(participants.lazy.map(\.id.name))
        var points: [Reached] = []
        let invited = roster.people(state.invitations.lazy.filter { $0.role.name == role }.map(\.person.name))
        if !invited.isEmpty { points.append(Reached(kind: .invited, people: invited, reason: "")) }
        points.append(Reached(kind: .enrolled, people: people, reason: "did not join"))
        if programme.definition.consent != nil {
            let consented = roster.people(participants.lazy.filter { $0.consent != nil }.map(\.id.name))
            points.append(Reached(kind: .consented, people: consented, reason: "no consent"))
        }
        for index in programme.stages.indices { points += self.points(of: role, people, at: index) }
        let compared = programme.comparisons.contains { comparison in
            comparison.role == role || comparison.roles?.contains(role) == true
        }
        if compared {
            points.append(Reached(kind: .analysed, people: people.intersection(analysed), reason: "no answer"))
        }
        return points
    }

    private func points(of role: String, _ people: PeopleSet, at index: Int) -> [Reached] {
        let stage = programme.stages[index]
        var points: [Reached] = []
        let isPaired = [.mentor, .mentee].contains { programme.roles(on: $0).contains(RoleID(role)) }
        if isPaired, let draw = state.draws.last(where: { $0.stage == stage.id.name }) {
            let paired = roster.people(draw.allocation.pairs.lazy.flatMap { [$0.mentor, $0.mentee] })
            points.append(
                Reached(kind: .paired, stage: index, people: people.intersection(paired), reason: "no partner"))
        }
        let due = due(role: role, at: stage)
        let asked = due.reduce(PeopleSet()) { $0.union($1.asked) }
        let owing = due.reduce(PeopleSet()) { $0.union($1.owing) }
        if !asked.isEmpty {
            points.append(
                Reached(
                    kind: .answered, stage: index, people: asked.subtracting(owing), reason: "no answer"))
        }
        return points
    }

    /// The points with the numbers that may be told: a loss only where both of its points are, and it is not of few.
    ///
    /// Where it is not told, every reason stands there, so that none tells that somebody was lost by it; where so few
    /// came that no number is told, none does.
    private func told(_ points: [Reached], _ review: inout DisclosureReview) -> [ParticipantFlow.Point] {
        var before: (people: PeopleSet, count: DisclosedCount)?
        return points.map { point in
            let isFew = point.kind == .analysed && !control.shows(point.people.count)
            let reached = isFew ? .withheld : review.count(point.people)
            let lost = before?.people.subtracting(point.people) ?? PeopleSet()
            let isCounted = reached.number != nil && before?.count.number != nil
            let wereFew = before.map { !control.shows($0.people.count) } ?? true
            before = (point.people, reached)
            let left = lost.numbers.count { hasLeft(roster.people[$0], at: point.stage) }
            let reasons = [("withdrew", left), (point.reason, lost.count - left)]
            let isTold = control.isReleased || isCounted && reasons.allSatisfy { $0.1 == 0 || control.shows($0.1) }
            let losses = wereFew ? [] : reasons.filter { $0.1 > 0 || !isTold }
            return ParticipantFlow.Point(
                kind: point.kind, stage: point.stage.map { programme.stages[$0].id.name }, reached: reached,
                losses: losses.map { reason, count in
                    ParticipantFlow.Loss(reason: reason, count: isTold ? .exactly(count) : .withheld)
                })
        }
    }

    private func hasLeft(_ person: PersonID, at stage: Int?) -> Bool {
        guard let withdrawal = state[person]?.withdrawal else { return false }
        return stage.map { withdrawal.stage <= $0 } ?? true
    }
}
