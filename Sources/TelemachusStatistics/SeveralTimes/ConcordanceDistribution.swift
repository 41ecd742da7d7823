/// The exact distribution of the rank sums of several times when every order of each person's ranks is equally likely.
///
/// People are added one at a time. Rank sums that differ only in which time has which are one state, because the next
/// person's ranks fall on the times at random anyhow.
struct ConcordanceDistribution {
    /// The chance of each list of rank sums, in ascending order.
    private var chances: [[Int]: Double]

    /// Adds up the people's doubled ranks; at least one person, all with as many ranks.
    init(of rows: [[Int]]) {
        chances = [[Int](repeating: 0, count: rows.first?.count ?? 0): 1]
        for row in rows {
            let orders = Self.orders(of: row.sorted())
            let share = 1 / Double(orders.count)
            var next: [[Int]: Double] = [:]
            // The order of a dictionary changes from run to run; that of the sum must not.
            for (sums, chance) in chances.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
                for order in orders {
                    let grown = zip(sums, order).map { $0 + $1 }.sorted()
                    next[grown, default: 0] += chance * share
                }
            }
            chances = next
        }
    }

    /// The chance of rank sums at least as unequal as these: of a sum of squares no smaller.
    func probability(atLeast sums: [Int]) -> Double {
        func squares(_ sums: [Int]) -> Int { sums.reduce(0) { $0 + $1 * $1 } }
        let seen = squares(sums)
        let extreme = chances.filter { squares($0.key) >= seen }.values.sorted()
        return min(1, extreme.reduce(0, +))
    }

    /// Every different order of the ranks, which come in ascending order.
    private static func orders(of ranks: [Int]) -> [[Int]] {
        guard !ranks.isEmpty else { return [[]] }
        var found: [[Int]] = []
        for (position, rank) in ranks.enumerated() where position == 0 || ranks[position - 1] != rank {
            var rest = ranks
            rest.remove(at: position)
            found += orders(of: rest).map { [rank] + $0 }
        }
        return found
    }
}
