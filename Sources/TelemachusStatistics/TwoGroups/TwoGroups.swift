/// The measurements of two groups of different people, checked.
struct TwoGroups {
    let values: [Double]
    let reference: [Double]

    /// Checks both groups.
    ///
    /// - Throws: `.tooFewValues` for an empty group; `.notFinite` and `.tooLarge` with the first such position, counted
    ///   through the first group and on through the second.
    init(_ values: [Double], against reference: [Double]) throws(StatisticsProblem) {
        guard !values.isEmpty, !reference.isEmpty else { throw .tooFewValues(needed: 1, given: 0) }
        for (index, value) in (values + reference).enumerated() {
            try Sample.check(value, at: index)
        }
        self.values = values
        self.reference = reference
    }
}
