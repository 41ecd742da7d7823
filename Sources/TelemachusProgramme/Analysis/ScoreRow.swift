import TelemachusCore

/// The scores of one response: a row of the table of its occasion.
///
/// All rows of an occasion share one array, which takes a tenth of the room that a dictionary for each response would.
struct ScoreRow {
    /// One score as the table holds it.
    struct Cell: Sendable {
        private let value: Double
        private let answered: Int16
        private let asked: Int16
        private let isGiven: Bool
        private let hasValue: Bool

        init(_ score: Scores.Value?) {
            value = score?.value ?? 0
            answered = Int16(clamping: score?.answered ?? 0)
            asked = Int16(clamping: score?.asked ?? 0)
            isGiven = score != nil
            hasValue = score?.value != nil
        }

        /// The score; nil where the instrument did not give it.
        var score: Scores.Value? {
            isGiven ? Scores.Value(hasValue ? value : nil, answered: Int(answered), asked: Int(asked)) : nil
        }
    }

    private let ids: [String]
    private let cells: [Cell]
    private let start: Int

    init(ids: [String], cells: [Cell], start: Int) {
        self.ids = ids
        self.cells = cells
        self.start = start
    }

    /// The score of that name; nil where the instrument did not give it.
    subscript(id: String) -> Scores.Value? {
        ids.firstIndex(of: id).flatMap { cells[start + $0].score }
    }
}
