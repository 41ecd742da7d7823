import TelemachusStatistics

/// What a p value says about the changes behind it: how many, how many of them alike, and how the signs lie.
public struct ChangeStructure: Hashable, Sendable {
    /// How many people changed.
    public let nonzero: Int
    /// How many changes share a size, for sizes shared by two or more, most first: `[2, 2]` for two tied pairs.
    public let tieSizes: [Int]
    /// T, the smaller sum of ranks; 0 where all changed the same way.
    public let statistic: Double
    /// The p of the convention, from the least to the greatest that the structure can have.
    public let p: ClosedRange<Double>
    /// The exact two-sided p, from the least to the greatest that the structure can have.
    public let exactP: ClosedRange<Double>
}

/// All structures of changes among so many people, and the p that each has by each convention.
struct ChangeStructures {
    /// The most changes whose ties are all gone through.
    static let mostWithTies = 12
    /// The most changes that are gone through at all.
    static let most = 40

    /// How many people were measured twice.
    let people: Int
    private let dropped: [Entry]
    private let ranked: [Entry]

    init(people: Int) {
        self.people = people
        dropped = Self.entries(people: people, zeros: .dropped)
        ranked = Self.entries(people: people, zeros: .pratt)
    }

    /// Whether every structure is there; otherwise those of more than ``mostWithTies`` changes are the untied ones,
    /// up to ``most``.
    var isComplete: Bool { people <= Self.mostWithTies }

    /// The structures whose p is printed as claimed, fewest changes and fewest ties first.
    func giving(_ claim: PClaim, by convention: PConvention, _ rounding: Rounding) -> [ChangeStructure] {
        var found: [Key: (p: ClosedRange<Double>, exact: ClosedRange<Double>)] = [:]
        for entry in convention.zeros == .pratt ? ranked : dropped {
            let p =
                switch convention.source {
                case .asymptotic: entry.asymptotic
                case .corrected: entry.corrected
                case .exact: entry.exact
                }
            guard claim.prints(p, rounding) else { continue }
            let known = found[entry.key] ?? (p...p, entry.exact...entry.exact)
            found[entry.key] = (
                min(known.p.lowerBound, p)...max(known.p.upperBound, p),
                min(known.exact.lowerBound, entry.exact)...max(known.exact.upperBound, entry.exact)
            )
        }
        return found.sorted { $0.key < $1.key }.map { key, ranges in
            ChangeStructure(
                nonzero: key.nonzero, tieSizes: key.tieSizes, statistic: Double(key.doubledStatistic) / 2,
                p: ranges.p, exactP: ranges.exact)
        }
    }

    /// One order of ties with one rank sum, and its p values.
    private struct Entry {
        let key: Key
        let asymptotic: Double
        let corrected: Double
        let exact: Double
    }

    private static func entries(people: Int, zeros: SignedRankTest.ZeroRule) -> [Entry] {
        // Without zeros their treatment makes no difference, and the structure belongs to the plain convention.
        let most = min(zeros == .pratt ? people - 1 : people, most)
        return stride(from: 1, through: most, by: 1).flatMap { nonzero in
            groupings(of: nonzero).flatMap { groups in
                let ranks = RankedChanges(groups: groups, rankedZeros: zeros == .pratt ? people - nonzero : 0)
                let (distribution, tieSizes) = (ranks.distribution, ranks.tieSizes)
                return (0...ranks.doubledTotal / 2).compactMap { sum -> Entry? in
                    guard sum == 0 || distribution[sum] > distribution[sum - 1] else { return nil }
                    return Entry(
                        key: Key(nonzero: nonzero, tieSizes: tieSizes, doubledStatistic: sum),
                        asymptotic: ranks.asymptoticP(sum, isCorrected: false),
                        corrected: ranks.asymptoticP(sum, isCorrected: true), exact: min(1, 2 * distribution[sum]))
                }
            }
        }
    }

    private struct Key: Hashable, Comparable {
        let nonzero: Int
        let tieSizes: [Int]
        let doubledStatistic: Int

        static func < (left: Key, right: Key) -> Bool {
            if left.nonzero != right.nonzero { return left.nonzero < right.nonzero }
            if left.tieSizes != right.tieSizes { return left.tieSizes.lexicographicallyPrecedes(right.tieSizes) }
            return left.doubledStatistic < right.doubledStatistic
        }
    }

    /// Every way to part so many changes, in ascending order, into groups of equal ones.
    private static func groupings(of count: Int) -> [[Int]] {
        guard count <= mostWithTies else { return [[Int](repeating: 1, count: count)] }
        // Each bit says whether a change equals the one before it.
        return (0..<1 << (count - 1)).map { bits in
            var groups = [1]
            for position in 0..<count - 1 {
                if bits >> position & 1 == 1 { groups[groups.count - 1] += 1 } else { groups.append(1) }
            }
            return groups
        }
    }
}
