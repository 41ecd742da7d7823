public import TelemachusCore

/// A register that a stage keeps, with how many entries were made; none is ever missing.
public struct RegisterLine: Sendable, Hashable {
    /// The stage.
    public let stage: StageID
    /// The instrument.
    public let instrument: InstrumentID
    /// The role that makes the entries.
    public let role: RoleID
    /// How many there are.
    public let entries: DisclosedCount
}

extension LiveView {
    /// The registers of every stage that has been opened.
    ///
    /// - Parameter review: decides what a sponsor may know; nil for a coordinator, who sees every number.
    /// - Returns: a line for each register and role.
    func registers(_ review: DisclosureReview?) -> [RegisterLine] {
        var review = review
        return stages.filter { $0.entry.standing != .waiting }.flatMap { _, stage, _ in
            stage.asks.filter(\.isAsNeeded).flatMap { ask in
                ask.from.map { role in
                    let entries = state.usableResponses.filter { response in
                        response.key.stage == stage.id.name && response.key.instrument == ask.instrument
                            && response.role == role && includes(response.key.from)
                    }
                    let isKept = programme.definition.roles[role]?.side(of: role) == .neither
                    let count = review?.entries(entries, areKeptForOthers: isKept) ?? .exactly(entries.count)
                    return RegisterLine(
                        stage: stage.id, instrument: InstrumentID(ask.instrument), role: RoleID(role), entries: count)
                }
            }
        }
    }

    private func includes(_ respondent: Respondent) -> Bool {
        if case .person(let id) = respondent { includes(id) } else { institution == nil }
    }
}

extension DisclosureReview {
    /// How many entries there are, where few of them, or entries by few people, would tell of somebody.
    fileprivate mutating func entries(_ entries: [Response], areKeptForOthers: Bool) -> DisclosedCount {
        guard control.shows(entries.count) else { return .fewerThan(control.minimumGroup) }
        if areKeptForOthers { return .exactly(entries.count) }
        let people = roster.people(Set(entries.map(\.key.from.text)))
        return count(people).number == nil ? .withheld : .exactly(entries.count)
    }
}
