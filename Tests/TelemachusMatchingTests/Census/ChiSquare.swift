/// Pearson's statistic.
enum ChiSquare {
    /// The statistic of some draws against the hypothesis that all of so many cells are equally likely.
    static func uniform<Draw: Hashable>(_ draws: [Draw], cells: Int) -> Double {
        let expected = Double(draws.count) / Double(cells)
        let observed = Dictionary(grouping: draws) { $0 }.values.map { Double($0.count) }
        let neverDrawn = Double(cells - observed.count) * expected
        return observed.reduce(neverDrawn) { $0 + ($1 - expected) * ($1 - expected) / expected }
    }
}
