/// Whether people changed between three or more measurements: Friedman's test, with Kendall's W beside it.
///
/// Each person's answers are ranked among themselves, equal answers with their average rank; then the rank sums of the
/// times are compared. Which times differ is a question for ``SignedRankTest`` on pairs of times, adjusted with
/// ``PValueAdjustment``.
///
/// With m people, k times and rank sums R the statistic is Q = 12 Σ(R - m(k + 1)/2)² / (mk(k + 1) - Σ(t³ - t)/(k - 1)),
/// over the tied groups of size t within persons. W = Q / (m(k - 1)) is 1 when all people order the times alike and
/// 0 when the rank sums are equal.
///
/// Parity: Q, its degrees of freedom and ``pAsymptotic`` are those of SPSS `NPAR TESTS /FRIEDMAN`, of R's
/// `friedman.test` and of scipy's `friedmanchisquare`; ``kendallsW`` is that of SPSS `/KENDALL`.
///
/// Sources: Friedman, Journal of the American Statistical Association 32 (1937) 675-701; Kendall and Babington Smith,
/// Annals of Mathematical Statistics 10 (1939) 275-287.
public struct FriedmanTest: Equatable, Sendable {
    /// Why a figure is `nil`.
    public enum Note: Equatable, Sendable {
        /// Nobody's answers differ between times: there is nothing to rank, and no figure but the counts.
        case allTied

        /// The table is larger than the exact distribution is made for; only ``pExact`` is `nil`.
        case tooLargeForExact
    }

    /// How many people were measured.
    public let people: Int

    /// How many times each of them was measured.
    public let times: Int

    /// The mean rank of each time, in the order of the times; from 1 to the number of times.
    public let meanRanks: [Double]

    /// Q, corrected for ties; `nil` where all are tied.
    public let statistic: Double?

    /// The number of times less one.
    public var degreesOfFreedom: Int { times - 1 }

    /// Kendall's coefficient of concordance, from 0 to 1; `nil` where all are tied.
    public let kendallsW: Double?

    /// The probability of Q or more under the chi-squared distribution; `nil` where all are tied.
    ///
    /// Rough for few people: with five people and three times it is off by up to a few hundredths.
    public let pAsymptotic: Double?

    /// The share of all ways to order each person's answers anew that give Q or more.
    ///
    /// Conditional on the ties that were seen. `nil` where all are tied, or with a ``note`` where the table is too
    /// large; see ``largestExact(times:)``.
    public let pExact: Double?

    /// Why figures are missing; `nil` where none is.
    public let note: Note?

    /// The largest number of people for which ``pExact`` is computed, by the number of times; 0 from seven times on.
    ///
    /// Beyond two times the number of different rank sums grows quickly: 50 people with three, 12 with four, 6 with
    /// five and 4 with six.
    public static func largestExact(times: Int) -> Int {
        switch times {
        case 2: 200
        case 3: 50
        case 4: 12
        case 5: 6
        case 6: 4
        default: 0
        }
    }

    /// Tests people who were measured several times.
    ///
    /// - Parameter rows: One row for each person who has all measurements, one entry for each time.
    /// - Throws: `.tooFewValues` for no person or fewer than two times; `.unequalRows`, `.notFinite` and `.tooLarge`
    ///   with the first such row.
    public init(_ rows: [[Double]]) throws(StatisticsProblem) {
        let table = try MeasurementTable(rows, columns: 2)
        let times = table.columns
        let ranks = table.rows.map { MidRanks(of: $0) }
        var sums = [Int](repeating: 0, count: times)
        for row in ranks {
            for (time, rank) in row.doubled.enumerated() { sums[time] += rank }
        }
        let m = Double(rows.count)
        let k = Double(times)
        people = rows.count
        self.times = times
        meanRanks = sums.map { Double($0) / 2 / m }

        guard ranks.contains(where: { $0.tieSizes != [times] }) else {
            statistic = nil
            kendallsW = nil
            pAsymptotic = nil
            pExact = nil
            note = .allTied
            return
        }
        let mean = rows.count * (times + 1)
        let squares = sums.reduce(0.0) { $0 + Double($1 - mean) * Double($1 - mean) } / 4
        let ties = ranks.reduce(0) { $0 + $1.tieTerm }
        let q = 12 * squares / (m * k * (k + 1) - ties / (k - 1))
        statistic = q
        kendallsW = q / (m * (k - 1))
        pAsymptotic = try ChiSquaredDistribution.upperTail(q, degreesOfFreedom: times - 1)

        guard rows.count <= Self.largestExact(times: times) else {
            pExact = nil
            note = .tooLargeForExact
            return
        }
        pExact = ConcordanceDistribution(of: ranks.map(\.doubled)).probability(atLeast: sums)
        note = nil
    }
}
