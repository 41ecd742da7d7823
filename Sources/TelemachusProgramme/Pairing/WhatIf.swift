public import TelemachusCore

/// Draws of a stage that are tried and not recorded, to see what a change would do.
///
/// Every trial uses the same seed. Where a policy draws at random, a change of what is admissible changes what chance
/// picks as well, so single pairs may differ for no other reason; numbers of pairs and scores are the better guide.
///
/// Answers given in confidence are read by the draw and by no other trial. A change that could be tried against them
/// would tell them, one question at a time: fix all pairs but one, and see whether the last is made. So a change over
/// such answers, and the price of a pair, is told by the rules alone, as if nobody had been asked.
public struct WhatIf: Sendable {
    /// What is told of a trial.
    public enum Outcome: Sendable, Hashable {
        /// The pairs that would be made.
        case drawn(Allocation)
        /// What the rules alone admit, whatever anybody answered.
        case admitted(AdmittedPairs)

        /// How many pairs there would be, or could be at most.
        public var pairs: Int {
            switch self {
            case .drawn(let allocation): allocation.pairs.count
            case .admitted(let admitted): admitted.pairs
            }
        }
    }

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

    /// Whether the draw would read answers that were given in confidence.
    public func isConfidential(_ pairing: Pairing) -> Bool {
        !state.programme.confidentialScores(readBy: pairing.policy).isEmpty
    }

    /// What would come of a change: the draw, or what the rules admit where the draw would tell answers.
    ///
    /// - Throws: where the rules or the policy refuse.
    public func outcome(
        of pairing: Pairing, with change: PairingChange = PairingChange()
    ) throws(PairingRefusal) -> Outcome {
        change.isEmpty || !isConfidential(pairing)
            ? .drawn(try allocation(by: change.applied(to: pairing), without: change.without))
            : .admitted(try admitted(by: pairing, with: change))
    }

    /// What the rules alone admit.
    ///
    /// - Throws: where they contradict one another, or look at what is not known.
    public func admitted(
        by pairing: Pairing, with change: PairingChange = PairingChange()
    ) throws(PairingRefusal) -> AdmittedPairs {
        try AdmittedPairs(of: problem(of: change.applied(to: pairing), without: change.without))
    }

    /// What each pair costs that the definition or the change fixes or forbids, in their order.
    ///
    /// The trial is made again without the one pair. A pair of somebody who takes no part has no price.
    /// - Parameters:
    ///   - pairing: how pairs are made.
    ///   - change: what is changed.
    ///   - outcome: what came of it, as ``outcome(of:with:)`` told.
    /// - Returns: the prices.
    /// - Throws: where the rules refuse the draw with all of them.
    public func prices(
        of pairing: Pairing, with change: PairingChange = PairingChange(), given outcome: Outcome
    ) throws(PairingRefusal) -> [PairPrice] {
        let pairing = change.applied(to: pairing)
        let rules = pairing.settings.rules
        guard !rules.fixed.isEmpty || !rules.forbidden.isEmpty else { return [] }
        let problem = try problem(of: pairing, without: change.without)
        let (mentors, mentees) = (Set(problem.mentors.map(\.id.name)), Set(problem.mentees.map(\.id.name)))
        let whole: Outcome
        if isConfidential(pairing), case .drawn = outcome {
            whole = .admitted(try AdmittedPairs(of: problem))
        } else {
            whole = outcome
        }
        let named =
            rules.fixed.map { (pair: $0, kind: PairPrice.Kind.fixed) }
            + rules.forbidden.map { (pair: $0, kind: PairPrice.Kind.forbidden) }
        return named.filter { mentors.contains($0.pair.mentor) && mentees.contains($0.pair.mentee) }
            .map { pair, kind in
                var relaxed = pairing
                switch kind {
                case .fixed: relaxed.settings.rules.fixed.removeAll { $0 == pair }
                case .forbidden: relaxed.settings.rules.forbidden.removeAll { $0 == pair }
                }
                switch whole {
                case .drawn(let whole):
                    let free = try? allocation(by: relaxed, without: change.without)
                    return PairPrice(
                        pair: pair, kind: kind, isByRules: false,
                        pairs: free.map { $0.pairs.count - whole.pairs.count },
                        score: free?.score.flatMap { free in whole.score.map { free - $0 } })
                case .admitted(let whole):
                    let free = try? AdmittedPairs(of: self.problem(of: relaxed, without: change.without))
                    return PairPrice(
                        pair: pair, kind: kind, isByRules: true, pairs: free.map { $0.pairs - whole.pairs }, score: nil)
                }
            }
    }

    private func problem(of pairing: Pairing, without people: [String]) throws(PairingRefusal) -> PairingProblem {
        var state = state
        for person in people {
            state.apply(.withdrew(person: person, from: stage.id.name, keep: .nothing))
        }
        return try state.pairingProblem(pairing, of: stage)
    }

    /// The pairs that would be made; where the draw reads confidential answers, without the scores that come of them.
    private func allocation(by pairing: Pairing, without people: [String]) throws(PairingRefusal) -> Allocation {
        let problem = try problem(of: pairing, without: people)
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
        let made = Set(allocation.named)
        for mentor in problem.mentors {
            for mentee in problem.mentees {
                var standing = problem.standing(of: mentor.id, with: mentee.id)
                let isMade = made.contains(PairOfPeople(mentor: mentor.id.name, mentee: mentee.id.name))
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
}

extension Allocation {
    /// The outcome without anything that could tell what confidential answers a score is made of.
    fileprivate var withoutScores: Allocation {
        var shown = self
        shown.score = nil
        shown.admissible = nil
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
