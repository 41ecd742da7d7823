/// How well any number of coders agree beyond chance, with codes missing here and there: Krippendorff's nominal alpha.
///
/// A unit with fewer than two codes cannot agree or disagree and is left out. With n codes in the other units, alpha is
/// 1 - (observed disagreement) / (disagreement of codes paired at random): 1 for full agreement, 0 for none beyond
/// chance, below 0 for less. It does not exist where all those codes are the same.
///
/// Parity: Python's `krippendorff.alpha(level_of_measurement="nominal")` and R's `irr::kripp.alpha(method = "nominal")`.
///
/// Source: Krippendorff, Content Analysis, 3rd edition (2013), section 12.3.
public struct KrippendorffAlpha: Equatable, Sendable {
    /// How many units have two codes or more.
    public let units: Int

    /// How many codes these units have together.
    public let codes: Int

    /// The chance that two codes of one unit differ, weighted as alpha weights units; `nil` without such units.
    public let observedDisagreement: Double?

    /// The chance that two codes drawn from all units differ; `nil` without such units.
    public let chanceDisagreement: Double?

    /// Alpha, at most 1; `nil` where no unit has two codes, or all codes are the same.
    public let alpha: Double?

    /// Compares coders.
    ///
    /// - Parameter units: For each unit the categories that the coders gave it, `nil` where one gave none. The order of
    ///   coders does not matter, and rows need not be equally long.
    /// - Throws: `.tooFewValues` for no unit.
    public init<Category: Hashable>(units: [[Category?]]) throws(StatisticsProblem) {
        guard !units.isEmpty else { throw .tooFewValues(needed: 1, given: 0) }
        let coded = units.map { $0.compactMap(\.self) }.filter { $0.count > 1 }
        var totals: [Category: Int] = [:]
        var differing = 0.0
        for codes in coded {
            var counts: [Category: Int] = [:]
            for category in codes {
                counts[category, default: 0] += 1
                totals[category, default: 0] += 1
            }
            differing += Double(Self.differingPairs(counts.values)) / Double(codes.count - 1)
        }
        let n = totals.values.reduce(0, +)
        self.units = coded.count
        codes = n
        guard n > 0 else {
            observedDisagreement = nil
            chanceDisagreement = nil
            alpha = nil
            return
        }
        let byChance = Double(Self.differingPairs(totals.values)) / Double(n - 1)
        observedDisagreement = differing / Double(n)
        chanceDisagreement = byChance / Double(n)
        alpha = byChance > 0 ? 1 - differing / byChance : nil
    }

    /// How many ordered pairs of two different categories there are among so many codes of each.
    private static func differingPairs(_ counts: some Collection<Int>) -> Int {
        let all = counts.reduce(0, +)
        return all * all - counts.reduce(0) { $0 + $1 * $1 }
    }
}
