/// How likely so many people are to show a change, if there is one of a stated size.
///
/// It simulates: differences are drawn from a normal distribution with the stated mean and a standard deviation of 1,
/// and each draw is tested with the exact two-sided signed-rank test. The share of significant draws is the power. Real
/// answers on a short scale have ties, and people who do not change; they lower the power, so plan for more people than
/// it says.
///
/// The same seed gives the same figure on every machine. ``standardError`` tells how far it may be off by chance.
///
/// Source: Noether, Journal of the American Statistical Association 82 (1987) 645-647, whose formula is asymptotic; this
/// simulates because the programmes are small.
public struct SignedRankPower: Equatable, Sendable {
    /// How many people are measured twice; all of them change.
    public let people: Int

    /// What is assumed and how it is simulated.
    public let plan: Plan

    /// The share of simulated programmes in which the exact p is at most alpha over the number of comparisons.
    public let power: Double

    /// The Monte Carlo error of the power: √(power (1 - power) / trials).
    ///
    /// 0 where no trial was significant, or all were; `SignedRankTest/smallestN(reaching:comparisons:)` tells whether
    /// any could be.
    public var standardError: Double {
        (power * (1 - power) / Double(plan.trials)).squareRoot()
    }

    /// The largest number of people that is simulated.
    public static let largestPeople = SignedRankTest.largestExact

    /// What a power or a number of people is computed for.
    public struct Plan: Equatable, Sendable {
        /// The mean change in standard deviations of the changes; its sign does not matter.
        public let shift: Double

        /// The level of the test; a p equal to it is significant.
        public let alpha: Double

        /// How many questions share the level by Bonferroni.
        public let comparisons: Int

        /// How many programmes are simulated.
        public let trials: Int

        /// The seed of the random numbers.
        public let seed: UInt64

        /// States what is assumed.
        ///
        /// - Throws: `.notFinite` and `.tooLarge` at 0 for such a shift; `.notAProbability` for an alpha that is not
        ///   above 0 and at most 1; `.notACount` for fewer than one comparison or trial.
        public init(
            shift: Double, alpha: Double = 0.05, comparisons: Int = 1, trials: Int = 10_000, seed: UInt64 = 1
        ) throws(StatisticsProblem) {
            try Sample.check(shift, at: 0)
            guard alpha > 0, alpha <= 1 else { throw .notAProbability(alpha) }
            guard comparisons > 0 else { throw .notACount(comparisons) }
            guard trials > 0 else { throw .notACount(trials) }
            self.shift = shift
            self.alpha = alpha
            self.comparisons = comparisons
            self.trials = trials
            self.seed = seed
        }
    }

    /// Simulates programmes of so many people.
    ///
    /// - Throws: `.tooFewValues` for nobody; `.tooManyValues` beyond ``largestPeople``.
    public init(people: Int, plan: Plan) throws(StatisticsProblem) {
        guard people > 0 else { throw .tooFewValues(needed: 1, given: people) }
        guard people <= Self.largestPeople else { throw .tooManyValues(limit: Self.largestPeople, given: people) }
        self.people = people
        self.plan = plan
        power = Double(Self.significantTrials(people: people, plan: plan)) / Double(plan.trials)
    }

    /// The fewest people who reach a power, in the sense that so many do and one fewer do not.
    ///
    /// Power rises with people but not at every step, and the simulation adds its own error; where it dips just above
    /// the power asked for, one of the neighbours may do as well.
    ///
    /// - Parameters:
    ///   - power: The power to reach, above 0 and at most 1.
    ///   - plan: What is assumed.
    /// - Returns: The power of that many people, or `nil` where even ``largestPeople`` do not reach it.
    /// - Throws: `.notAProbability` for another power.
    public static func fewestPeople(reaching power: Double, plan: Plan) throws(StatisticsProblem) -> SignedRankPower? {
        guard power > 0, power <= 1 else { throw .notAProbability(power) }
        let floor = try SignedRankTest.smallestN(reaching: plan.alpha, comparisons: plan.comparisons)
        // Below the floor nothing is significant.
        var tooFew = min(floor, largestPeople) - 1
        var people = min(floor, largestPeople)
        var enough = try SignedRankPower(people: people, plan: plan)
        while enough.power < power {
            guard people < largestPeople else { return nil }
            tooFew = people
            people = min(2 * people, largestPeople)
            enough = try SignedRankPower(people: people, plan: plan)
        }
        while enough.people - tooFew > 1 {
            let middle = try SignedRankPower(people: (enough.people + tooFew) / 2, plan: plan)
            if middle.power >= power { enough = middle } else { tooFew = middle.people }
        }
        return enough
    }

    private static func significantTrials(people: Int, plan: Plan) -> Int {
        // Without ties one critical sum serves every trial.
        let distribution = SignedRankDistribution(ranks: Array(1...people), upTo: people * (people + 1) / 4)
        let level = plan.alpha / Double(plan.comparisons)
        guard let critical = distribution.largestSum(whereTwoTailsAreAtMost: level) else { return 0 }
        let all = people * (people + 1) / 2
        var random = SplitMix64(seed: plan.seed)
        var significant = 0
        var changes = [Double](repeating: 0, count: people + 1)
        for _ in 0..<plan.trials {
            for position in stride(from: 0, to: people, by: 2) {
                let (first, second) = random.nextNormals()
                changes[position] = first + plan.shift
                changes[position + 1] = second + plan.shift
            }
            let ascending = changes[..<people].sorted { $0.magnitude < $1.magnitude }
            var rising = 0
            for (index, change) in ascending.enumerated() where change > 0 { rising += index + 1 }
            if min(rising, all - rising) <= critical { significant += 1 }
        }
        return significant
    }
}
