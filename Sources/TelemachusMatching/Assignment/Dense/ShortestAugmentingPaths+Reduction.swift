extension ShortestAugmentingPaths {
    /// Prices each column at its least cost, pairs it with that row if free, and returns the rows without a column.
    mutating func reduceColumns() -> [Int] {
        var cheapest = Array(repeating: 0, count: columns)
        prices = Array(repeating: .infinity, count: columns)
        for row in 0..<rows {
            RowMinimum.lower(&prices, to: costs(of: row)) { cheapest[$0] = row }
        }
        var columnCount = Array(repeating: 0, count: rows)
        for column in (0..<columns).reversed() {
            guard prices[column] < .infinity else {
                prices[column] = 0
                continue
            }
            let row = cheapest[column]
            columnCount[row] += 1
            if columnCount[row] == 1 { pair(row, column) }
        }
        for row in 0..<rows where columnCount[row] == 1 {
            guard let column = columnOfRow[row] else { continue }
            _ = read(row)
            let second = scan.least(without: column)
            if second < .infinity { prices[column] -= second }
        }
        return (0..<rows).filter { columnOfRow[$0] == nil }
    }
}

extension ShortestAugmentingPaths {
    /// Lets each free row take its cheapest column at the price that its second cheapest bears.
    ///
    /// - Returns: the rows that lost their column or took none.
    mutating func reduceRows(_ free: [Int], scansLeft: inout Int) -> [Int] {
        var left: [Int] = []
        for row in free {
            var next: Int? = row
            while let row = next {
                next = nil
                guard scansLeft > 0 else {
                    left.append(row)
                    break
                }
                scansLeft -= 1
                let (cheapest, least, nextLeast) = cheapestColumn(of: row)
                // A row left out has no price to pay and no column to lose: it is done.
                if mayLeaveOut && least > 0 { break }
                guard let column = cheapest else {
                    left.append(row)
                    break
                }
                let owner = rowOfColumn[column]
                let second = mayLeaveOut ? min(nextLeast, 0) : nextLeast
                let price = prices[column] - (second - least)
                let isLower = second < .infinity && price < prices[column]
                if isLower {
                    prices[column] = price
                } else if owner != nil {
                    left.append(row)
                    break
                }
                pair(row, column)
                if let owner {
                    putOut(owner)
                    next = owner
                }
            }
        }
        return left
    }

    /// The column where a row costs least, a free one if it can be, and the least and the second least cost there.
    private mutating func cheapestColumn(of row: Int) -> (column: Int?, least: Double, second: Double) {
        let bound = shortlists.bounds[row]
        let listed = shortlists.withList(of: row) { cheapestColumn(on: $0) }
        // At the bound itself a column off the list may be the second, or be free.
        if bound == .infinity || listed.least < bound && listed.second <= bound { return listed }
        let least = read(row)
        guard least < .infinity,
            let column = scan.column(at: least, preferring: { rowOfColumn[$0] == nil })
        else { return (nil, least, .infinity) }
        return (column, least, scan.least(without: column))
    }

    private func cheapestColumn(
        on list: UnsafeBufferPointer<Shortlists.Entry>
    ) -> (column: Int?, least: Double, second: Double) {
        var result = (column: Int?.none, least: Double.infinity, second: Double.infinity)
        for entry in list {
            let reduced = entry.cost - prices[entry.column]
            if reduced < result.least {
                result = (entry.column, reduced, result.least)
            } else if reduced < result.second {
                result.second = reduced
            }
            if reduced == result.least, let column = result.column, rowOfColumn[column] != nil,
                rowOfColumn[entry.column] == nil
            {
                result.column = entry.column
            }
        }
        return result
    }
}
