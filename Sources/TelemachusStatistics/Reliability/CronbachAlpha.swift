/// How consistently the items of a battery measure: Cronbach's alpha, with an interval and what each item adds.
///
/// With k items alpha is k/(k - 1) (1 - Σ item variances / variance of the total). It needs people who answered every
/// item. It is at most 1, and below 0 where items contradict one another, which usually means that one was not turned
/// round. Few people make it very uncertain, so print the interval; below ``fewPeople`` there is a ``note``.
///
/// The interval is Feldt's: exact where answers are normal and items equally good, a guide elsewhere.
///
/// Parity: SPSS `RELIABILITY /SUMMARY=TOTAL` and R `psych::alpha` (raw alpha, `raw.r` corrected as `r.drop`); the
/// interval is pingouin's `cronbach_alpha` and Feldt's of `psych::alpha.ci`.
///
/// Sources: Cronbach, Psychometrika 16 (1951) 297-334; Feldt, Psychometrika 30 (1965) 357-370; Feldt, Woodruff and
/// Salih, Applied Psychological Measurement 11 (1987) 93-103.
public struct CronbachAlpha: Equatable, Sendable {
    /// What a reader must know of the figures.
    public enum Note: Equatable, Sendable {
        /// Everybody has the same total: there is nothing to be consistent about, and ``alpha`` is `nil`.
        case totalsDoNotVary

        /// Fewer than ``CronbachAlpha/fewPeople`` people: the interval says more than alpha.
        case fewPeople
    }

    /// What one item is to the others.
    public struct Item: Equatable, Sendable {
        /// Its correlation with the sum of the others; `nil` where either does not vary.
        public let itemRestCorrelation: Double?

        /// Alpha of the others; `nil` for two items, or where the sum of the others does not vary.
        public let alphaWithout: Double?
    }

    /// The number of people below which there is a note.
    public static let fewPeople = 30

    /// How many people answered every item.
    public let people: Int

    /// Alpha, at most 1; `nil` where the totals do not vary.
    public let alpha: Double?

    /// The lower end of the interval; `nil` where there is no alpha.
    public let lower: Double?

    /// The upper end of the interval; `nil` where there is no alpha.
    public let upper: Double?

    /// The confidence level of the interval.
    public let level: Double

    /// The items, in the order of the columns.
    public let items: [Item]

    /// What a reader must know of the figures; `nil` for nothing.
    public let note: Note?

    /// Measures a battery.
    ///
    /// - Parameters:
    ///   - rows: One row for each person who answered every item, one entry for each item, reversed items turned round.
    ///   - level: The confidence level of the interval, above 0 and below 1.
    /// - Throws: `.notAProbability` for another level; `.tooFewValues` for fewer than two people or two items;
    ///   `.unequalRows`, `.notFinite` and `.tooLarge` with the first such row.
    public init(_ rows: [[Double]], level: Double = 0.95) throws(StatisticsProblem) {
        guard level > 0, level < 1 else { throw .notAProbability(level) }
        let table = try MeasurementTable(rows, rows: 2, columns: 2)
        let covariances = ItemCovariances(of: table)
        let alpha = covariances.alpha()
        people = rows.count
        self.level = level
        self.alpha = alpha
        items = (0..<table.columns).map { item in
            Item(
                itemRestCorrelation: covariances.correlationWithRest(item),
                alphaWithout: covariances.alpha(without: item))
        }
        guard let alpha else {
            lower = nil
            upper = nil
            note = .totalsDoNotVary
            return
        }
        let persons = Double(rows.count - 1)
        let answers = persons * Double(table.columns - 1)
        lower = 1 - (1 - alpha) * FDistribution.quantile((1 + level) / 2, persons, answers)
        upper = 1 - (1 - alpha) * FDistribution.quantile((1 - level) / 2, persons, answers)
        note = rows.count < Self.fewPeople ? .fewPeople : nil
    }
}
