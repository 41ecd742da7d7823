/// Why a figure could not be computed.
///
/// A problem carries positions and settings, never the offending measurement: a measurement may be personal data.
/// Whoever shows the problem to a reader makes the sentence.
public enum StatisticsProblem: Error, Equatable, Sendable {
    /// Fewer values than the figure needs; an empty list gives `needed: 1, given: 0`.
    case tooFewValues(needed: Int, given: Int)

    /// More values than the figure is made for; see ``SignedRankPower/largestPeople``.
    case tooManyValues(limit: Int, given: Int)

    /// The value at this position, counted from zero, is NaN or infinite.
    ///
    /// For paired lists it is the position of the pair.
    case notFinite(index: Int)

    /// The value at this position, counted from zero, is larger in size than 1e150, where squares leave `Double`.
    ///
    /// For paired lists it is the position of the pair.
    case tooLarge(index: Int)

    /// Two lists that go together, such as the measurements before and after, do not have the same number of entries.
    case unequalLengths(before: Int, after: Int)

    /// The row at this position, counted from zero, does not have as many entries as the first row.
    case unequalRows(index: Int)

    /// A setting that must be a probability, a level or an alpha lies outside its range or is NaN.
    case notAProbability(Double)

    /// A number that must be a count is not: below the one or zero that it starts from, or above what it is part of.
    case notACount(Int)

    /// The method does not define this quantile: hinges and Moore-McCabe know 0, 1/4, 1/2, 3/4 and 1 only.
    case undefinedQuantile(method: QuartileMethod, p: Double)
}
