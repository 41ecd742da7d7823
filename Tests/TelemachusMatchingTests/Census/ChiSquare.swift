/// Pearson's statistic.
enum ChiSquare {
    /// The statistic of some draws against the hypothesis that all of so many cells are equally likely.
    static func uniform<Draw: Hashable>(_ draws: [Draw], cells: Int) -> Double {
        let expected = Double(draws.count) / Double(cells)
        let observed = Dictionary(grouping: draws) { $0 }.values.map { Double($0.count) }
        let neverDrawn = Double(cells - observed.count) * expected
        return observed.reduce(neverDrawn) { $0 + ($1 - expected) * ($1 - expected) / expected }
    }

    /// The value that is exceeded once in a thousand times, to about one per cent (Wilson and Hilferty 1931).
    static func quantile999(degrees: Int) -> Double {
        let spread = 2 / (9 * Double(degrees))
        let root = 1 - spread + 3.0902 * spread.squareRoot()
        return Double(degrees) * root * root * root
    }
}
