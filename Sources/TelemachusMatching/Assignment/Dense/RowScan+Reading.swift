/// What is asked of the distances: here the blocks' minima save reading most of them.
extension RowScan {
    /// The least distance of all.
    var least: Double {
        minima.withUnsafeBufferPointer { Self.least($0[...]) }
    }

    /// A column of exactly this distance, which is the least: the first that `isWanted`, or else the first of all.
    func column(at distance: Double, preferring isWanted: (Int) -> Bool) -> Int? {
        var first: Int?
        for block in minima.indices where minima[block] == distance {
            let found: Int? = distances.withUnsafeBufferPointer { distances in
                for column in columns(of: block) where distances[column] == distance {
                    if isWanted(column) { return column }
                    if first == nil { first = column }
                }
                return nil
            }
            if let found { return found }
        }
        return first
    }

    /// The least distance but one column's.
    func least(without column: Int) -> Double {
        let block = column / Self.block
        let own = columns(of: block)
        let others = minima.withUnsafeBufferPointer { lesser(Self.least($0[..<block]), Self.least($0[(block + 1)...])) }
        return distances.withUnsafeBufferPointer {
            let (before, after) = ($0[own.lowerBound..<column], $0[column + 1..<own.upperBound])
            return lesser(others, lesser(Self.least(before), Self.least(after)))
        }
    }

    /// The least distance that the minima of so many blocks, or of three quarters of all, are not above.
    func bound(blocks: Int) -> Double {
        let count = max(1, min(blocks, minima.count * 3 / 4))
        return withUnsafeTemporaryAllocation(of: Double.self, capacity: count) { lowest in
            lowest.initialize(repeating: .infinity)
            for minimum in minima where minimum < lowest[count - 1] {
                var index = count - 1
                while index > 0, minimum < lowest[index - 1] {
                    lowest[index] = lowest[index - 1]
                    index -= 1
                }
                lowest[index] = minimum
            }
            return lowest[count - 1]
        }
    }

    /// Goes through the columns with a distance below `bound`, in their order, for as long as `body` says to go on.
    /// - Returns: whether all have been gone through.
    func forEachColumn(below bound: Double, _ body: (Int) -> Bool) -> Bool {
        for block in minima.indices where minima[block] < bound {
            for column in columns(of: block) where distances[column] < bound {
                guard body(column) else { return false }
            }
        }
        return true
    }

    func columns(of block: Int) -> Range<Int> {
        block * Self.block..<min((block + 1) * Self.block, distances.count)
    }

    /// The least of several numbers, by vector instructions and two comparisons at a time.
    static func least(_ numbers: Slice<UnsafeBufferPointer<Double>>) -> Double {
        let numbers = UnsafeBufferPointer(rebasing: numbers)
        guard let number = numbers.baseAddress else { return .infinity }
        var (one, other) = (SIMD2(repeating: Double.infinity), SIMD2(repeating: Double.infinity))
        var index = 0
        while index + 4 <= numbers.count {
            one = lesser(load(number + index), one)
            other = lesser(load(number + index + 2), other)
            index += 4
        }
        one = lesser(one, other)
        var result = lesser(one.x, one.y)
        while index < numbers.count {
            result = lesser(number[index], result)
            index += 1
        }
        return result
    }
}
