import TelemachusStatistics

/// What somebody who plans wants to know of a family of comparisons.
///
/// Without a shift and people it is the floor alone; with both, the power; with one, the other.
struct PowerQuestion: Hashable {
    /// What is assumed of people, and how it is simulated.
    struct Assumed: Hashable {
        let unchanged: Double
        let trials: Int
        let seed: UInt64
    }

    let family: PlannedFamily
    let shift: Double?
    let people: Int?
    let power: Double
    let assumed: Assumed
}

/// The answer, at both ends of what becomes of the other comparisons.
struct PowerAnswer {
    let question: PowerQuestion
    /// Where none of the other comparisons is found: this much is sure.
    ///
    /// Nil where it cannot be reached at all.
    let leastFavourable: SignedRankPower?
    /// Where all of them are found; the same where the adjustment does not look at the others.
    let mostFavourable: SignedRankPower?

    /// Computes it.
    ///
    /// - Parameters:
    ///   - question: What is asked.
    ///   - progress: Told what is being simulated.
    /// - Throws: nothing for a question in the ranges that the command takes.
    init(to question: PowerQuestion, progress: (String) -> Void) throws(StatisticsProblem) {
        let family = question.family
        self.question = question
        leastFavourable = try Self.answer(question, level: family.strictestLevel, progress)
        mostFavourable =
            family.mildestLevel == family.strictestLevel
            ? leastFavourable : try Self.answer(question, level: family.mildestLevel, progress)
    }

    /// Whether so many people are too few to find anything, whatever they answer.
    var isBelowFloor: Bool { (question.people ?? .max) < question.family.smallestN }

    private static func answer(
        _ question: PowerQuestion, level: Double, _ progress: (String) -> Void
    ) throws(StatisticsProblem) -> SignedRankPower? {
        let floor = question.family.smallestN
        let assumed = question.assumed
        let plan = try SignedRankPower.Plan(
            shift: question.shift ?? 0, alpha: level, unchanged: assumed.unchanged, trials: assumed.trials,
            seed: assumed.seed)
        func tell(_ simulated: SignedRankPower) {
            progress("simulated \(simulated.people) people: power \(simulated.power)")
        }
        switch (question.people, question.shift) {
        // Below the floor of the family nothing is found at either level.
        case (let people?, _) where people < floor: return nil
        case (let people?, .some): return try SignedRankPower(people: people, plan: plan)
        case (let people?, nil):
            return try SignedRankPower.smallestShift(of: people, reaching: question.power, plan: plan, tried: tell)
        case (nil, .some):
            return try SignedRankPower.fewestPeople(
                reaching: question.power, plan: plan, atLeast: floor, tried: tell)
        case (nil, nil): return nil
        }
    }
}
