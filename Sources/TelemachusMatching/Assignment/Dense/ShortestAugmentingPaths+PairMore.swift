extension ShortestAugmentingPaths {
    /// Pairs as many of the rows left out as can be at no cost.
    ///
    /// The best assignments are those that make only pairs that cost what their prices say, and leave out nobody with
    /// a price below 0. A path of such pairs, from a row left out to a free column, puts nobody out.
    mutating func pairMore() {
        // The columns that a walk has met in vain: no later path leads through them either.
        var isMet = Array(repeating: false, count: columns)
        for root in 0..<rows where columnOfRow[root] == nil {
            if let path = path(from: root, isMet: &isMet) {
                for (row, column) in path { pair(row, column) }
            }
        }
    }

    /// The pairs to be made so that `root` gets a column.
    private func path(from root: Int, isMet: inout [Bool]) -> [(row: Int, column: Int)]? {
        var met: [(row: Int, column: Int, from: Int?)] = []
        var (row, index) = (root, Int?.none)
        var next = 0
        while true {
            let price = rowPrice(row)
            let costs = costs(of: row)
            for column in 0..<columns where !isMet[column] && costs[column] - prices[column] == price {
                isMet[column] = true
                met.append((row, column, index))
                guard rowOfColumn[column] == nil else { continue }
                for step in met { isMet[step.column] = false }
                var path: [(row: Int, column: Int)] = []
                var last: Int? = met.count - 1
                while let step = last {
                    path.append((met[step].row, met[step].column))
                    last = met[step].from
                }
                return path
            }
            guard next < met.count, let owner = rowOfColumn[met[next].column] else { return nil }
            (row, index) = (owner, next)
            next += 1
        }
    }
}
