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
            let second = reducedCosts(of: row, without: column)
            if second < .infinity { prices[column] -= second }
        }
        return (0..<rows).filter { columnOfRow[$0] == nil }
    }

    private mutating func reducedCosts(of row: Int, without column: Int) -> Double {
        _ = scan.begin(with: costs(of: row), less: prices)
        return scan.least(without: column)
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
                let least = scan.begin(with: costs(of: row), less: prices)
                // A row left out has no price to pay and no column to lose: it is done.
                if mayLeaveOut && least > 0 { break }
                guard least < .infinity,
                    let column = scan.column(at: least, preferring: { rowOfColumn[$0] == nil })
                else {
                    left.append(row)
                    break
                }
                let owner = rowOfColumn[column]
                var second = scan.least(without: column)
                if mayLeaveOut { second = min(second, 0) }
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
}
