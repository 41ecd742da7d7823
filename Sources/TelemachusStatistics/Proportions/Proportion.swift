/// How many out of how many: a count, its share and two intervals.
///
/// With few people a bare percentage says too much: "40 %" of five is two people, and anything from a tenth to
/// four fifths may stand behind it. Print the count beside the share.
///
/// Parity. R `prop.test(correct = FALSE)` and statsmodels `proportion_confint(method="wilson")`: ``wilson(level:)``; R
/// `binom.test` and statsmodels `method="beta"`: ``clopperPearson(level:)``.
///
/// Sources: Wilson, Journal of the American Statistical Association 22 (1927) 209-212; Clopper and Pearson, Biometrika
/// 26 (1934) 404-413; Brown, Cai and DasGupta, Statistical Science 16 (2001) 101-133 on choosing between them.
public struct Proportion: Equatable, Sendable {
    /// An interval of shares; both ends belong to it.
    public struct Interval: Equatable, Sendable {
        /// The lower end, from 0 to 1.
        public let lower: Double

        /// The upper end, from 0 to 1.
        public let upper: Double
    }

    /// How many people it is true of.
    public let count: Int

    /// How many people were asked and answered.
    public let total: Int

    /// Counts people.
    ///
    /// - Throws: `.notACount` with the number that is below 0, or with a count above the total.
    public init(_ count: Int, of total: Int) throws(StatisticsProblem) {
        guard total >= 0 else { throw .notACount(total) }
        guard count >= 0, count <= total else { throw .notACount(count) }
        self.count = count
        self.total = total
    }

    /// The count over the total, from 0 to 1; `nil` where nobody was asked.
    public var share: Double? { total > 0 ? Double(count) / Double(total) : nil }

    /// The share in hundredths, from 0 to 100; `nil` where nobody was asked.
    public var percentage: Double? { total > 0 ? 100 * Double(count) / Double(total) : nil }

    /// Wilson's score interval: on average it has the level asked for, and it never leaves 0 to 1.
    ///
    /// - Parameter level: Above 0 and below 1.
    /// - Returns: `nil` where nobody was asked.
    /// - Throws: `.notAProbability` for another level.
    public func wilson(level: Double = 0.95) throws(StatisticsProblem) -> Interval? {
        guard level > 0, level < 1 else { throw .notAProbability(level) }
        guard let share else { return nil }
        let z = try NormalDistribution.score(upperTail: (1 - level) / 2)
        let n = Double(total)
        let centre = share + z * z / (2 * n)
        let reach = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
        let whole = 1 + z * z / n
        // At none and at all an end is 0 or 1 exactly, which rounding would miss.
        return Interval(
            lower: count == 0 ? 0 : max(0, (centre - reach) / whole),
            upper: count == total ? 1 : min(1, (centre + reach) / whole))
    }

    /// Clopper and Pearson's interval: it has at least the level asked for whatever the truth, and is wide for it.
    ///
    /// - Parameter level: Above 0 and below 1.
    /// - Returns: `nil` where nobody was asked.
    /// - Throws: `.notAProbability` for another level.
    public func clopperPearson(level: Double = 0.95) throws(StatisticsProblem) -> Interval? {
        guard level > 0, level < 1 else { throw .notAProbability(level) }
        guard total > 0 else { return nil }
        let outside = (1 - level) / 2
        let (yes, no) = (Double(count), Double(total - count))
        return Interval(
            lower: count == 0 ? 0 : IncompleteBeta.quantile(outside, yes, no + 1),
            upper: count == total ? 1 : IncompleteBeta.quantile(1 - outside, yes + 1, no))
    }
}
