/// Rows of equal length, checked: a person a row, a time or an item a column.
struct MeasurementTable {
    /// One row for each person; never empty.
    let rows: [[Double]]

    /// How many entries every row has.
    let columns: Int

    /// Checks the rows.
    ///
    /// - Throws: `.tooFewValues` for fewer rows or columns than needed; `.unequalRows`, `.notFinite` and `.tooLarge`
    ///   with the first such row.
    init(_ rows: [[Double]], rows neededRows: Int = 1, columns neededColumns: Int) throws(StatisticsProblem) {
        guard let first = rows.first, rows.count >= neededRows else {
            throw .tooFewValues(needed: neededRows, given: rows.count)
        }
        guard first.count >= neededColumns else {
            throw .tooFewValues(needed: neededColumns, given: first.count)
        }
        for (index, row) in rows.enumerated() {
            guard row.count == first.count else { throw .unequalRows(index: index) }
            for value in row { try Sample.check(value, at: index) }
        }
        self.rows = rows
        columns = first.count
    }

    /// The entries of one column, in the order of the rows.
    func column(_ index: Int) -> [Double] { rows.map { $0[index] } }
}
