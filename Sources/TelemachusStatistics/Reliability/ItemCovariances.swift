/// Variances and covariances of the items of a battery, of which alpha and item-rest correlations are made.
struct ItemCovariances {
    /// Item by item, the variances on the diagonal.
    ///
    /// The unit and the divisor do not matter to any figure that is made of them.
    private let products: [[Double]]

    /// The items, by position.
    private let items: Range<Int>

    init(of table: MeasurementTable) {
        let deviations = (0..<table.columns).map { index in
            let column = table.column(index)
            guard let first = column.first, column.contains(where: { $0 != first }) else {
                // Exactly no variance, which the mean's rounding could otherwise feign.
                return [Double](repeating: 0, count: column.count)
            }
            let rough = column.reduce(0, +) / Double(column.count)
            let centre = rough + column.reduce(0) { $0 + ($1 - rough) } / Double(column.count)
            return column.map { $0 - centre }
        }
        // By a power of two, so that nothing is rounded and no square leaves `Double`.
        let largest = deviations.joined().reduce(0) { max($0, $1.magnitude) }
        let scale = Double(sign: .plus, exponent: largest > 0 ? Int(largest.exponent) : 0, significand: 1)
        let scaled = deviations.map { $0.map { $0 / scale } }
        products = scaled.map { first in
            scaled.map { second in zip(first, second).reduce(0) { $0 + $1.0 * $1.1 } }
        }
        items = 0..<table.columns
    }

    /// Cronbach's alpha of all items, or of all but one; `nil` for fewer than two items or a sum that does not vary.
    func alpha(without left: Int? = nil) -> Double? {
        let kept = items.filter { $0 != left }
        guard kept.count > 1 else { return nil }
        let own = kept.reduce(0) { $0 + products[$1][$1] }
        guard let total = variance(ofSumOver: kept) else { return nil }
        let k = Double(kept.count)
        return k / (k - 1) * (1 - own / total)
    }

    /// The correlation of an item with the sum of the others; `nil` where either does not vary.
    func correlationWithRest(_ item: Int) -> Double? {
        let others = items.filter { $0 != item }
        guard products[item][item] > 0, let rest = variance(ofSumOver: others) else { return nil }
        let shared = others.reduce(0) { $0 + products[item][$1] }
        return min(1, max(-1, shared / (products[item][item].squareRoot() * rest.squareRoot())))
    }

    /// The variance of a sum of items; `nil` where it is zero or what rounding leaves of zero.
    private func variance(ofSumOver items: [Int]) -> Double? {
        var sum = 0.0
        var size = 0.0
        for first in items {
            for second in items {
                sum += products[first][second]
                size += products[first][second].magnitude
            }
        }
        return sum > size * 1e-13 ? sum : nil
    }
}
