public import TelemachusCore

/// Makes the pairs of a stage: the problem from the state, the rules put in, the policy asked, its answer checked.
public struct Pairing: Sendable {
    /// The rules, and what becomes of pairs when somebody leaves.
    public var settings: MatchSettings
    /// The policy.
    public let policy: any MatchingPolicy

    /// A way of making pairs.
    public init(settings: MatchSettings, policy: any MatchingPolicy) {
        self.settings = settings
        self.policy = policy
    }

    /// The pairs that the policy makes, and before them those that are fixed.
    ///
    /// The same problem and seed give the same pairs on every machine.
    /// - Parameters:
    ///   - problem: the people, with the rules put in.
    ///   - seed: where the random numbers start.
    /// - Returns: the pairs by mentor, who is left, and how it came about.
    /// - Throws: where the policy refuses, or where it broke the rules that it was given.
    public func allocate(_ problem: PairingProblem, seed: UInt64) throws(PairingRefusal) -> Allocation {
        let fixed = problem.fixedPairs
        let rest = problem.withoutFixedPairs
        var allocation = Allocation(pairs: [], unpaired: [], audit: [])
        let settled = "\(fixed.count.of("pair was", "pairs were")) settled beforehand"
        if fixed.isEmpty || !rest.mentors.isEmpty && !rest.mentees.isEmpty {
            var generator = SeededGenerator(seed: seed)
            allocation = try policyAllocation(of: rest, beside: fixed.count, using: &generator)
            try check(allocation, against: rest)
            if !fixed.isEmpty {
                allocation.audit.insert("\(settled); what is said of the draw is about the rest.", at: 0)
            }
        } else {
            allocation.audit = ["\(settled), and nobody was left to make another."]
            allocation.unpaired = (rest.mentors + rest.mentees).map {
                .init($0.id, reason: "nobody was left to pair with")
            }
        }
        allocation.pairs += fixed.map { pair in
            .init(
                mentor: pair.mentor, mentee: pair.mentee,
                reasons: problem.standing(of: pair.mentor, with: pair.mentee).reasons)
        }
        allocation.pairs.sort {
            (PersonID($0.mentor), PersonID($0.mentee)) < (PersonID($1.mentor), PersonID($1.mentee))
        }
        let paired = Set(allocation.pairs.flatMap { [$0.mentor, $0.mentee] })
        allocation.unpaired.removeAll { paired.contains($0.person) }
        allocation.audit += problem.rules + shortfall(of: allocation, problem) + ["The seed was \(seed)."]
        return allocation
    }

    /// What the policy makes; none where pairs are an offer that nobody can or wants to take, and where others stand
    /// that the few who are left must not bring down.
    private func policyAllocation(
        of problem: PairingProblem, beside settled: Int, using generator: inout SeededGenerator
    ) throws(PairingRefusal) -> Allocation {
        do {
            return try policy.allocate(problem, using: &generator)
        } catch {
            guard settings.isOptional || settled > 0, error.isForWantOfPairs else { throw error }
            let people = problem.mentors + problem.mentees
            return Allocation(
                pairs: [], unpaired: people.map { .init($0.id, reason: "nobody was paired") },
                audit: [
                    settings.isOptional
                        ? "Nobody was paired, and nobody need be: these pairs are an offer."
                        : "Nobody else could be paired under the rules and by what people answered."
                ])
        }
    }

    /// Why not everybody is paired who could be by numbers alone: by the rules, in names, or by what people answered,
    /// in numbers alone.
    private func shortfall(of allocation: Allocation, _ problem: PairingProblem) -> [String] {
        let paired = Set(allocation.pairs.flatMap { [$0.mentor, $0.mentee] })
        let sides = PairableSide.both(of: problem)
        var words = Blockade(of: sides)?.inWords ?? []
        if !policy.evidence.isEmpty, let side = sides.last {
            let made = side.people.count { paired.contains($0.id.name) }
            let possible = side.numberPairable
            if made < possible {
                let noun = side.areMentors ? "mentor" : "mentee"
                words.append(
                    "The rules alone would let \(possible.of(noun)) have a partner; by what "
                        + "people answered and this way of pairing, \(made.of("has", "have")) one.")
            }
        }
        return words
    }

    /// A policy is somebody's plugin: what it gives is looked at before anybody is told.
    private func check(_ allocation: Allocation, against problem: PairingProblem) throws(PairingRefusal) {
        var places = Dictionary(
            uniqueKeysWithValues: (problem.mentors + problem.mentees).map { ($0.id.name, $0.places) })
        let mentors = Set(problem.mentors.map(\.id.name))
        let mentees = Set(problem.mentees.map(\.id.name))
        for pair in allocation.pairs {
            let isForbidden =
                problem.standing(of: PersonID(pair.mentor), with: PersonID(pair.mentee)).verdict == .forbidden
            let isThere = mentors.contains(pair.mentor) && mentees.contains(pair.mentee)
            guard isThere, !isForbidden, places[pair.mentor, default: 0] > 0, places[pair.mentee, default: 0] > 0 else {
                throw PairingRefusal(
                    "policy-at-fault",
                    "the policy paired \(pair.mentor) with \(pair.mentee), which the rules do not allow",
                    help: "tell the policy's developers, and use another policy until then")
            }
            places[pair.mentor, default: 0] -= 1
            places[pair.mentee, default: 0] -= 1
        }
    }
}
