/// How well two coders agree beyond chance: Cohen's kappa, for categories without an order.
///
/// Agreement by chance is what two coders with the same habits would reach if each sorted at random. Kappa is
/// (observed - by chance) / (1 - by chance): 1 for full agreement, 0 for none beyond chance, below 0 for less. Where both
/// coders put everything into one and the same category agreement by chance is full and kappa does not exist, although
/// the coders agree.
///
/// Parity: scikit-learn's `cohen_kappa_score` and statsmodels' `cohens_kappa`; SPSS `CROSSTABS /STATISTICS=KAPPA`.
/// For more than two coders or missing codes see ``KrippendorffAlpha``.
///
/// Source: Cohen, Educational and Psychological Measurement 20 (1960) 37-46.
public struct CohenKappa: Equatable, Sendable {
    /// How many units both coders coded.
    public let units: Int

    /// How many of them both put into the same category.
    public let agreed: Int

    /// The share of units on which they agree, from 0 to 1.
    public var observedAgreement: Double { Double(agreed) / Double(units) }

    /// The share on which they would agree by chance, from 0 to 1.
    public let chanceAgreement: Double

    /// Kappa, from -1 to 1; `nil` where both coders used one and the same category for everything.
    public let kappa: Double?

    /// Compares two coders.
    ///
    /// - Parameters:
    ///   - first: The category that the first coder gave each unit.
    ///   - second: The categories of the second coder, for the same units in the same order.
    /// - Throws: `.unequalLengths`; `.tooFewValues` for no unit.
    public init<Category: Hashable>(_ first: [Category], _ second: [Category]) throws(StatisticsProblem) {
        guard first.count == second.count else {
            throw .unequalLengths(before: first.count, after: second.count)
        }
        guard !first.isEmpty else { throw .tooFewValues(needed: 1, given: 0) }
        var counts: [Category: (first: Int, second: Int)] = [:]
        for category in first { counts[category, default: (0, 0)].first += 1 }
        for category in second { counts[category, default: (0, 0)].second += 1 }
        // Pairs of units in whole numbers: the order of the categories cannot matter.
        let byChance = counts.values.reduce(0.0) { $0 + Double($1.first) * Double($1.second) }
        let n = Double(first.count)
        units = first.count
        agreed = zip(first, second).count { $0 == $1 }
        chanceAgreement = byChance / (n * n)
        kappa = byChance < n * n ? (n * Double(agreed) - byChance) / (n * n - byChance) : nil
    }
}
