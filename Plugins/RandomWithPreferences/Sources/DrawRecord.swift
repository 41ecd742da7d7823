import TelemachusCore
import TelemachusMatching

/// Puts a draw into words that may be read out: nothing in it depends on who declined whom but for the count of
/// allocations, which names nobody.
struct DrawRecord {
    let problem: PairingProblem
    let census: MatchingCensus
    let policy: RandomWithPreferencesPolicy

    private var noun: String { policy.supervisors.noun }

    /// A pair with its reasons.
    func pair(_ mentor: PairingProblem.Candidate, _ mentee: PairingProblem.Candidate) -> Allocation.Pair {
        let drawn =
            census.count == 1
            ? "part of the only admissible allocation"
            : "drawn uniformly from \(census.count) admissible allocations"
        return Allocation.Pair(
            mentor: mentor.id, mentee: mentee.id, reasons: [drawn] + policy.supervisors.reasons(for: mentor, mentee))
    }

    /// Somebody left, with a reason that is the same whoever declined whom.
    func unpaired(_ person: PairingProblem.Candidate, on side: BipartiteGraph.Side) -> Allocation.Unpaired {
        let (own, other) = side == .mentors ? ("mentors", "mentees") : ("mentees", "mentors")
        // Where the whole other side has partners, numbers alone are reason enough. Somebody is left on one side
        // then, so it has more people.
        let isOtherSidePaired = census.size == (side == .mentors ? problem.mentees.count : problem.mentors.count)
        return Allocation.Unpaired(
            person.id,
            reason: isOtherSidePaired ? "more \(own) than \(other)" : "no partner left under the programme's rules")
    }

    /// How the draw was made.
    var audit: [String] {
        [method, "The random numbers came from the generator \(SeededGenerator.algorithm).", people, supervisors]
            + willingness
    }

    private var method: String {
        var aim = "the largest possible number of pairs (\(census.size)) under the rules"
        if policy.supervisors.standing == .avoid {
            aim += " and, among those, the fewest pairs of a person with their own \(noun) (\(census.discouragedCount))"
        }
        return census.count == 1
            ? "There was only 1 allocation that makes \(aim), so nothing was left to chance."
            : "Each of the \(census.count) allocations that make \(aim) was equally likely."
    }

    private var people: String {
        func words(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
        let verb = problem.mentors.count == 1 ? "was" : "were"
        return "There \(verb) \(words(problem.mentors.count, "mentor")) and \(words(problem.mentees.count, "mentee"))."
    }

    private var supervisors: String {
        switch policy.supervisors.standing {
        case .allow: "No rule kept people from being paired with their own \(noun)."
        case .avoid: "People were paired with their own \(noun) only where the number of pairs called for it."
        case .forbid: "Nobody could be paired with their own \(noun)."
        }
    }

    private var willingness: [String] {
        guard let rule = policy.willingness else { return ["Nobody was asked whom they would be paired with."] }
        let confidence = "Only pairs were admissible to which everybody asked had agreed in confidence."
        switch rule.unanswered {
        case .refuse: return [confidence]
        case .willing: return [confidence, "A missing answer counted as agreement."]
        case .unwilling: return [confidence, "A missing answer counted as a refusal."]
        }
    }
}
