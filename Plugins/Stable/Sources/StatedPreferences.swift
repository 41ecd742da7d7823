import TelemachusCore
import TelemachusMatching

/// What the people of one side said of the people of the other, turned into lists.
struct StatedPreferences {
    let problem: PairingProblem
    let side: BipartiteGraph.Side
    let own: [PairingProblem.Candidate]
    let others: [PairingProblem.Candidate]
    let score: NamedScore?
    let settings: StableSettings

    /// How many answers the lists need, about those whom the rules allow.
    var asked: Int {
        score == nil ? 0 : own.reduce(0) { sum, person in sum + others.count { verdict(person, $0) != .forbidden } }
    }

    /// How many of them are missing.
    var missing: Int {
        score == nil
            ? 0
            : own.reduce(0) { sum, person in
                sum + others.count { verdict(person, $0) != .forbidden && value(person, $0) == nil }
            }
    }

    /// Everybody's list: those whom a rule discourages stand below all others.
    var lists: [PreferenceList] {
        own.map { person in
            var tiers: [Tier: [Int]] = [:]
            for (number, other) in others.enumerated() {
                if let tier = tier(of: other, for: person) { tiers[tier, default: []].append(number) }
            }
            return PreferenceList(
                tiers: tiers.sorted { $0.key < $1.key }.map(\.value), places: min(person.places, max(1, others.count)))
        }
    }

    /// Which choice somebody is of a person, as the person stated it; nil where they stated nothing about them.
    func choice(of other: PairingProblem.Candidate, for person: PairingProblem.Candidate) -> Int? {
        guard let value = value(person, other) else { return nil }
        return 1 + others.count { self.value(person, $0).map { isBetter($0, than: value) } ?? false }
    }

    // MARK: - Tiers

    private struct Tier: Hashable, Comparable {
        let isDiscouraged: Bool
        /// Less is better; nothing is worst.
        let cost: Double?

        static func < (first: Tier, second: Tier) -> Bool {
            if first.isDiscouraged != second.isDiscouraged { return second.isDiscouraged }
            return first.cost ?? .infinity < second.cost ?? .infinity
        }
    }

    private func tier(of other: PairingProblem.Candidate, for person: PairingProblem.Candidate) -> Tier? {
        let verdict = verdict(person, other)
        guard verdict != .forbidden else { return nil }
        let isDiscouraged = verdict == .discouraged
        guard score != nil else { return Tier(isDiscouraged: isDiscouraged, cost: 0) }
        guard let value = value(person, other) else {
            return settings.unanswered == .unacceptable ? nil : Tier(isDiscouraged: isDiscouraged, cost: nil)
        }
        if let least = settings.leastAcceptable, isBetter(least, than: value) { return nil }
        return Tier(isDiscouraged: isDiscouraged, cost: settings.order == .highestFirst ? -value : value)
    }

    private func verdict(
        _ person: PairingProblem.Candidate, _ other: PairingProblem.Candidate
    ) -> PairStanding.Verdict {
        switch side {
        case .mentors: problem.standing(of: person.id, with: other.id).verdict
        case .mentees: problem.standing(of: other.id, with: person.id).verdict
        }
    }

    private func value(_ person: PairingProblem.Candidate, _ other: PairingProblem.Candidate) -> Double? {
        score?.value(in: problem, from: person.id, about: other.id)
    }

    private func isBetter(_ first: Double, than second: Double) -> Bool {
        settings.order == .highestFirst ? first > second : first < second
    }
}
