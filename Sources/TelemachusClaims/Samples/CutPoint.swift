import TelemachusStatistics

/// Where a median or a quartile lies among sorted values: at a rank, or between it and the next one.
///
/// The value is (below · x(rank) + above · x(rank + 1)) / (below + above), in whole weights, so that nothing is lost.
struct CutPoint: Hashable, Sendable {
    let rank: Int
    let below: Int
    let above: Int

    var weight: Int { below + above }

    /// Exactly at a rank; ranks beyond either end are the end's.
    init(at rank: Int, of n: Int) {
        self.init(numerator: rank, denominator: 1, of: n)
    }

    /// At the position numerator / denominator, along the straight line between two ranks.
    init(numerator: Int, denominator: Int, of n: Int) {
        let rank = numerator.divided(by: denominator).down
        let rest = numerator - rank * denominator
        guard rest > 0, (1..<n).contains(rank) else {
            (self.rank, below, above) = (min(max(rank, 1), n), 1, 0)
            return
        }
        var (larger, smaller) = (denominator, rest)
        while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
        (self.rank, below, above) = (rank, (denominator - rest) / larger, rest / larger)
    }

    /// The ordinary median of the ranks from `first` on, `count` of them.
    init(medianOf count: Int, from first: Int, of n: Int) {
        self.init(numerator: 2 * first + count - 1, denominator: 2, of: n)
    }

    /// The ordinary median.
    static func median(of n: Int) -> CutPoint { CutPoint(medianOf: n, from: 1, of: n) }

    /// The lower (1) or upper (3) quartile of n values by a definition.
    ///
    /// The same definitions as `QuartileMethod.quartiles(of:)`, as positions in whole numbers.
    static func quartile(_ quarter: Int, of n: Int, by method: QuartileMethod) -> CutPoint {
        let product = n * quarter
        switch method {
        case .type1: return CutPoint(at: (product + 3) / 4, of: n)
        case .type2:
            return product.isMultiple(of: 4)
                ? CutPoint(numerator: product / 2 + 1, denominator: 2, of: n) : CutPoint(at: product / 4 + 1, of: n)
        case .type3:
            let (rank, rest) = product.quotientAndRemainder(dividingBy: 4)
            let isUpper = rest == 3 || (rest == 2 && !rank.isMultiple(of: 2))
            return CutPoint(at: isUpper ? rank + 1 : rank, of: n)
        case .type4: return CutPoint(numerator: product, denominator: 4, of: n)
        case .type5: return CutPoint(numerator: product + 2, denominator: 4, of: n)
        case .type6: return CutPoint(numerator: (n + 1) * quarter, denominator: 4, of: n)
        case .type7: return CutPoint(numerator: (n - 1) * quarter + 4, denominator: 4, of: n)
        case .type8: return CutPoint(numerator: 3 * product + quarter + 4, denominator: 12, of: n)
        case .type9: return CutPoint(numerator: 4 * product + quarter + 6, denominator: 16, of: n)
        case .tukeyHinges, .mooreMcCabe:
            let half = method == .mooreMcCabe ? max(n / 2, 1) : (n + 1) / 2
            return CutPoint(medianOf: half, from: quarter == 1 ? 1 : n - half + 1, of: n)
        }
    }
}
