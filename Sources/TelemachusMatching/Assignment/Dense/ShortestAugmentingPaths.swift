/// The algorithm of Jonker and Volgenant on a block of costs with no more rows than columns.
///
/// Jonker and Volgenant, "A shortest augmenting path algorithm for dense and sparse linear assignment problems",
/// Computing 38, 1987: prices that make as many pairs as possible cheaply (column reduction, reduction transfer,
/// two rounds of augmenting row reduction), then a shortest path for each row still free. For fewer rows than columns
/// Crouse, "On implementing 2D rectangular assignment algorithms", IEEE Trans. Aerosp. Electron. Syst. 52(4), 2016:
/// a column's price is 0 until it is taken, and so column reduction is left out.
///
/// For k rows and costs up to C, none of the sums exceeds 32 (k + 1) C. A scan of row reduction lowers the least price
/// by 2 C at most, and there are 4 k of them: prices stay above -(8 k + 3) C. A path has at most 2 k + 1 pairs and ends
/// at a price within C, so that a search that succeeds is at most (2 k + 2) C long and leaves prices above -(4 k + 2) C.
/// A length that is looked at and not taken has one more cost and one more price in it.
///
/// Where rows may be left out, of the assignments with the best total one with the most pairs is found: a row is only
/// left out if no free column is as near, and none becomes so later, for prices never rise and a row left out has none
/// itself to raise.
///
/// Most rows are read whole once, and after that by their ``Shortlists``.
///
/// Written from the two articles. Where they keep the predecessor of every column, here only the columns' distances
/// are kept, and a path found is traced back by asking which row gives its column exactly that distance.
struct ShortestAugmentingPaths {
    /// The costs, row by row, infinite where a pair is forbidden.
    private let costs: UnsafeBufferPointer<Double>
    let rows: Int
    let columns: Int
    /// Whether a row may be left out at cost 0, rather than only where it cannot be helped.
    let mayLeaveOut: Bool

    /// What each column costs on top, never more than 0 for a column that may stay free.
    var prices: [Double]
    private(set) var columnOfRow: [Int?]
    private(set) var rowOfColumn: [Int?]
    /// The rows for which no path was found, in ascending order.
    var unreached: [Int] = []

    var scan: RowScan
    var shortlists: Shortlists
    /// The rows of the search under way, in the order they were met; the first is its root.
    var steps: [Step] = []
    var partialReads = PartialReads()

    init(costs: UnsafeBufferPointer<Double>, rows: Int, columns: Int, mayLeaveOut: Bool) {
        self.costs = costs
        self.rows = rows
        self.columns = columns
        self.mayLeaveOut = mayLeaveOut
        prices = Array(repeating: 0, count: columns)
        columnOfRow = Array(repeating: nil, count: rows)
        rowOfColumn = Array(repeating: nil, count: columns)
        scan = RowScan(columns: columns)
        shortlists = Shortlists(rows: rows)
    }

    /// Finds the best assignment of all rows, or of those that are best not left out.
    ///
    /// Where a row cannot be assigned, the largest number of rows is, but then not at the best cost.
    mutating func run() {
        var free = Array(0..<rows)
        if rows == columns, !mayLeaveOut { free = reduceColumns() }
        // The limit bounds the prices, and ends a contest that rounding, or two rows with one column between them,
        // would keep up for ever.
        var scansLeft = 4 * rows
        for _ in 0..<2 { free = reduceRows(free, scansLeft: &scansLeft) }
        guard !free.isEmpty else { return }
        for row in 0..<rows where shortlists.bounds[row] == -.infinity { _ = read(row) }
        for row in free { augment(from: row) }
    }

    /// Reads a row whole, lists the columns where it costs least, and returns the least cost less price.
    mutating func read(_ row: Int) -> Double {
        let least = scan.begin(with: costs(of: row), less: prices)
        shortlists.list(row, costs: costs(of: row), by: scan)
        return least
    }

    /// What row `row` costs on top.
    func rowPrice(_ row: Int) -> Double {
        columnOfRow[row].map { cost(row, $0) - prices[$0] } ?? 0
    }

    func cost(_ row: Int, _ column: Int) -> Double {
        costs[row * columns + column]
    }

    func costs(of row: Int) -> UnsafeBufferPointer<Double> {
        UnsafeBufferPointer(rebasing: costs[row * columns..<(row + 1) * columns])
    }

    /// Enters a pair; whoever loses a partner by it is to be paired anew or put out.
    mutating func pair(_ row: Int, _ column: Int) {
        columnOfRow[row] = column
        rowOfColumn[column] = row
    }

    /// Takes a row's column from it.
    mutating func putOut(_ row: Int) {
        columnOfRow[row] = nil
    }
}
