/// The ranks of the differences by size, shared out to the people who rose and the people who fell.
///
/// Ranks are doubled, so that the mid-rank of two tied differences is a whole number too and sums are exact.
struct AbsoluteRanks {
    /// Twice the mid-rank of every difference that is not zero, ascending.
    let doubled: [Int]

    /// Twice the sum of the ranks of the positive differences.
    let doubledPlus: Int

    /// Twice the sum of the ranks of the negative differences.
    let doubledMinus: Int

    /// How many differences are zero.
    let zeros: Int

    /// How many differences share a rank, for every shared rank from the smallest size of difference to the largest.
    let tieSizes: [Int]

    /// Ranks the differences.
    ///
    /// - Parameters:
    ///   - differences: The pairs.
    ///   - zeroRule: Whether zeros take the lowest ranks before they are left out.
    init(of differences: PairedDifferences, zeros zeroRule: SignedRankTest.ZeroRule) {
        // A size is a whole number of grains.
        let moved = differences.values
            .map { (size: differences.grain.steps($0.magnitude), isPositive: $0 > 0) }
            .filter { $0.size > 0 }
            .sorted { $0.size < $1.size }
        let zeros = differences.values.count - moved.count
        let lowest = zeroRule == .pratt ? zeros : 0

        var doubled: [Int] = []
        var plus = 0
        var minus = 0
        var tieSizes: [Int] = []
        while doubled.count < moved.count {
            let first = doubled.count
            let group = moved[first...].prefix { $0.size == moved[first].size }
            // The ranks first + 1 … first + group.count, averaged and doubled.
            let rank = 2 * lowest + 2 * first + 1 + group.count
            let rising = group.count { $0.isPositive }
            plus += rank * rising
            minus += rank * (group.count - rising)
            doubled += repeatElement(rank, count: group.count)
            if group.count > 1 { tieSizes.append(group.count) }
        }
        self.doubled = doubled
        doubledPlus = plus
        doubledMinus = minus
        self.zeros = zeros
        self.tieSizes = tieSizes
    }

    /// The variance of the rank sum when every sign is as likely as its opposite: a quarter of the sum of squares.
    ///
    /// Without zeros among the ranks this is n(n+1)(2n+1)/24 - Σ(t³-t)/48 over the tied groups of size t; with Pratt's
    /// zeros it is Cureton's variance. `Double` holds the sum exactly beyond a hundred thousand pairs.
    var variance: Double {
        doubled.reduce(0.0) { $0 + Double($1) * Double($1) } / 16
    }
}
