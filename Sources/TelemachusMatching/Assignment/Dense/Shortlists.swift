/// For each row the columns where it costs least, so that few scans need look at the others.
///
/// A list has every column whose cost less its price was below a *bound* when the row was last read whole. Prices never
/// rise, and so each column that is not on the list stays at or above the bound: a least cost that is found on the
/// list, and is below the bound, is the least of the row. That holds to the last bit, for rounding keeps order.
///
/// That much is enough to search by: a row whose list does not suffice is read whole. Volgenant, "Linear and
/// semi-assignment problems: a core oriented approach", Comput. Oper. Res. 23(10), 1996, solves the problem of such
/// lists first, and then looks for the pairs that should have been on them.
struct Shortlists {
    /// A column on a list, and what the row costs there.
    struct Entry {
        let column: Int
        let cost: Double
    }

    /// How many blocks of columns should have one on a list, if there are many blocks.
    private static let blocks = 12
    /// The most columns that a list has; a row with more that are as cheap has no list.
    private static let capacity = 48

    /// For each row what no column off its list is below: minus infinity where there is no list.
    private(set) var bounds: [Double]
    private var counts: [Int]
    private var entries: [Entry]

    init(rows: Int) {
        bounds = Array(repeating: -.infinity, count: rows)
        counts = Array(repeating: 0, count: rows)
        entries = Array(repeating: Entry(column: 0, cost: 0), count: rows * Self.capacity)
    }

    /// Hands over the list of a row, which is in the order of the columns.
    @inline(__always)
    func withList<Result>(of row: Int, _ body: (UnsafeBufferPointer<Entry>) -> Result) -> Result {
        let first = row * Self.capacity
        return entries.withUnsafeBufferPointer { entries in
            body(UnsafeBufferPointer(rebasing: entries[first..<first + counts[row]]))
        }
    }

    /// Lists the columns of a row with `costs` that has just been read whole.
    mutating func list(_ row: Int, costs: UnsafeBufferPointer<Double>, by scan: RowScan) {
        let first = row * Self.capacity
        var count = 0
        let bound = scan.bound(blocks: Self.blocks)
        let fits = scan.forEachColumn(below: bound) { column in
            guard count < Self.capacity else { return false }
            entries[first + count] = Entry(column: column, cost: costs[column])
            count += 1
            return true
        }
        counts[row] = fits ? count : 0
        bounds[row] = fits ? bound : -.infinity
    }

    /// Gives up the list of a row, which did not suffice.
    mutating func drop(_ row: Int) {
        counts[row] = 0
        bounds[row] = -.infinity
    }
}
