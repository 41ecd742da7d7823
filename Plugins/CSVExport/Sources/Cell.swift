import TelemachusCore

/// What stands in one cell of a table.
enum Cell: Equatable {
    /// Words that people or a definition supplied, and codes.
    case text(String)
    /// A number as written, or empty where there is none.
    case number(String)

    /// A number in the shortest form that reads back to the same value; empty where there is none.
    static func number(_ value: Double?) -> Cell {
        guard let value, value.isFinite else { return .number("") }
        return .number(JSONValue.text(of: value))
    }

    /// A whole number; empty where there is none.
    static func whole(_ value: Int?) -> Cell { .number(value.map { "\($0)" } ?? "") }

    /// A count, or `<5` where it is too small to tell.
    static func count(_ value: DisclosedCount) -> Cell { .number(value.description) }

    /// Words, or an empty cell.
    static func text(_ words: Text?) -> Cell { .text(words?.plain ?? "") }

    /// The cell as it stands between commas.
    ///
    /// - Parameter isRaw: whether text stays unguarded.
    /// - Returns: the text, guarded first and quoted then.
    func written(isRaw: Bool) -> String {
        switch self {
        case .number(let digits): digits.csvQuoted
        case .text(let text): (isRaw ? text : text.guarded).csvQuoted
        }
    }
}

extension String {
    /// The text with an apostrophe before it where a spreadsheet might take it for a formula; a number is none.
    var guarded: String { beginsLikeFormula && !isPlainNumber ? "'" + self : self }

    /// Whether the text is wholly a decimal number such as -99, 4.5 or -1e-05, and so no formula.
    var isPlainNumber: Bool {
        var rest = Substring(self).utf8
        func digits() -> Int {
            let run = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            rest.removeFirst(run.count)
            return run.count
        }
        if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
        var count = digits()
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            count += digits()
        }
        guard count > 0 else { return false }
        if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
            rest.removeFirst()
            if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
            guard digits() > 0 else { return false }
        }
        return rest.isEmpty
    }
}
