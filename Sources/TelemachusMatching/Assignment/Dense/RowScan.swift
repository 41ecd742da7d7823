/// The one loop that takes the time: a row of reduced costs against all columns, eight at a time.
///
/// It leaves behind the distances themselves and the least of each block of columns, so that whoever looks for the
/// least of all, or for where it stands, reads a block or two and not the row. Keeping no column numbers in the loop
/// is what lets the compiler use vector instructions.
struct RowScan {
    /// How many columns a block has.
    static let block = 16

    /// For each column the least length found so far; infinite where none was, or once the column is closed.
    private(set) var distances: [Double]
    /// The least of ``distances`` in each block.
    private var minima: [Double]

    init(columns: Int) {
        distances = Array(repeating: .infinity, count: columns)
        minima = Array(repeating: .infinity, count: (columns + Self.block - 1) / Self.block)
    }

    /// Forgets all distances.
    mutating func reset() {
        distances.withUnsafeMutableBufferPointer { $0.update(repeating: .infinity) }
    }

    /// Closes a column: it is not met again until ``reset()``, provided that its price is minus infinity meanwhile.
    mutating func close(_ column: Int) {
        distances[column] = .infinity
    }

    /// Lowers each distance to `row - prices + offset` where that is less, and returns the least of all.
    ///
    /// The caller promises that `row` has as many elements as there are columns.
    mutating func lower(to row: UnsafeBufferPointer<Double>, less prices: [Double], plus offset: Double) -> Double {
        distances.withUnsafeMutableBufferPointer { distances in
            prices.withUnsafeBufferPointer { prices in
                minima.withUnsafeMutableBufferPointer { minima in
                    Self.lower(distances, to: row, less: prices, plus: offset, minima: minima)
                }
            }
        }
    }

    private static func lower(
        _ distances: UnsafeMutableBufferPointer<Double>, to row: UnsafeBufferPointer<Double>,
        less prices: UnsafeBufferPointer<Double>, plus offset: Double, minima: UnsafeMutableBufferPointer<Double>
    ) -> Double {
        guard let distance = distances.baseAddress, let row = row.baseAddress, let price = prices.baseAddress,
            let minimum = minima.baseAddress
        else { return .infinity }
        let full = distances.count / block
        var result = Double.infinity
        for index in 0..<full {
            let least = lowerBlock(
                distance + index * block, to: row + index * block, less: price + index * block, plus: offset)
            minimum[index] = least
            if least < result { result = least }
        }
        if full < minima.count {
            var least = Double.infinity
            for column in full * block..<distances.count {
                let reduced = row[column] - price[column] + offset
                if reduced < distance[column] { distance[column] = reduced }
                if distance[column] < least { least = distance[column] }
            }
            minimum[full] = least
            if least < result { result = least }
        }
        return result
    }

    @inline(__always)
    private static func lowerBlock(
        _ distance: UnsafeMutablePointer<Double>, to row: UnsafePointer<Double>, less price: UnsafePointer<Double>,
        plus offset: Double
    ) -> Double {
        let offsets = SIMD8(repeating: offset)
        var leasts = SIMD8(repeating: Double.infinity)
        for column in stride(from: 0, to: block, by: 8) {
            let reduced = load(row + column) - load(price + column) + offsets
            let lowest = lesser(reduced, load(distance + column))
            UnsafeMutableRawPointer(distance + column).storeBytes(of: lowest, as: SIMD8<Double>.self)
            leasts = lesser(lowest, leasts)
        }
        return leastLane(of: leasts)
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
        let own = column / Self.block
        var result = Double.infinity
        minima.withUnsafeBufferPointer { minima in
            for block in minima.indices where block != own { result = lesser(minima[block], result) }
        }
        distances.withUnsafeBufferPointer { distances in
            for other in columns(of: own) where other != column { result = lesser(distances[other], result) }
        }
        return result
    }

    private func columns(of block: Int) -> Range<Int> {
        block * Self.block..<min((block + 1) * Self.block, distances.count)
    }
}

@inline(__always)
private func load(_ pointer: UnsafePointer<Double>) -> SIMD8<Double> {
    UnsafeRawPointer(pointer).loadUnaligned(as: SIMD8<Double>.self)
}

@inline(__always)
private func load(_ pointer: UnsafeMutablePointer<Double>) -> SIMD8<Double> {
    UnsafeRawPointer(pointer).loadUnaligned(as: SIMD8<Double>.self)
}

@inline(__always)
private func lesser(_ one: SIMD8<Double>, _ other: SIMD8<Double>) -> SIMD8<Double> {
    SIMD8(
        lesser(one[0], other[0]), lesser(one[1], other[1]), lesser(one[2], other[2]), lesser(one[3], other[3]),
        lesser(one[4], other[4]), lesser(one[5], other[5]), lesser(one[6], other[6]), lesser(one[7], other[7]))
}

@inline(__always)
private func lesser(_ one: Double, _ other: Double) -> Double {
    one < other ? one : other
}

@inline(__always)
private func leastLane(of lanes: SIMD8<Double>) -> Double {
    lesser(
        lesser(lesser(lanes[0], lanes[1]), lesser(lanes[2], lanes[3])),
        lesser(lesser(lanes[4], lanes[5]), lesser(lanes[6], lanes[7])))
}
