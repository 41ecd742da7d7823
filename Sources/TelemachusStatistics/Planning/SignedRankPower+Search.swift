/// The number of people, or the change, that a power takes.
extension SignedRankPower {
    /// The fewest people who reach a power, in the sense that so many do and one fewer do not.
    ///
    /// Power rises with people but not at every step, and the simulation adds its own error; where it dips just above
    /// the power asked for, one of the neighbours may do as well.
    ///
    /// - Parameters:
    ///   - power: The power to reach, above 0 and at most 1.
    ///   - plan: What is assumed.
    ///   - least: The fewest people to think of.
    ///   - tried: Told of each number of people that was simulated.
    /// - Returns: The power of that many people, or `nil` where even ``largestPeople`` do not reach it.
    /// - Throws: `.notAProbability` for another power.
    public static func fewestPeople(
        reaching power: Double, plan: Plan, atLeast least: Int = 1, tried: (SignedRankPower) -> Void = { _ in }
    ) throws(StatisticsProblem) -> SignedRankPower? {
        guard power > 0, power <= 1 else { throw .notAProbability(power) }
        func simulate(_ people: Int) throws(StatisticsProblem) -> SignedRankPower {
            let simulated = try SignedRankPower(people: people, plan: plan)
            tried(simulated)
            return simulated
        }
        let floor = try SignedRankTest.smallestN(reaching: plan.alpha, comparisons: plan.comparisons)
        // Below the floor nothing is significant.
        let start = min(max(floor, least), largestPeople)
        var tooFew = start - 1
        var enough = try simulate(start)
        while enough.power < power {
            guard enough.people < largestPeople else { return nil }
            tooFew = enough.people
            enough = try simulate(min(2 * enough.people, largestPeople))
        }
        while enough.people - tooFew > 1 {
            let middle = try simulate((enough.people + tooFew) / 2)
            if middle.power >= power { enough = middle } else { tooFew = middle.people }
        }
        return enough
    }

    /// The largest mean change that is thought of, in standard deviations.
    public static let largestShift = 10.0

    /// The smallest mean change, in hundredths of a standard deviation, for which so many people reach a power.
    ///
    /// - Parameters:
    ///   - people: How many are measured twice.
    ///   - power: The power to reach, above 0 and at most 1.
    ///   - plan: What is assumed; its shift is not used.
    ///   - tried: Told of each change that was simulated.
    /// - Returns: The power at that change, or `nil` where not even ``largestShift`` reaches it.
    /// - Throws: `.notAProbability` for another power; as ``init(people:plan:)`` for the people.
    public static func smallestShift(
        of people: Int, reaching power: Double, plan: Plan, tried: (SignedRankPower) -> Void = { _ in }
    ) throws(StatisticsProblem) -> SignedRankPower? {
        guard power > 0, power <= 1 else { throw .notAProbability(power) }
        func simulate(_ hundredths: Int) throws(StatisticsProblem) -> SignedRankPower {
            let plan = try Plan(
                shift: Double(hundredths) / 100, alpha: plan.alpha, comparisons: plan.comparisons,
                unchanged: plan.unchanged, trials: plan.trials, seed: plan.seed)
            let simulated = try SignedRankPower(people: people, plan: plan)
            tried(simulated)
            return simulated
        }
        var (tooSmall, enough) = (0, Int(largestShift * 100))
        var found = try simulate(enough)
        guard found.power >= power else { return nil }
        while enough - tooSmall > 1 {
            let middle = (enough + tooSmall) / 2
            let simulated = try simulate(middle)
            if simulated.power >= power { (enough, found) = (middle, simulated) } else { tooSmall = middle }
        }
        return found
    }
}
