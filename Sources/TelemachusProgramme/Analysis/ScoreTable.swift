import TelemachusCore

/// Every score that people have, computed once and looked up from then on.
struct ScoreTable {
    /// A scored response.
    ///
    /// A place in its occasion's rows, so that lists of a hundred thousand are copied and filtered quickly.
    struct Entry {
        fileprivate let rows: Rows
        fileprivate let index: Int

        /// The response.
        var response: Response { rows.responses[index] }
        /// Its scores.
        var scores: ScoreRow { ScoreRow(ids: rows.scores, cells: rows.cells, start: index * rows.scores.count) }
        /// The number of whoever answered; nil for a group.
        var person: Int? { rows.people[index] < 0 ? nil : rows.people[index] }
        /// The number of whom it is about; nil for oneself and the programme.
        var about: Int? { rows.described[index] < 0 ? nil : rows.described[index] }
    }

    /// Everything of one occasion, side by side; shared by its entries.
    fileprivate final class Rows: Sendable {
        let responses: [Response]
        let people: [Int]
        let described: [Int]
        let scores: [String]
        let cells: [ScoreRow.Cell]

        init(
            _ responses: [Response], people: [Int], described: [Int], scores: [String], cells: [ScoreRow.Cell]
        ) {
            self.responses = responses
            self.people = people
            self.described = described
            self.scores = scores
            self.cells = cells
        }
    }

    /// One score by person: the people's numbers in ascending order, and a value for each.
    struct Column {
        var people: [Int] = []
        var values: [Double] = []
    }

    private let entries: [Occasion: [Entry]]

    private struct Occasion: Hashable {
        let instrument: String
        let role: String
        let stage: String
    }

    init(_ state: ProgrammeState, _ roster: Roster) {
        var responses: [Occasion: [(number: Int, response: Response)]] = [:]
        for response in state.usableResponses {
            let number = if case .person(let id) = response.key.from { roster[id] ?? -1 } else { -1 }
            let occasion = Occasion(
                instrument: response.key.instrument, role: response.role, stage: response.key.stage)
            responses[occasion, default: []].append((number, response))
        }
        var entries: [Occasion: [Entry]] = [:]
        for (occasion, unsorted) in responses {
            guard let instrument = state.programme.instrument(InstrumentID(occasion.instrument)) else { continue }
            let sorted = unsorted.sorted { left, right in
                left.number != right.number
                    ? left.number < right.number
                    : PersonID(left.response.key.about ?? "") < PersonID(right.response.key.about ?? "")
            }
            entries[occasion] = Self.scored(sorted, by: instrument, roster)
        }
        self.entries = entries
    }

    private static func scored(
        _ responses: [(number: Int, response: Response)], by instrument: Programme.Instrument, _ roster: Roster
    ) -> [Entry] {
        var cells: [ScoreRow.Cell] = []
        cells.reserveCapacity(responses.count * instrument.scores.count)
        let ids = instrument.scores.map(\.id)
        let scored = responses.filter { _, response in
            guard let scores = try? instrument.asked.score(Answers(response.answers)) else { return false }
            cells += ids.map { ScoreRow.Cell(scores[$0]) }
            return true
        }
        let rows = Rows(
            scored.map(\.response), people: scored.map(\.number),
            described: scored.map { $0.response.key.about.flatMap { roster[$0] } ?? -1 }, scores: ids, cells: cells)
        return scored.indices.map { Entry(rows: rows, index: $0) }
    }

    /// The scored responses of a role to an instrument at a stage, sorted by person and by whom they are about.
    func entries(_ instrument: String, role: String, stage: String) -> [Entry] {
        entries[Occasion(instrument: instrument, role: role, stage: stage)] ?? []
    }

    /// One score by person, for responses about oneself, the partner or the programme.
    func column(_ instrument: String, _ score: String, role: String, stage: String) -> Column {
        var column = Column()
        for entry in entries(instrument, role: role, stage: stage) {
            guard let person = entry.person, let value = entry.scores[score]?.value else { continue }
            if column.people.last == person {
                column.values[column.values.count - 1] = value
            } else {
                column.people.append(person)
                column.values.append(value)
            }
        }
        return column
    }

    /// Who answered, and whom they answered about where that is somebody else.
    static func people(in entries: some Sequence<Entry>) -> (answering: PeopleSet, described: PeopleSet?) {
        let described = PeopleSet(entries.lazy.compactMap(\.about))
        return (PeopleSet(entries.lazy.compactMap(\.person)), described.isEmpty ? nil : described)
    }
}

extension [ScoreTable.Column] {
    /// The people who are in every column, and the values of each column for them.
    var joined: (people: [Int], values: [[Double]]) {
        guard let first else { return ([], []) }
        var people = first.people
        for column in dropFirst() {
            var next = 0
            people = people.filter { person in
                while next < column.people.count, column.people[next] < person { next += 1 }
                return next < column.people.count && column.people[next] == person
            }
        }
        return (people, map { $0.values(of: people) })
    }
}

extension ScoreTable.Column {
    /// The values of people who are all in the column, in their order.
    fileprivate func values(of chosen: [Int]) -> [Double] {
        var place = 0
        return chosen.map { person in
            while people[place] < person { place += 1 }
            return values[place]
        }
    }
}
