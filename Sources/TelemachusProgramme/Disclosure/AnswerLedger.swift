/// The answers of one variable that has few possible values, and what was told of which groups of people.
///
/// From a number of people, a mean and a standard deviation the answers to a question with three options follow exactly.
/// The ledger keeps that from happening: it takes a table in only if, for every value that fewer than `limit` people of
/// a group gave, other answers would make every table look the same.
struct AnswerLedger: Sendable {
    /// A group with what is told of it.
    struct Table: Sendable {
        /// The group.
        let people: PeopleSet
        /// What is told.
        var told: Told
        /// The ranks that its median and its quartiles are read at, from 0.
        let ranks: (median: [Int], quartiles: [Int])
        /// Whether a reader may not know that nobody gave a value.
        let hidesAbsence: Bool
    }

    /// How many values there are.
    let size: Int
    /// The number of people below which a count is not told.
    let limit: Int
    private(set) var tables: [Table] = []
    private var answers: [UInt8?] = []

    init(size: Int, limit: Int) {
        self.size = size
        self.limit = limit
    }

    /// Takes a table in with as much told as may be.
    ///
    /// - Parameters:
    ///   - table: the group, and what one would like to tell.
    ///   - cells: the value of everybody in it, counted from 0, by the person's number.
    /// - Returns: what may be told; nil where nothing may, and then the table is not taken in.
    mutating func admit(_ table: Table, _ cells: [UInt8?]) -> Told? {
        if answers.count < cells.count {
            answers += Array(repeating: nil, count: cells.count - answers.count)
        }
        for person in cells.indices { if let cell = cells[person] { answers[person] = cell } }
        var table = table
        while true {
            if Lookalikes(tables + [table], answers, size: size, limit: limit).hideEverySmallCount {
                tables.append(table)
                return table.told
            }
            guard let less = table.told.less else { return nil }
            table.told = less
        }
    }
}
