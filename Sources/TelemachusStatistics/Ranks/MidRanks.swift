/// The ranks of measurements, with the average rank for those that are equal.
///
/// Measurements count as equal when they agree to 2⁻⁴² (about 2e-13) of the largest, so that rounding in a mean score
/// does not break a tie. Ranks are doubled, so that they are whole numbers and sums are exact.
struct MidRanks {
    /// Twice the mid-rank of every measurement, in the order of the measurements.
    let doubled: [Int]

    /// How many measurements share a value, for every value shared by two or more, smallest first.
    let tieSizes: [Int]

    /// Ranks measurements that have been checked.
    init(of values: [Double]) {
        let grain = Grain(largest: values.reduce(0) { max($0, $1.magnitude) })
        let steps = values.map(grain.steps)
        let order = steps.indices.sorted { steps[$0] < steps[$1] }
        var doubled = [Int](repeating: 0, count: values.count)
        var tieSizes: [Int] = []
        var first = 0
        while first < order.count {
            let group = order[first...].prefix { steps[$0] == steps[order[first]] }
            for position in group { doubled[position] = 2 * first + 1 + group.count }
            if group.count > 1 { tieSizes.append(group.count) }
            first += group.count
        }
        self.doubled = doubled
        self.tieSizes = tieSizes
    }

    /// Σ(t³ - t) over the groups of equal measurements, which corrections for ties are made of.
    var tieTerm: Double {
        tieSizes.reduce(0) { $0 + Double($1) * (Double($1) * Double($1) - 1) }
    }
}
