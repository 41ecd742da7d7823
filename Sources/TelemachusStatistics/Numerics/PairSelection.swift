/// The means, or other monotone combinations, of all pairs of values, in order of size without making them.
///
/// n people have n(n + 1)/2 Walsh averages: five thousand million for a hundred thousand. The k-th smallest is found by
/// throwing away, again and again, the pairs that lie on the wrong side of a well chosen one. Equal values are taken
/// together, so answers on a scale, which have few different values, cost next to nothing.
///
/// Source: Johnson and Mizoguchi, SIAM Journal on Computing 7 (1978) 147-153.
struct PairSelection {
    private let rows: [Double]
    private let columns: [Double]
    private let rowCounts: [Int]
    /// How many values stand before each column.
    private let before: [Int]
    /// Whether the values are paired with themselves, each two once.
    private let isTriangle: Bool
    private let combine: (Double, Double) -> Double

    /// How many pairs there are.
    let count: Int

    /// The means of every two values and of every value with itself.
    init(meansOf values: [Double]) {
        let distinct = Self.distinct(values)
        self.init(distinct, distinct, isTriangle: true, count: values.count * (values.count + 1) / 2) {
            ($0 + $1) / 2 + 0
        }
    }

    /// The differences of every value less every one of the reference.
    init(differencesOf values: [Double], from reference: [Double]) {
        self.init(
            Self.distinct(values), Self.distinct(reference.map { 0 - $0 }), isTriangle: false,
            count: values.count * reference.count
        ) { $0 + $1 + 0 }
    }

    private init(
        _ rows: [(value: Double, count: Int)], _ columns: [(value: Double, count: Int)], isTriangle: Bool, count: Int,
        combine: @escaping (Double, Double) -> Double
    ) {
        self.rows = rows.map(\.value)
        self.columns = columns.map(\.value)
        rowCounts = rows.map(\.count)
        before = columns.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
        self.isTriangle = isTriangle
        self.count = count
        self.combine = combine
    }

    private static func distinct(_ values: [Double]) -> [(value: Double, count: Int)] {
        values.sorted().reduce(into: []) { distinct, value in
            if let last = distinct.last, last.value == value {
                distinct[distinct.count - 1].count += 1
            } else {
                distinct.append((value, 1))
            }
        }
    }

    /// The middle of all, or halfway between the two in the middle.
    var median: Double {
        let upper = self[count / 2]
        return count.isMultiple(of: 2) ? (self[count / 2 - 1] + upper) / 2 : upper
    }

    /// The pair of that place in ascending order, from 0 to one less than ``count``.
    subscript(place: Int) -> Double {
        // Of each row the columns from `low` up to, and without, `high` are still in question.
        var low = rows.indices.map { isTriangle ? $0 : 0 }
        var high = [Int](repeating: columns.count, count: rows.count)
        while true {
            let pivot = pivot(low, high)
            let below = boundaries(low) { $0 < pivot }
            let smaller = pairs(upTo: below)
            if place < smaller {
                high = zip(high, below).map { min($0, $1) }
                continue
            }
            let notAbove = boundaries(low) { $0 <= pivot }
            guard place >= pairs(upTo: notAbove) else { return pivot }
            low = zip(low, notAbove).map { max($0, $1) }
        }
    }

    /// The weighted median of the middles of all rows: at least a quarter of what is in question lies on either side.
    private func pivot(_ low: [Int], _ high: [Int]) -> Double {
        var middles: [(value: Double, weight: Int)] = []
        for row in rows.indices where low[row] < high[row] {
            let middle = (low[row] + high[row]) / 2
            middles.append((combine(rows[row], columns[middle]), high[row] - low[row]))
        }
        middles.sort { $0.value < $1.value }
        var left = middles.reduce(0) { $0 + $1.weight } / 2
        for middle in middles {
            if left < middle.weight { return middle.value }
            left -= middle.weight
        }
        return middles.last?.value ?? 0
    }

    /// For each row the first column whose pair does not fulfil the condition, which small pairs fulfil.
    private func boundaries(_ low: [Int], _ isWithin: (Double) -> Bool) -> [Int] {
        var column = columns.count
        return rows.indices.map { row in
            // Rows ascend, so the boundary only moves down.
            while column > 0, !isWithin(combine(rows[row], columns[column - 1])) { column -= 1 }
            return isTriangle ? max(column, row) : column
        }
    }

    /// How many pairs stand in each row before its boundary, all rows together.
    private func pairs(upTo boundaries: [Int]) -> Int {
        var pairs = 0
        for row in rows.indices {
            let count = rowCounts[row]
            guard isTriangle else {
                pairs += count * before[boundaries[row]]
                continue
            }
            guard boundaries[row] > row else { continue }
            // A value with its equals, each two once, and with the greater ones.
            pairs += count * (count + 1) / 2 + count * (before[boundaries[row]] - before[row + 1])
        }
        return pairs
    }
}
