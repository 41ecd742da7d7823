/// How likely so many people are to show a change, if there is one of a stated size.
///
/// It simulates: differences are drawn from a normal distribution with the stated mean and a standard deviation of 1,
/// and each draw is tested with the exact two-sided signed-rank test. The share of significant draws is the power. A
/// plan can say how many people do not change; the test leaves these out. Real answers on a short scale have ties too,
/// and these are not simulated.
///
/// The same seed gives the same figure on every machine. ``standardError`` tells how far it may be off by chance.
///
/// Source: Noether, Journal of the American Statistical Association 82 (1987) 645-647, whose formula is asymptotic; this
/// simulates because the programmes are small.
public struct SignedRankPower: Equatable, Sendable {
    /// How many people are measured twice.
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
        /// The mean change of those who change, in standard deviations of their changes; its sign does not matter.
        public let shift: Double

        /// The level of the test; a p equal to it is significant.
        public let alpha: Double

        /// How many questions share the level by Bonferroni.
        public let comparisons: Int

        /// The chance of each person not to change at all.
        public let unchanged: Double

        /// How many programmes are simulated.
        public let trials: Int

        /// The seed of the random numbers.
        public let seed: UInt64

        /// States what is assumed.
        ///
        /// - Throws: `.notFinite` and `.tooLarge` at 0 for such a shift; `.notAProbability` for an alpha that is not
        ///   above 0 and at most 1, and for an `unchanged` that is not at least 0 and below 1; `.notACount` for fewer
        ///   than one comparison or trial.
        public init(
            shift: Double, alpha: Double = 0.05, comparisons: Int = 1, unchanged: Double = 0, trials: Int = 10_000,
            seed: UInt64 = 1
        ) throws(StatisticsProblem) {
            try Sample.check(shift, at: 0)
            guard alpha > 0, alpha <= 1 else { throw .notAProbability(alpha) }
            guard unchanged >= 0, unchanged < 1 else { throw .notAProbability(unchanged) }
            guard comparisons > 0 else { throw .notACount(comparisons) }
            guard trials > 0 else { throw .notACount(trials) }
            self.shift = shift
            self.alpha = alpha
            self.comparisons = comparisons
            self.unchanged = unchanged
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

    private static func significantTrials(people: Int, plan: Plan) -> Int {
        let critical = CriticalSums(
            changed: plan.unchanged == 0 ? people...people : 0...people, level: plan.alpha / Double(plan.comparisons))
        guard critical.isEverReached else { return 0 }
        var random = SplitMix64(seed: plan.seed)
        var significant = 0
        var changes = [Double](repeating: 0, count: people + 1)
        for _ in 0..<plan.trials {
            let changed =
                plan.unchanged == 0 ? people : (0..<people).count { _ in random.nextShare() >= plan.unchanged }
            for position in stride(from: 0, to: changed, by: 2) {
                let (first, second) = random.nextNormals()
                changes[position] = first + plan.shift
                changes[position + 1] = second + plan.shift
            }
            guard let most = critical[changed] else { continue }
            let ascending = changes[..<changed].sorted { $0.magnitude < $1.magnitude }
            var rising = 0
            for (index, change) in ascending.enumerated() where change > 0 { rising += index + 1 }
            if min(rising, changed * (changed + 1) / 2 - rising) <= most { significant += 1 }
        }
        return significant
    }
}
