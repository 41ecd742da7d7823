/// The one loop that takes the time: a row of reduced costs against all columns.
///
/// It leaves behind the distances themselves and the least of each block of columns, so that whoever looks for the
/// least of all, or for where it stands, reads a block or two and not the row. Keeping no column numbers in the loop
/// is what lets the compiler use vector instructions.
struct RowScan {
    /// How many columns a block has.
    static let block = 32

    /// For each column the least length found so far; infinite where none was, or once the column is closed.
    private(set) var distances: [Double]
    /// The least of ``distances`` in each block.
    private var minima: [Double]

    init(columns: Int) {
        distances = Array(repeating: .infinity, count: columns)
        minima = Array(repeating: .infinity, count: (columns + Self.block - 1) / Self.block)
    }

    /// Closes a column: it is not met again in this search, provided that its price is minus infinity meanwhile.
    mutating func close(_ column: Int) {
        distances[column] = .infinity
    }

    /// Begins anew with the distances `row - prices`, and returns the least.
    ///
    /// The caller promises that `row` has as many elements as there are columns.
    mutating func begin(with row: UnsafeBufferPointer<Double>, less prices: [Double]) -> Double {
        update(with: row, less: prices, plus: 0, isFirst: true)
    }

    /// Lowers each distance to `row - prices + offset` where that is less, and returns the least of all.
    ///
    /// The caller promises that `row` has as many elements as there are columns.
    mutating func lower(to row: UnsafeBufferPointer<Double>, less prices: [Double], plus offset: Double) -> Double {
        update(with: row, less: prices, plus: offset, isFirst: false)
    }

    @inline(__always)
    private mutating func update(
        with row: UnsafeBufferPointer<Double>, less prices: [Double], plus offset: Double, isFirst: Bool
    ) -> Double {
        distances.withUnsafeMutableBufferPointer { distances in
            prices.withUnsafeBufferPointer { prices in
                minima.withUnsafeMutableBufferPointer { minima in
                    Self.update(distances, with: row, less: prices, plus: offset, isFirst: isFirst, minima: minima)
                }
            }
        }
    }

    @inline(__always)
    private static func update(
        _ distances: UnsafeMutableBufferPointer<Double>, with row: UnsafeBufferPointer<Double>,
        less prices: UnsafeBufferPointer<Double>, plus offset: Double, isFirst: Bool,
        minima: UnsafeMutableBufferPointer<Double>
    ) -> Double {
        guard let distance = distances.baseAddress, let row = row.baseAddress, let price = prices.baseAddress,
            let minimum = minima.baseAddress
        else { return .infinity }
        let full = distances.count / block
        var result = Double.infinity
        for index in 0..<full {
            let least = updateBlock(
                distance + index * block, with: row + index * block, less: price + index * block, plus: offset,
                isFirst: isFirst)
            minimum[index] = least
            result = lesser(least, result)
        }
        if full < minima.count {
            var least = Double.infinity
            for column in full * block..<distances.count {
                let reduced = row[column] - price[column] + offset
                distance[column] = isFirst ? reduced : lesser(reduced, distance[column])
                least = lesser(distance[column], least)
            }
            minimum[full] = least
            result = lesser(least, result)
        }
        return result
    }

    @inline(__always)
    private static func updateBlock(
        _ distance: UnsafeMutablePointer<Double>, with row: UnsafePointer<Double>, less price: UnsafePointer<Double>,
        plus offset: Double, isFirst: Bool
    ) -> Double {
        let offsets = SIMD2(repeating: offset)
        var leasts = SIMD2(repeating: Double.infinity)
        for column in stride(from: 0, to: block, by: 2) {
            let reduced = load(row + column) - load(price + column) + offsets
            let lowest = isFirst ? reduced : lesser(reduced, load(distance + column))
            UnsafeMutableRawPointer(distance + column).storeBytes(of: lowest, as: SIMD2<Double>.self)
            leasts = lesser(lowest, leasts)
        }
        return lesser(leasts.x, leasts.y)
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
private func load(_ pointer: UnsafePointer<Double>) -> SIMD2<Double> {
    UnsafeRawPointer(pointer).loadUnaligned(as: SIMD2<Double>.self)
}

// Spelled out, for it becomes a single instruction; the standard library's `pointwiseMin` does not.
@inline(__always)
private func lesser(_ one: SIMD2<Double>, _ other: SIMD2<Double>) -> SIMD2<Double> {
    SIMD2(lesser(one.x, other.x), lesser(one.y, other.y))
}

@inline(__always)
private func lesser(_ one: Double, _ other: Double) -> Double {
    one < other ? one : other
}
