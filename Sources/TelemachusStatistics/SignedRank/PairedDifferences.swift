/// The differences after minus before of people who were measured twice, and how finely they can be told apart.
///
/// Subtraction leaves traces: 11/3 - 10/3 and 8/3 - 7/3 are both a third, but not the same `Double`. A test by ranks
/// would see two different changes where the instrument has one, and with it another p. Differences therefore count as
/// equal, and as zero, when they agree to ``grain``.
struct PairedDifferences {
    /// One difference for each pair, in the order of the pairs; never empty.
    let values: [Double]

    /// The step to which differences are compared, from the largest measurement.
    let grain: Grain

    /// Subtracts before from after.
    ///
    /// - Throws: `.unequalLengths`; `.tooFewValues` for no pair; `.notFinite` and `.tooLarge` with the first such pair.
    init(before: [Double], after: [Double]) throws(StatisticsProblem) {
        guard before.count == after.count else {
            throw .unequalLengths(before: before.count, after: after.count)
        }
        for (index, pair) in zip(before, after).enumerated() {
            try Sample.check(pair.0, at: index)
            try Sample.check(pair.1, at: index)
        }
        try self.init(checked: zip(before, after).map { $1 - $0 }, largest: (before + after).map(\.magnitude).max())
    }

    /// Takes differences that somebody else has formed; only their own size tells how finely they can be compared.
    ///
    /// - Throws: `.tooFewValues` for no pair; `.notFinite` and `.tooLarge` with the first such pair.
    init(_ differences: [Double]) throws(StatisticsProblem) {
        for (index, difference) in differences.enumerated() {
            try Sample.check(difference, at: index)
        }
        try self.init(checked: differences, largest: differences.map(\.magnitude).max())
    }

    private init(checked values: [Double], largest: Double?) throws(StatisticsProblem) {
        guard let largest else { throw .tooFewValues(needed: 1, given: 0) }
        self.values = values
        grain = Grain(largest: largest)
    }
}
