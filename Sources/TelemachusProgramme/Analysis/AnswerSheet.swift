import TelemachusCore

/// The scored responses of one occasion: a row each, sorted by person, by whom they are about and by number.
///
/// Answers and scores stand in columns, so that a figure about one of them reads nothing else.
struct AnswerSheet: Sendable {
    /// The responses.
    private(set) var responses: [Response] = []
    /// The number of whoever answered; nil for a group.
    private(set) var people: [Int?] = []
    /// The number of whom a response is about; nil for oneself and the programme.
    private(set) var described: [Int?] = []
    private let items: [String]
    private let scores: [String]
    private var answers: [[Answer?]]
    private var cells: [[ScoreCell]]

    /// A sheet of an instrument without a response yet.
    init(of instrument: Programme.Instrument) {
        items = instrument.items.map(\.id)
        scores = instrument.scores.map(\.id)
        answers = Array(repeating: [], count: items.count)
        cells = Array(repeating: [], count: scores.count)
    }

    /// Adds a row.
    mutating func append(_ response: Response, from person: Int?, about described: Int?, _ scored: Scores) {
        responses.append(response)
        people.append(person)
        self.described.append(described)
        for (column, item) in items.enumerated() { answers[column].append(response.answers[item]) }
        for (column, score) in scores.enumerated() { cells[column].append(ScoreCell(scored[score])) }
    }

    /// The rows.
    var rows: Range<Int> { responses.indices }

    /// The answers to an item, row by row.
    func answers(to item: String) -> [Answer?] {
        items.firstIndex(of: item).map { answers[$0] } ?? rows.map { _ in nil }
    }

    /// A score, row by row.
    func cells(of score: String) -> [ScoreCell] {
        scores.firstIndex(of: score).map { cells[$0] } ?? rows.map { _ in ScoreCell(nil) }
    }

    /// A score by person, who counts once with the mean of their forms: the values in the order of the people.
    func means(of score: String) -> [(person: Int, value: Double)] {
        var sums: [(person: Int, sum: Double, count: Int)] = []
        for (person, cell) in zip(people, cells(of: score)) {
            guard let person, let value = cell.value else { continue }
            if sums.last?.person == person {
                sums[sums.count - 1].sum += value
                sums[sums.count - 1].count += 1
            } else {
                sums.append((person, value, 1))
            }
        }
        return sums.map { ($0.person, $0.sum / Double($0.count)) }
    }

    /// Who answered in those rows.
    func people(in rows: some Sequence<Int>) -> PeopleSet { PeopleSet(rows.lazy.compactMap { people[$0] }) }

    /// Whom those rows are about where that is somebody else.
    func described(in rows: some Sequence<Int>) -> PeopleSet? {
        let described = PeopleSet(rows.lazy.compactMap { self.described[$0] })
        return described.isEmpty ? nil : described
    }
}
