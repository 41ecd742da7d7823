extension PairingPlan {
    /// The best plan without this pair; the same plan where it is not allowed anyway.
    public func forbidding(_ pair: AssignedPair) -> PairingPlan {
        guard let index = index(of: pair) else { return self }
        var plan = self
        _ = plan.flow.forbid(index)
        return plan
    }

    /// The best plan that makes this pair, and goes on making it whatever else is asked later, unless one of the two
    /// leaves or the pair is forbidden.
    ///
    /// - Throws: ``PairingPlanProblem/cannotMake(_:)`` where the pair is not allowed, or one of the two has no place
    ///   left beside the pairs fixed before.
    public func fixing(_ pair: AssignedPair) throws(PairingPlanProblem) -> PairingPlan {
        var plan = self
        guard let index = index(of: pair), plan.flow.fix(index) else { throw .cannotMake(pair) }
        return plan
    }

    /// The best plan without this mentor; the same plan where there is no such mentor.
    public func withoutMentor(_ mentor: Int) -> PairingPlan {
        guard costs.mentorCapacities.indices.contains(mentor) else { return self }
        var plan = self
        plan.flow.removeMentor(mentor)
        return plan
    }

    /// The best plan without this mentee; the same plan where there is no such mentee.
    public func withoutMentee(_ mentee: Int) -> PairingPlan {
        guard costs.menteeCapacities.indices.contains(mentee) else { return self }
        var plan = self
        plan.flow.removeMentee(mentee)
        return plan
    }

    private func index(of pair: AssignedPair) -> Int? {
        var (low, high) = (0, costs.edges.count)
        while low < high {
            let middle = (low + high) / 2
            let other = costs.edges[middle].pair
            if (other.mentor, other.mentee) < (pair.mentor, pair.mentee) { low = middle + 1 } else { high = middle }
        }
        return low < costs.edges.count && costs.edges[low].pair == pair ? low : nil
    }
}

/// Says why a ``PairingPlan`` could not be had.
public enum PairingPlanProblem: Error, Equatable, Sendable {
    /// The pair is forbidden, or one of the two is taken up by pairs fixed before.
    case cannotMake(AssignedPair)
}
