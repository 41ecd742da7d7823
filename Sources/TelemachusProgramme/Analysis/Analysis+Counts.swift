import TelemachusCore

/// Answers by option, and how many partners people would accept.
extension Analysis {
    func distributions() -> [Distribution] {
        occasions().flatMap { stage, instrument, role, _ in
            instrument.items.filter { $0.format.isCategorical && $0.disclosure == .analysis }.map { item in
                let entries = scores.entries(instrument.id.name, role: role, stage: stage.id.name)
                    .filter { $0.response.answers[item.id] != nil }
                let people = ScoreTable.people(in: entries)
                let chosen = item.format.options.map { option in
                    entries.filter { $0.response.answers[item.id]?.codes.contains(option.id) ?? false }
                }
                let isSeveral = if case .choices = item.format { true } else { false }
                let shown =
                    isSeveral
                    ? chosen.map {
                        control.part($0.count, of: entries.count, people: (ScoreTable.people(in: $0), people))
                    }
                    : control.parts(chosen.map(\.count), people: chosen.map(ScoreTable.people))
                return Distribution(
                    item: "\(instrument.id).\(item.id)", title: item.prompt.plain, role: role, stage: stage.id.name,
                    n: control.shows(people) ? .exactly(entries.count) : control.count(people),
                    counts: zip(item.format.options, shown).map {
                        OptionCount(option: $0.id, title: $0.title.plain, count: $1)
                    })
            }
        }
    }

    /// For each person who was asked about others, how many they said yes to: sorted, without a name, and only under
    /// a recorded release.
    func profiles() -> [Profile] {
        occasions().compactMap { stage, instrument, role, ask in
            guard settings.profiles.contains(instrument.id.name), case .each = ask.about,
                let score = instrument.scores.first
            else { return nil }
            var byPerson: [Respondent: [Double]] = [:]
            for entry in scores.entries(instrument.id.name, role: role, stage: stage.id.name) {
                if let value = entry.scores[score.id]?.value {
                    byPerson[entry.response.key.from, default: []].append(value)
                }
            }
            let values = byPerson.values.map { Int($0.reduce(0, +)) }.sorted(by: >)
            return Profile(
                score: "\(instrument.id).\(score.id)", role: role, stage: stage.id.name,
                of: byPerson.values.map(\.count).max() ?? 0,
                values: state.release != nil && !values.isEmpty ? values : nil)
        }
    }
}
