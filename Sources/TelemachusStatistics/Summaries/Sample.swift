/// Values known to be usable, in ascending order: what every description of one column starts from.
///
/// Sorting first also makes sums independent of the order of the rows.
struct Sample {
    /// The largest size of a value; beyond it squares and their sums would leave `Double`.
    static let largestMagnitude = 1e150

    /// The values, smallest first; never empty.
    let sorted: [Double]

    /// Checks and sorts the values.
    ///
    /// - Throws: `.tooFewValues` for none; `.notFinite` and `.tooLarge` with the first such position.
    init(_ values: [Double]) throws(StatisticsProblem) {
        guard !values.isEmpty else { throw .tooFewValues(needed: 1, given: 0) }
        for (index, value) in values.enumerated() {
            try Sample.check(value, at: index)
        }
        // Adding zero turns -0.0 into 0.0, so that no figure depends on the sign of a zero.
        sorted = values.map { $0 + 0 }.sorted()
    }

    /// Throws unless the value is finite and no larger in size than ``largestMagnitude``.
    static func check(_ value: Double, at index: Int) throws(StatisticsProblem) {
        guard value.isFinite else { throw .notFinite(index: index) }
        guard value.magnitude <= largestMagnitude else { throw .tooLarge(index: index) }
    }

    /// How many values there are.
    var count: Int { sorted.count }

    /// The smallest value.
    var minimum: Double { self[rank: 1] }

    /// The largest value.
    var maximum: Double { self[rank: count] }

    /// The middle value, or halfway between the two middle values.
    var median: Double { Sample.median(ofSorted: sorted[...]) }

    /// The value of a rank, 1 for the smallest; ranks beyond either end give the end's value.
    subscript(rank rank: Int) -> Double {
        sorted[min(max(rank, 1), count) - 1]
    }

    /// The middle of a non-empty ascending slice, or halfway between its two middle values.
    static func median(ofSorted slice: ArraySlice<Double>) -> Double {
        let upper = slice.startIndex + slice.count / 2
        guard slice.count.isMultiple(of: 2) else { return slice[upper] }
        return (slice[upper - 1] + slice[upper]) / 2
    }
}
