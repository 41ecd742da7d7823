import TelemachusCore

/// Answers by option, and how many partners people would accept.
extension Analysis {
    func distributions(_ review: inout DisclosureReview) -> [Distribution] {
        occasions().flatMap { stage, instrument, role, _ in
            instrument.items.filter { !$0.format.options.isEmpty && $0.disclosure == .analysis }.map { item in
                let entries = scores.entries(instrument.id.name, role: role, stage: stage.id.name)
                    .filter { $0.response.answers[item.id] != nil }
                let variable = Variable("\(instrument.id).\(item.id)", at: stage.id.name)
                let shown = distribution(of: item, entries, variable, &review)
                return Distribution(
                    item: variable.name, title: item.prompt.plain, role: role, stage: stage.id.name, n: shown.n,
                    counts: zip(item.format.options, shown.counts).map {
                        OptionCount(option: $0.id, title: $0.title.plain, count: $1)
                    })
            }
        }
    }

    private func distribution(
        of item: Item, _ entries: [ScoreTable.Entry], _ variable: Variable, _ review: inout DisclosureReview
    ) -> (n: DisclosedCount, counts: [DisclosedCount]) {
        let chosen = item.format.options.map { option in
            entries.filter { $0.response.answers[item.id]?.chooses(option.id) ?? false }
        }
        let (people, described) = ScoreTable.people(in: entries)
        let sets = chosen.map { ScoreTable.people(in: $0).answering }
        if entries.count > people.count {
            return review.distribution(
                ofAnswers: chosen.map { ($0.count, ScoreTable.people(in: $0)) },
                whole: (entries.count, (people, described)), variable)
        }
        guard case .choices = item.format else { return review.distribution(sets, of: variable) }
        let n = review.count(people)
        let isFew = !control.shows(people.count)
        let isHidden = review.group(people, about: [variable]).isHidden
        return (
            n,
            sets.map {
                isFew ? .fewerThan(control.minimumGroup) : isHidden ? .withheld : review.part($0, of: people)
            }
        )
    }

    /// For each person who was asked about others, how many they said yes to: sorted, without a name, and only under
    /// a recorded release.
    func profiles() -> [Profile] {
        guard state.release != nil else { return [] }
        return occasions().compactMap { stage, instrument, role, ask in
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
                score: instrument.name(of: score), role: role, stage: stage.id.name,
                of: byPerson.values.map(\.count).max() ?? 0,
                values: values.isEmpty ? nil : values)
        }
    }
}

extension Answer {
    /// Whether the answer is this option, this point of a scale, or has this option among others.
    fileprivate func chooses(_ option: String) -> Bool { codes.contains(option) || text == option }
}
