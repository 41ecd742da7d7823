/// A comma-separated text as RFC 4180 reads it.
struct CSVText {
    /// The cells, line by line.
    let rows: [[String]]
    /// Whether every quotation mark is closed.
    let isWhole: Bool

    init(_ text: String) {
        var (rows, row, cell) = ([[String]](), [String](), String.UnicodeScalarView())
        var isQuoted = false
        let scalars = Array(text.unicodeScalars)
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            switch (isQuoted, scalar) {
            case (true, "\"") where next == "\"":
                cell.append("\"")
                index += 1
            case (true, "\""): isQuoted = false
            case (true, _): cell.append(scalar)
            case (false, "\""): isQuoted = true
            case (false, ","):
                row.append(String(cell))
                cell.removeAll()
            case (false, "\r") where next == "\n": break
            case (false, "\n"):
                row.append(String(cell))
                cell.removeAll()
                rows.append(row)
                row.removeAll()
            default: cell.append(scalar)
            }
            index += 1
        }
        if !cell.isEmpty || !row.isEmpty { rows.append(row + [String(cell)]) }
        self.rows = rows
        isWhole = !isQuoted
    }
}
