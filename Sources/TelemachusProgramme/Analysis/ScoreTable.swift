import TelemachusCore

/// Every score that people have, computed once and looked up from then on.
struct ScoreTable {
    /// A scored response.
    struct Entry {
        let response: Response
        let scores: Scores
        /// The number of whoever answered; nil for a group.
        let person: Int?
        /// The number of whom it is about; nil for oneself and the programme.
        let about: Int?
    }

    private let entries: [Occasion: [Entry]]

    private struct Occasion: Hashable {
        let instrument: String
        let role: String
        let stage: String
    }

    init(_ state: ProgrammeState, _ roster: Roster) {
        var entries: [Occasion: [Entry]] = [:]
        for response in state.usableResponses {
            guard let instrument = state.programme.instrument(InstrumentID(response.key.instrument)),
                let scores = try? instrument.asked.score(Answers(response.answers))
            else { continue }
            let occasion = Occasion(
                instrument: response.key.instrument, role: response.role, stage: response.key.stage)
            let person = if case .person(let id) = response.key.from { roster[id] } else { Int?.none }
            entries[occasion, default: []].append(
                Entry(
                    response: response, scores: scores, person: person,
                    about: response.key.about.flatMap { roster[$0] }))
        }
        self.entries = entries.mapValues { $0.sorted { Self.precedes($0.response.key, $1.response.key) } }
    }

    /// The scored responses of a role to an instrument at a stage, sorted by person and by whom they are about.
    func entries(_ instrument: String, role: String, stage: String) -> [Entry] {
        entries[Occasion(instrument: instrument, role: role, stage: stage)] ?? []
    }

    /// One score by person, for responses about oneself, the partner or the programme.
    func values(_ instrument: String, _ score: String, role: String, stage: String) -> [String: Double] {
        var values: [String: Double] = [:]
        for entry in entries(instrument, role: role, stage: stage) {
            guard case .person(let person) = entry.response.key.from, let value = entry.scores[score]?.value else {
                continue
            }
            values[person] = value
        }
        return values
    }

    /// Who answered, and whom they answered about where that is somebody else.
    static func people(in entries: some Sequence<Entry>) -> (answering: PeopleSet, described: PeopleSet?) {
        let described = PeopleSet(entries.lazy.compactMap(\.about))
        return (PeopleSet(entries.lazy.compactMap(\.person)), described.isEmpty ? nil : described)
    }

    private static func precedes(_ left: Response.Key, _ right: Response.Key) -> Bool {
        if left.from != right.from { return PersonID(left.from.text) < PersonID(right.from.text) }
        return PersonID(left.about ?? "") < PersonID(right.about ?? "")
    }
}
