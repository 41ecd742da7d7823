/// The least cost of each column, a row at a time.
enum RowMinimum {
    /// Lowers each element of `minima` to that of `row` where that is less, and names the columns where it was.
    ///
    /// The caller promises that `row` has as many elements.
    static func lower(_ minima: inout [Double], to row: UnsafeBufferPointer<Double>, improved: (Int) -> Void) {
        minima.withUnsafeMutableBufferPointer { minima in
            guard let minimum = minima.baseAddress, let row = row.baseAddress else { return }
            var column = 0
            while column < minima.count {
                if column + 8 <= minima.count {
                    let costs = UnsafeRawPointer(row + column).loadUnaligned(as: SIMD8<Double>.self)
                    let least = UnsafeRawPointer(minimum + column).loadUnaligned(as: SIMD8<Double>.self)
                    let isLess = costs .< least
                    guard any(isLess) else {
                        column += 8
                        continue
                    }
                }
                for column in column..<min(column + 8, minima.count) where row[column] < minimum[column] {
                    minimum[column] = row[column]
                    improved(column)
                }
                column += 8
            }
        }
    }
}
