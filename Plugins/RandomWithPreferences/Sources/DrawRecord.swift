import TelemachusCore
import TelemachusMatching

/// Puts a draw into words that may be read out: nothing in it depends on who declined whom but for the count of
/// allocations, which names nobody.
struct DrawRecord {
    let problem: PairingProblem
    let draw: Draw
    let willingness: WillingnessRule?

    /// A pair with its reasons.
    func pair(_ pair: BipartiteGraph.Edge) -> Allocation.Pair {
        let (mentor, mentee) = (problem.mentors[pair.mentor], problem.mentees[pair.mentee])
        let drawn =
            switch draw.count {
            case nil: "drawn at random from the admissible allocations"
            case 1?: "part of the only admissible allocation"
            case let count?: "drawn uniformly from \(count) admissible allocations"
            }
        let unavoidable = pair.isDiscouraged ? ["no admissible allocation has fewer pairs to be avoided"] : []
        let rules = problem.standing(of: mentor.id, with: mentee.id).reasons
        return Allocation.Pair(mentor: mentor.id, mentee: mentee.id, reasons: [drawn] + rules + unavoidable)
    }

    /// Somebody left, with a reason that is the same whoever declined whom.
    func unpaired(_ person: PairingProblem.Candidate, on side: BipartiteGraph.Side) -> Allocation.Unpaired {
        let (own, other) = side == .mentors ? ("mentors", "mentees") : ("mentees", "mentors")
        // Where every place of the other side is taken, numbers alone are reason enough. Somebody is left on one side
        // then, so it has more people than the other has places.
        let others = side == .mentors ? problem.mentees : problem.mentors
        let places = others.reduce(0) { $0 + $1.places }
        let isOtherSideFull = draw.pairs.count == places
        let ofOthers = places == others.count ? other : "places for \(own)"
        return Allocation.Unpaired(
            person.id,
            reason: isOtherSideFull ? "more \(own) than \(ofOthers)" : "no partner left under the programme's rules")
    }

    /// How the draw was made.
    var audit: [String] {
        [method] + effort
            + ["The random numbers came from the generator \(SeededGenerator.algorithm).", problem.numbersInWords]
            + confidence
    }

    private var method: String {
        let s = draw.count == 1 ? "s" : ""
        var aim = "the largest possible number of pairs (\(draw.pairs.count)) under the rules"
        if (problem.mentors + problem.mentees).contains(where: \.goesFirst) {
            aim += " and, among those, leave\(s) the fewest people without a partner who go first (\(firstLeft))"
        }
        if hasDiscouraged {
            let count = draw.pairs.count(where: \.isDiscouraged)
            aim += " and, among those, make\(s) the fewest pairs that the rules avoid (\(count))"
        }
        return switch draw.count {
        case nil: "The allocation was drawn from all those that make \(aim)."
        case 1?: "There was only 1 allocation that makes \(aim), so nothing was left to chance."
        case let count?: "Each of the \(count) allocations that make \(aim) was equally likely."
        }
    }

    private var effort: [String] {
        guard let rounds = draw.rounds else { return [] }
        return [
            "They were too many to count, so one was shuffled for \(rounds) rounds (\(MatchingWalk.algorithm)): each was "
                + "nearly, and not exactly, equally likely."
        ]
    }

    private var firstLeft: Int {
        draw.unmatchedMentors.count { problem.mentors[$0].goesFirst }
            + draw.unmatchedMentees.count { problem.mentees[$0].goesFirst }
    }

    /// Whether the rules, whatever people answered, avoid any pair.
    private var hasDiscouraged: Bool {
        problem.mentors.contains { mentor in
            problem.mentees.contains { problem.standing(of: mentor.id, with: $0.id).verdict == .discouraged }
        }
    }

    private var confidence: [String] {
        guard let willingness else { return ["Nobody was asked whom they would be paired with."] }
        let confidence = "Only pairs were admissible to which everybody asked had agreed in confidence."
        switch willingness.unanswered {
        case .refuse: return [confidence]
        case .willing: return [confidence, "A missing answer counted as agreement."]
        case .unwilling: return [confidence, "A missing answer counted as a refusal."]
        }
    }
}
