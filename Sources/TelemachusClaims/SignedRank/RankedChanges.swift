import TelemachusStatistics

/// The ranks of changes by size, doubled so that they are whole, before any sign is given to them.
///
/// It follows the definitions of `SignedRankTest`, with which the tests compare it, for structures without values.
struct RankedChanges: Hashable {
    /// Twice the mid-rank of each change, ascending.
    let doubled: [Int]
    /// The sizes of the groups of equal changes, ascending by change, lone changes included.
    let groups: [Int]

    /// Groups of equal changes in ascending order, above so many zeros that are ranked too.
    init(groups: [Int], rankedZeros: Int = 0) {
        self.groups = groups
        var doubled: [Int] = []
        for size in groups {
            doubled += repeatElement(2 * rankedZeros + 2 * doubled.count + size + 1, count: size)
        }
        self.doubled = doubled
    }

    /// The changes' own, zeros dropped or ranked below them.
    init(of differences: [Int], zeros: SignedRankTest.ZeroRule) {
        let sizes = differences.map(\.magnitude).filter { $0 > 0 }.sorted()
        var groups: [Int] = []
        for (index, size) in sizes.enumerated() {
            if index > 0, sizes[index - 1] == size { groups[groups.count - 1] += 1 } else { groups.append(1) }
        }
        self.init(groups: groups, rankedZeros: zeros == .pratt ? differences.count - sizes.count : 0)
    }

    /// The sizes of groups of two or more, largest first: `[2, 2]` for two tied pairs.
    var tieSizes: [Int] { groups.filter { $0 > 1 }.sorted(by: >) }

    /// Twice the sum of all ranks.
    var doubledTotal: Int { doubled.reduce(0, +) }

    /// Twice the smaller of the two sums of ranks of changes with these signs.
    func doubledStatistic(of differences: [Int]) -> Int {
        let signs = differences.filter { $0 != 0 }.sorted { $0.magnitude < $1.magnitude }
        let plus = zip(doubled, signs).reduce(0) { $1.1 > 0 ? $0 + $1.0 : $0 }
        return min(plus, doubledTotal - plus)
    }

    /// For each doubled sum, the share of patterns of signs that give it or less.
    var distribution: [Double] {
        var patterns = [Double](repeating: 0, count: doubledTotal + 1)
        patterns[0] = 1
        var reach = 0
        for rank in doubled {
            reach += rank
            for sum in stride(from: reach, through: rank, by: -1) { patterns[sum] += patterns[sum - rank] }
        }
        let share = Double(sign: .plus, exponent: -doubled.count, significand: 1)
        var total = 0.0
        return patterns.map {
            total += $0
            return total * share
        }
    }

    /// The p of the normal distribution for twice a rank sum.
    func asymptoticP(_ doubledStatistic: Int, isCorrected: Bool) -> Double {
        let variance = doubled.reduce(0.0) { $0 + Double($1 * $1) } / 16
        let distance = Double((doubledTotal - 2 * doubledStatistic).magnitude) / 4
        let z = max(isCorrected ? distance - 0.5 : distance, 0) / variance.squareRoot()
        return NormalDistribution.twoTails(z)
    }

    /// The p of these changes by a convention; nil where nobody changed.
    static func p(of differences: [Int], by convention: PConvention) -> Double? {
        let ranks = RankedChanges(of: differences, zeros: convention.zeros)
        guard !ranks.doubled.isEmpty else { return nil }
        let statistic = ranks.doubledStatistic(of: differences)
        switch convention.source {
        case .asymptotic: return ranks.asymptoticP(statistic, isCorrected: false)
        case .corrected: return ranks.asymptoticP(statistic, isCorrected: true)
        case .exact: return min(1, 2 * ranks.distribution[statistic])
        }
    }
}
