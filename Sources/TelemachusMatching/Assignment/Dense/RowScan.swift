/// The loop that takes the most time: a row of reduced costs against all columns.
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
    private(set) var minima: [Double]

    init(columns: Int) {
        distances = Array(repeating: .infinity, count: columns)
        minima = Array(repeating: .infinity, count: (columns + Self.block - 1) / Self.block)
    }

    /// Closes a column: it is not met again in this search, provided that its price is minus infinity meanwhile.
    mutating func close(_ column: Int) {
        distances[column] = .infinity
        let block = column / Self.block
        minima[block] = distances.withUnsafeBufferPointer { Self.least($0[columns(of: block)]) }
    }

    /// Begins anew with every distance infinite.
    mutating func clear() {
        for column in distances.indices { distances[column] = .infinity }
        for block in minima.indices { minima[block] = .infinity }
    }

    /// Lowers the distance of each column on a row's list to `cost - price + offset` where that is less.
    mutating func lower(to list: UnsafeBufferPointer<Shortlists.Entry>, less prices: [Double], plus offset: Double) {
        distances.withUnsafeMutableBufferPointer { distances in
            for entry in list {
                let reduced = entry.cost - prices[entry.column] + offset
                guard reduced < distances[entry.column] else { continue }
                distances[entry.column] = reduced
                let block = entry.column / Self.block
                minima[block] = lesser(reduced, minima[block])
            }
        }
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
}

@inline(__always)
func load(_ pointer: UnsafePointer<Double>) -> SIMD2<Double> {
    UnsafeRawPointer(pointer).loadUnaligned(as: SIMD2<Double>.self)
}

// Spelled out, for it becomes a single instruction; the standard library's `pointwiseMin` does not.
@inline(__always)
func lesser(_ one: SIMD2<Double>, _ other: SIMD2<Double>) -> SIMD2<Double> {
    SIMD2(lesser(one.x, other.x), lesser(one.y, other.y))
}

@inline(__always)
func lesser(_ one: Double, _ other: Double) -> Double {
    one < other ? one : other
}
