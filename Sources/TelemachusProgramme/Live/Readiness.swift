public import TelemachusCore

/// People whom a stage at hand cannot ask anything yet, by what they have not given.
public struct Unready: Sendable, Hashable {
    /// What is missing.
    public enum Need: Sendable, Hashable {
        /// Consent.
        case consent
        /// An instrument that a gate asks for, such as a training record.
        case completed(InstrumentID)
        /// The score that decides whether they are asked an instrument; without it they are not.
        case score(String, decidingOn: InstrumentID)
    }

    /// The first stage at hand that asks for it.
    public let stage: StageID
    /// What is missing.
    public let need: Need
    /// The people, by id, sorted.
    public let people: [String]
}

/// A form that is to look back on an earlier one, and was not given: goals that nobody has reviewed.
public struct MissingReview: Sendable, Hashable {
    /// The stage that looks back.
    public let stage: StageID
    /// The instrument that looks back.
    public let instrument: InstrumentID
    /// The instrument that it looks back on.
    public let reviews: InstrumentID
    /// Who gave the earlier form and owes this one, by id.
    public let owing: [String]
}

extension LiveView {
    /// The people without consent, and those who have not completed what gates ask for.
    func unready() -> [Unready] {
        var found: [Unready] = []
        func add(_ need: Unready.Need, at stage: StageID, _ people: some Sequence<ProgrammeState.Participant>) {
            let people = people.filter { includes($0) }.map(\.id).sorted().map(\.name)
            guard !people.isEmpty, !found.contains(where: { $0.need == need }) else { return }
            found.append(Unready(stage: stage, need: need, people: people))
        }
        for (index, stage, _) in stagesAtHand {
            let there = state.people.filter { !$0.hasLeft(at: index) }
            if programme.needsConsent(at: index) { add(.consent, at: stage.id, there.filter { $0.consent == nil }) }
            let roles = Set(there.map(\.role)).filter { !programme.instrumentsToComplete(by: $0, at: index).isEmpty }
            guard !roles.isEmpty else { continue }
            var lacking: [InstrumentID: [ProgrammeState.Participant]] = [:]
            for person in there where roles.contains(person.role) {
                for instrument in state.uncompleted(by: person, at: index) {
                    lacking[instrument, default: []].append(person)
                }
            }
            for instrument in lacking.keys.sorted() {
                add(.completed(instrument), at: stage.id, lacking[instrument] ?? [])
            }
        }
        for (index, stage, _) in openStages {
            for ask in stage.asks {
                guard let condition = ask.condition else { continue }
                let asked = state.people.filter { ask.from.contains($0.role.name) && state.isActive($0, at: index) }
                add(
                    .score(condition.score, decidingOn: InstrumentID(ask.instrument)), at: stage.id,
                    asked.filter { state.score(of: $0.id, for: condition) == nil })
            }
        }
        return found
    }

    /// The goals, and whatever else is looked back on, without a review.
    func missingReviews() -> [MissingReview] {
        stages.flatMap { index, stage, entry -> [MissingReview] in
            guard entry.standing != .waiting else { return [] }
            return stage.asks.compactMap { ask in
                guard let reviewed = ask.reviews else { return nil }
                let earlier = Set(
                    duties.prefix(index).joined().lazy.filter { $0.key.instrument == reviewed }
                        .filter { state.response($0.key) != nil }.map(\.key.from.text))
                let owing = Set(
                    duties[index].lazy.filter { $0.key.instrument == ask.instrument && includes($0) }
                        .filter { earlier.contains($0.key.from.text) && state.response($0.key) == nil }
                        .map(\.key.from.text))
                guard !owing.isEmpty else { return nil }
                return MissingReview(
                    stage: stage.id, instrument: InstrumentID(ask.instrument), reviews: InstrumentID(reviewed),
                    owing: owing.map { PersonID($0) }.sorted().map(\.name))
            }
        }
    }
}
