/// What must hold of one sample, in whole numbers: everything said of it under one set of conventions.
///
/// Values count in grains, units of the last decimal of the scale.
struct SampleBounds: Hashable, Sendable {
    /// What must hold of a weighted sum of one or two neighbours of the sorted values.
    struct CutBound: Hashable, Sendable {
        var cut: CutPoint
        /// Where below · x(rank) + above · x(rank + 1) lies.
        var range: Interval
    }

    /// How many values there are.
    var n: Int
    /// The least and the greatest value of the scale.
    var ends: Interval
    /// The distance between neighbouring values of the scale.
    var step: Int
    /// Medians, quartiles, ends.
    var cuts: [CutBound] = []
    /// Where the sum of the values lies.
    var sums: [Interval] = []
    /// Where n ΣX² - (ΣX)² lies, which is n (n - 1) times the variance.
    var spreads: [Interval] = []
    /// Values known to be there, with how often each is at least.
    var included: [Int: Int] = [:]
    /// Whether a value that is known to be there is no point of the scale.
    var isImpossible = false

    init(n: Int, ends: Interval, step: Int) {
        self.n = n
        self.ends = ends
        self.step = step
    }

    /// For each rank the least and the greatest value that the bounds leave; nil where they leave nothing.
    ///
    /// What is ruled out here is ruled out; what is left need not be possible.
    func valuesByRank() -> [Interval]? {
        guard !isImpossible, n > 0 else { return nil }
        var values = [Interval](repeating: ends, count: n)
        func narrow(_ index: Int, _ low: Int, _ high: Int) -> Bool {
            let low = ends.low + (low - ends.low).divided(by: step).up * step
            let high = ends.low + (high - ends.low).divided(by: step).down * step
            guard low > values[index].low || high < values[index].high else { return false }
            values[index] = Interval(max(low, values[index].low), min(high, values[index].high))
            return true
        }
        var hasChanged = true
        while hasChanged {
            hasChanged = false
            for bound in cuts {
                let (first, cut) = (bound.cut.rank - 1, bound.cut)
                guard cut.above > 0 else {
                    let low = bound.range.low.divided(by: cut.below).up
                    hasChanged = narrow(first, low, bound.range.high.divided(by: cut.below).down) || hasChanged
                    continue
                }
                let (x, y) = (values[first], values[first + 1])
                let least = (bound.range.low - cut.above * y.high).divided(by: cut.below).up
                hasChanged = narrow(first, least, bound.range.high.divided(by: cut.weight).down) || hasChanged
                let most = (bound.range.high - cut.below * x.low).divided(by: cut.above).down
                hasChanged = narrow(first + 1, bound.range.low.divided(by: cut.weight).up, most) || hasChanged
            }
            for index in 1..<max(n, 1) {
                hasChanged = narrow(index, values[index - 1].low, values[index].high) || hasChanged
            }
            for index in stride(from: n - 2, through: 0, by: -1) {
                hasChanged = narrow(index, values[index].low, values[index + 1].high) || hasChanged
            }
            if values.contains(where: \.isEmpty) { return nil }
        }
        return values
    }

    /// Whether sorted values keep every bound.
    func admits(_ sorted: [Int]) -> Bool {
        guard !isImpossible, sorted.count == n else { return false }
        let isWithin = sorted.allSatisfy { ends.contains($0) && ($0 - ends.low).isMultiple(of: step) }
        let cutsHold = cuts.allSatisfy { bound in
            let upper = bound.cut.above > 0 ? sorted[bound.cut.rank] : 0
            return bound.range.contains(bound.cut.below * sorted[bound.cut.rank - 1] + bound.cut.above * upper)
        }
        let sum = sorted.reduce(0, +)
        let spread = n * sorted.reduce(0) { $0 + $1 * $1 } - sum * sum
        return isWithin && cutsHold && sums.allSatisfy { $0.contains(sum) }
            && spreads.allSatisfy { $0.contains(spread) }
            && included.allSatisfy { value, count in sorted.count { $0 == value } >= count }
    }
}
