public import TelemachusCore

/// Draws of a stage that are tried and not recorded, to see what a change would do.
///
/// Every trial uses the same seed. Where a policy draws at random, a change of what is admissible changes what chance
/// picks as well, so single pairs may differ for no other reason; numbers of pairs and scores are the better guide.
public struct WhatIf: Sendable {
    private let state: ProgrammeState
    private let stage: Programme.Stage
    private let seed: UInt64

    /// Trials of the draw of a stage.
    ///
    /// - Parameters:
    ///   - state: the programme just before the draw.
    ///   - stage: the stage that makes the pairs.
    ///   - seed: where the random numbers of every trial start.
    public init(_ state: ProgrammeState, at stage: Programme.Stage, seed: UInt64) {
        self.state = state
        self.stage = stage
        self.seed = seed
    }

    /// The people who would be paired, mentors and mentees, sorted.
    public func candidates(of pairing: Pairing) throws(PairingRefusal) -> (mentors: [String], mentees: [String]) {
        let problem = try state.pairingProblem(pairing, of: stage)
        return (problem.mentors.map(\.id.name), problem.mentees.map(\.id.name))
    }

    /// The pairs that would be made.
    ///
    /// Scores that come of confidential answers are left out, for with a few trials somebody could tell the answers
    /// from them.
    /// - Throws: where the rules or the policy refuse.
    public func allocation(
        by pairing: Pairing, with change: PairingChange = PairingChange()
    ) throws(PairingRefusal) -> Allocation {
        var pairing = pairing
        pairing.settings.rules = change.applied(to: pairing.settings.rules)
        var state = state
        for person in change.without {
            state.apply(.withdrew(person: person, from: stage.id.name, keep: .nothing))
        }
        let problem = try state.pairingProblem(pairing, of: stage)
        let allocation = try pairing.allocate(problem, seed: seed)
        guard problem.confidentialScores.isEmpty else { return allocation.withoutScores }
        return allocation.score == nil ? allocation : scored(allocation, of: problem, by: pairing)
    }

    /// The outcome with fixed pairs counted in its score.
    ///
    /// A policy never sees fixed pairs, so its score leaves them out. It is asked once more with no other pairs to choose
    /// from than those that were made; where it would not make all of them by itself, there is no score.
    private func scored(_ allocation: Allocation, of problem: PairingProblem, by pairing: Pairing) -> Allocation {
        guard !problem.fixedPairs.isEmpty else { return allocation }
        var (onlyThese, result) = (problem, allocation)
        for mentor in problem.mentors {
            for mentee in problem.mentees {
                var standing = problem.standing(of: mentor.id, with: mentee.id)
                let isMade = allocation.named.contains(PairOfPeople(mentor: mentor.id.name, mentee: mentee.id.name))
                if !isMade { standing.verdict = .forbidden }
                if isMade, standing.verdict == .fixed { standing.verdict = .admissible }
                onlyThese.setStanding(standing, of: mentor.id, with: mentee.id)
            }
        }
        let whole = try? pairing.allocate(onlyThese, seed: seed)
        result.score = nil
        guard let whole, whole.named == allocation.named else { return result }
        result.score = whole.score
        for index in result.pairs.indices where result.pairs[index].parts == nil {
            result.pairs[index].parts = whole.pairs[index].parts
        }
        return result
    }

    /// What each pair costs that the definition or the change fixes or forbids, in their order.
    ///
    /// The draw is made again without the one pair. A pair of somebody who takes no part has no price.
    /// - Throws: where the rules or the policy refuse the draw with all of them.
    public func prices(
        of pairing: Pairing, with change: PairingChange = PairingChange()
    ) throws(PairingRefusal) -> [PairPrice] {
        var pairing = pairing
        pairing.settings.rules = change.applied(to: pairing.settings.rules)
        let rest = PairingChange(without: change.without)
        let rules = pairing.settings.rules
        guard !rules.fixed.isEmpty || !rules.forbidden.isEmpty else { return [] }
        let whole = try allocation(by: pairing, with: rest)
        let (mentors, mentees) = try candidates(of: pairing)
        let present = Set(mentors + mentees).subtracting(change.without)
        let named =
            rules.fixed.map { (pair: $0, kind: PairPrice.Kind.fixed) }
            + rules.forbidden.map { (pair: $0, kind: PairPrice.Kind.forbidden) }
        return named.filter { present.contains($0.pair.mentor) && present.contains($0.pair.mentee) }
            .map { pair, kind -> PairPrice in
                var relaxed = pairing
                switch kind {
                case .fixed: relaxed.settings.rules.fixed.removeAll { $0 == pair }
                case .forbidden: relaxed.settings.rules.forbidden.removeAll { $0 == pair }
                }
                let free = try? allocation(by: relaxed, with: rest)
                let difference = free.map { PairingDifference(from: whole, to: $0) }
                return PairPrice(pair: pair, kind: kind, pairs: difference?.pairs, score: difference?.score)
            }
    }
}

extension Allocation {
    /// The outcome without anything that could tell what confidential answers a score is made of.
    fileprivate var withoutScores: Allocation {
        var shown = self
        shown.score = nil
        for index in shown.pairs.indices {
            shown.pairs[index].parts = nil
            shown.pairs[index].alternative = nil
        }
        return shown
    }
}

extension ProgrammeState {
    /// A programme just before the draw of a stage, of which nothing is known but who is there and what they said.
    public init(of programme: Programme, before stage: Programme.Stage, _ data: BundleData) {
        let responses = programme.stages.prefix { $0.id != stage.id }.flatMap { data.responses[$0.id.name] ?? [] }
        self.init(
            of: programme,
            facts: data.arrivals + responses.filter { !$0.isAboutPartner }.map { .responded($0.response) })
    }
}
