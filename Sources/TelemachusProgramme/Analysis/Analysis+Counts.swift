import TelemachusCore

/// Answers by option, and how many partners people would accept.
extension Analysis {
    func distributions(_ review: inout DisclosureReview) -> [Distribution] {
        occasions().flatMap { stage, instrument, role, ask in
            let sheet = scores.sheet(instrument, role: role, stage: stage.id.name)
            let isKept = ask.isAsNeeded && programme.definition.roles[role]?.side(of: role) == .neither
            return instrument.items.filter { !$0.format.options.isEmpty && $0.disclosure == .analysis }.map { item in
                let variable = Variable("\(instrument.id).\(item.id)", at: stage.id.name)
                let shown =
                    isKept
                    ? entries(by: item, sheet, &review) : distribution(of: item, sheet, variable, &review)
                return Distribution(
                    item: variable.name, title: item.prompt.plain, role: role, stage: stage.id.name, n: shown.n,
                    counts: zip(item.format.options, shown.counts).map {
                        OptionCount(option: $0.id, title: $0.title.plain, count: $1)
                    })
            }
        }
    }

    private func distribution(
        of item: Item, _ sheet: AnswerSheet, _ variable: Variable, _ review: inout DisclosureReview
    ) -> (n: DisclosedCount, counts: [DisclosedCount]) {
        let (answered, chosen) = rows(of: item, sheet)
        let people = sheet.people(in: answered)
        let sets = chosen.map { sheet.people(in: $0) }
        if answered.count > people.count {
            return review.distribution(
                ofAnswers: zip(chosen, sets).map { ($0.count, ($1, sheet.described(in: $0))) },
                whole: (answered.count, (people, sheet.described(in: answered))), variable)
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

    /// The entries of a register that people keep who are in no pair, such as coordinators.
    ///
    /// They write down what concerns others, so it is the entries that count, each as if it were about another person.
    private func entries(
        by item: Item, _ sheet: AnswerSheet, _ review: inout DisclosureReview
    ) -> (n: DisclosedCount, counts: [DisclosedCount]) {
        let (answered, chosen) = rows(of: item, sheet)
        let areSeveral = if case .choices = item.format { true } else { false }
        return review.entries(
            chosen.map { ($0.count, sheet.described(in: $0)) },
            of: (answered.count, sheet.described(in: answered)), areSeveral: areSeveral)
    }

    /// The rows with an answer, and those with each option.
    private func rows(of item: Item, _ sheet: AnswerSheet) -> (answered: [Int], chosen: [[Int]]) {
        let options = item.format.options.map(\.id)
        // There are far fewer different answers than answers.
        var places: [Answer: [Int]] = [:]
        var answered: [Int] = []
        var chosen: [[Int]] = Array(repeating: [], count: options.count)
        for (row, answer) in sheet.answers(to: item.id).enumerated() {
            guard let answer else { continue }
            answered.append(row)
            let known = places[answer] ?? options.indices.filter { answer.chooses(options[$0]) }
            if places[answer] == nil { places[answer] = known }
            for place in known { chosen[place].append(row) }
        }
        return (answered, chosen)
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
            let sheet = scores.sheet(instrument, role: role, stage: stage.id.name)
            for (response, cell) in zip(sheet.responses, sheet.cells(of: score.id)) {
                if let value = cell.value { byPerson[response.key.from, default: []].append(value) }
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
