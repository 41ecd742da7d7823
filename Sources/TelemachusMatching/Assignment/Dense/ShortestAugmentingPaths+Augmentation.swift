extension ShortestAugmentingPaths {
    /// One row of the search, and the column that led to it.
    struct Step {
        let row: Int
        /// What is added to the row's cost less a column's price to give the length of the path to that column.
        let offset: Double
        /// The column it is paired with: nothing for the root.
        let column: Int?
        let distance: Double
        /// The column's price before the search.
        let price: Double
    }

    /// Finds the shortest path from a free row to a free column, re-pairs everyone on it and corrects the prices.
    mutating func augment(from root: Int) {
        scan.clear()
        partialReads.removeAll()
        steps = [Step(row: root, offset: 0, column: nil, distance: 0, price: 0)]
        var step = steps[0]
        var wayOut: (step: Int, distance: Double)?
        while true {
            if mayLeaveOut, step.offset < wayOut?.distance ?? .infinity { wayOut = (steps.count - 1, step.offset) }
            let least = readLastStep()
            if let wayOut, wayOut.distance < least {
                restorePrices(at: wayOut.distance)
                leaveOut(wayOut.step)
                return
            }
            guard least < .infinity,
                let column = scan.column(at: least, preferring: { rowOfColumn[$0] == nil })
            else {
                restorePrices(at: nil)
                unreached.append(root)
                return
            }
            guard let row = rowOfColumn[column] else {
                shift(column, at: least, price: prices[column], within: steps.count)
                restorePrices(at: least)
                return
            }
            let price = prices[column]
            step = Step(
                row: row, offset: least - (cost(row, column) - price), column: column, distance: least, price: price)
            steps.append(step)
            scan.close(column)
            prices[column] = -.infinity
        }
    }

    /// Lowers the distances to what the row of the last step gives, and returns the least of all.
    ///
    /// A row is read by its list alone for as long as the search has something nearer than the rest of the row can be.
    /// A row for which that fails once is read whole from then on, so that lists that do not suffice take little time.
    private mutating func readLastStep() -> Double {
        let index = steps.count - 1
        let step = steps[index]
        let bound = shortlists.bounds[step.row]
        var least: Double
        if bound > -.infinity {
            shortlists.withList(of: step.row) { scan.lower(to: $0, less: prices, plus: step.offset) }
            partialReads.append(index, atLeast: bound + step.offset)
            least = scan.least
        } else {
            least = scan.lower(to: costs(of: step.row), less: prices, plus: step.offset)
        }
        while partialReads.least <= least, let index = partialReads.removeLeast() {
            let step = steps[index]
            shortlists.drop(step.row)
            least = scan.lower(to: costs(of: step.row), less: prices, plus: step.offset)
        }
        return least
    }

    /// Takes its column from the row of a step, and gives that to the row before, and so on to the root.
    private mutating func leaveOut(_ index: Int) {
        let step = steps[index]
        putOut(step.row)
        guard let column = step.column else { return }
        shift(column, at: step.distance, price: step.price, within: index)
    }

    /// Gives a column to the row that led to it, one of the first `count`, that row's column to the row before, and so
    /// on to the root.
    private mutating func shift(_ column: Int, at distance: Double, price: Double, within count: Int) {
        var (column, distance, price, count) = (column, distance, price, count)
        while let index = steps[..<count].lastIndex(where: {
            cost($0.row, column) - price + $0.offset == distance
        }) {
            let step = steps[index]
            pair(step.row, column)
            guard let previous = step.column else { return }
            (column, distance, price, count) = (previous, step.distance, step.price, index)
        }
    }

    /// Ends a search: every column it met becomes dearer to keep by what it was nearer than the end of the path.
    private mutating func restorePrices(at length: Double?) {
        for step in steps {
            guard let column = step.column else { continue }
            prices[column] = length.map { step.price + (step.distance - $0) } ?? step.price
        }
    }
}
