import TelemachusCore

/// Every score that people have, computed once and looked up from then on.
struct ScoreTable {
    /// One score by person: the people's numbers in ascending order, and a value for each.
    struct Column {
        var people: [Int] = []
        var values: [Double] = []
    }

    private let sheets: [Occasion: AnswerSheet]

    init(_ state: ProgrammeState, _ roster: Roster) {
        var responses: [Occasion: [(person: Int?, response: Response)]] = [:]
        for response in state.usableResponses {
            let person: Int? = if case .person(let id) = response.key.from { roster[id] } else { nil }
            let occasion = Occasion(
                instrument: response.key.instrument, role: response.role, stage: response.key.stage)
            responses[occasion, default: []].append((person, response))
        }
        var sheets: [Occasion: AnswerSheet] = [:]
        for (occasion, unsorted) in responses {
            guard let instrument = state.programme.instrument(InstrumentID(occasion.instrument)) else { continue }
            let sorted = unsorted.sorted { left, right in
                if left.person != right.person { return (left.person ?? -1) < (right.person ?? -1) }
                let (one, other) = (left.response.key, right.response.key)
                if one.about != other.about { return PersonID(one.about ?? "") < PersonID(other.about ?? "") }
                return (one.session ?? 0) < (other.session ?? 0)
            }
            sheets[occasion] = Self.scored(sorted, by: instrument, roster)
        }
        self.sheets = sheets
    }

    private static func scored(
        _ responses: [(person: Int?, response: Response)], by instrument: Programme.Instrument, _ roster: Roster
    ) -> AnswerSheet {
        var sheet = AnswerSheet(of: instrument)
        for (person, response) in responses {
            guard let scores = try? instrument.asked.score(Answers(response.answers)) else { continue }
            sheet.append(response, from: person, about: response.key.about.flatMap { roster[$0] }, scores)
        }
        return sheet
    }

    /// The scored responses of a role to an instrument at a stage.
    func sheet(_ instrument: Programme.Instrument, role: String, stage: String) -> AnswerSheet {
        sheets[Occasion(instrument: instrument.id.name, role: role, stage: stage)] ?? AnswerSheet(of: instrument)
    }

    /// One score by person, for responses about oneself, the partner or the programme.
    func column(_ instrument: Programme.Instrument, _ score: String, role: String, stage: String) -> Column {
        let sheet = sheet(instrument, role: role, stage: stage)
        var column = Column()
        for (person, cell) in zip(sheet.people, sheet.cells(of: score)) {
            guard let person, let value = cell.value else { continue }
            if column.people.last == person {
                column.values[column.values.count - 1] = value
            } else {
                column.people.append(person)
                column.values.append(value)
            }
        }
        return column
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
