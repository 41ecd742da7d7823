/// Whether some of several groups of different people score higher than others: the test of Kruskal and Wallis.
///
/// All scores are ranked together, equal scores with their average rank. With N people and the rank sum R of each group
/// of n, H = (12 / (N(N + 1)) ΣR²/n - 3(N + 1)) / (1 - Σ(t³ - t)/(N³ - N)). The p is asymptotic; with fewer than five
/// people a group it is rough. Which groups differ is a question for ``MannWhitneyTest`` on pairs of groups, adjusted.
///
/// Parity: SPSS `NPAR TESTS /K-W`, R's `kruskal.test` and scipy's `kruskal` give the same H and p.
///
/// Sources: Kruskal and Wallis, Journal of the American Statistical Association 47 (1952) 583-621; for the effect size
/// Tomczak and Tomczak, Trends in Sport Sciences 21 (2014) 19-25.
public struct KruskalWallisTest: Equatable, Sendable {
    /// How many people each group has.
    public let counts: [Int]

    /// How many people there are in all groups together.
    public var people: Int { counts.reduce(0, +) }

    /// The mean rank of each group, in the order of the groups.
    public let meanRanks: [Double]

    /// H, corrected for ties; `nil` where everybody has the same score.
    public let statistic: Double?

    /// The number of groups less one.
    public var degreesOfFreedom: Int { counts.count - 1 }

    /// The probability of H or more under the chi-squared distribution; `nil` where everybody has the same score.
    public let pAsymptotic: Double?

    /// The effect size ε² = H / (N - 1), from 0 to 1; `nil` where everybody has the same score.
    public var epsilonSquared: Double? { statistic.map { $0 / Double(people - 1) } }

    /// Tests several groups.
    ///
    /// - Parameter groups: The scores of each group, one for each person, in any order.
    /// - Throws: `.tooFewValues` for fewer than two groups or an empty one; `.notFinite` and `.tooLarge` with the first
    ///   such position, counted through the groups one after the other.
    public init(_ groups: [[Double]]) throws(StatisticsProblem) {
        guard groups.count > 1 else { throw .tooFewValues(needed: 2, given: groups.count) }
        guard groups.allSatisfy({ !$0.isEmpty }) else { throw .tooFewValues(needed: 1, given: 0) }
        let values = groups.flatMap { $0 }
        for (index, value) in values.enumerated() { try Sample.check(value, at: index) }

        let ranks = MidRanks(of: values)
        var means: [Double] = []
        var first = 0
        for group in groups {
            let sum = ranks.doubled[first..<(first + group.count)].reduce(0, +)
            means.append(Double(sum) / 2 / Double(group.count))
            first += group.count
        }
        counts = groups.map(\.count)
        meanRanks = means

        guard ranks.tieSizes != [values.count] else {
            statistic = nil
            pAsymptotic = nil
            return
        }
        let n = Double(values.count)
        let between = zip(groups, means).reduce(0.0) { sum, group in
            let distance = group.1 - (n + 1) / 2
            return sum + Double(group.0.count) * distance * distance
        }
        let h = 12 * between / (n * (n + 1)) / (1 - ranks.tieTerm / (n * n * n - n))
        statistic = h
        pAsymptotic = try ChiSquaredDistribution.upperTail(h, degreesOfFreedom: groups.count - 1)
    }
}
