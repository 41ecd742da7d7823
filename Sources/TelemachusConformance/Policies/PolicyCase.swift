import TelemachusCore

/// A matching policy as its example makes it, and the problems that it is given.
struct PolicyCase: Sendable {
    /// What came of a problem.
    enum Outcome: Hashable, Sendable {
        case drawn(Allocation)
        case refused(PairingRefusal)

        /// The pairs; nil where they were refused.
        var allocation: Allocation? { if case .drawn(let allocation) = self { allocation } else { nil } }
    }

    let policy: any MatchingPolicy
    let context: DefinitionContext
    let promises: [PairingPromise]

    /// How many problems are tried.
    static let count: UInt64 = 200

    /// What comes of a problem with a seed.
    func outcome(of problem: PairingProblem, seed: UInt64) -> Outcome {
        var generator = SeededGenerator(seed: seed)
        do throws(PairingRefusal) {
            return .drawn(try policy.allocate(problem, using: &generator))
        } catch {
            return .refused(error)
        }
    }

    /// The problem of that number: people, places, rules and what everybody said, as they come.
    ///
    /// Every other problem gives one place to everybody, for policies that take no more.
    func problem(_ number: UInt64) -> PairingProblem {
        var maker = ProblemMaker(context: context, evidence: policy.evidence, seed: number)
        return maker.problem(hasPlaces: number % 2 == 1)
    }

    /// How to see a problem again.
    func reproduce(_ number: UInt64, _ problem: PairingProblem) -> String {
        "problem \(number), seed \(number): \(problem.inWords)"
    }
}

extension PolicyCase.Outcome {
    /// The outcome in a line: `M1-E2 M2-E1`.
    var inWords: String {
        switch self {
        case .refused(let refusal): "refused: \(refusal.id)"
        case .drawn(let allocation): allocation.pairs.isEmpty ? "no pair" : allocation.pairsInWords
        }
    }
}

extension Allocation {
    /// The pairs in a line, in their order.
    var pairsInWords: String { pairs.map { "\($0.mentor)-\($0.mentee)" }.joined(separator: " ") }
}

extension PairingProblem {
    /// People with their places, and what the rules say of pairs.
    fileprivate var inWords: String {
        let people = (mentors + mentees).map { "\($0.id)\($0.places == 1 ? "" : "×\($0.places)")" }
        let standings = mentors.flatMap { mentor in
            mentees.compactMap { mentee -> String? in
                let verdict = standing(of: mentor.id, with: mentee.id).verdict
                return verdict == .admissible ? nil : "\(mentor.id)-\(mentee.id) \(verdict)"
            }
        }
        return people.joined(separator: " ") + (standings.isEmpty ? "" : "; " + standings.joined(separator: ", "))
    }
}
