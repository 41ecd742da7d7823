import TelemachusCore

/// Answers by option, coded texts, and how many partners people would accept.
extension Analysis {
    func distributions(_ review: inout DisclosureReview) -> [Distribution] {
        occasions().flatMap { stage, instrument, role, _ in
            instrument.items.filter { $0.format.isCategorical && $0.disclosure == .analysis }.map { item in
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
            entries.filter { $0.response.answers[item.id]?.codes.contains(option.id) ?? false }
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
        let isHidden = review.group(people, about: [variable]).isHidden
        return (
            n, sets.map { isHidden ? .fewerThan(control.minimumGroup) : review.part($0, of: people) }
        )
    }

    func tallies(_ review: inout DisclosureReview) -> [Tally] {
        settings.tallies.flatMap { tally -> [Tally] in
            let instrument = String(tally.texts.prefix { $0 != "." })
            let item = String(tally.texts.dropFirst(instrument.count + 1))
            let coded = state.usableCodings.filter { $0.instrument == instrument && $0.item == item }
            return codes.flatMap { code in
                columns(of: tally, instrument).map { role, stage in
                    let people = Set(
                        coded.filter { coding in
                            coding.code == code.id && (stage == nil || coding.stage == stage)
                                && (role == nil || state[PersonID(coding.person)]?.role.name == role)
                        }.map(\.person))
                    return Tally(
                        code: code.id, title: code.title, role: role, stage: stage,
                        count: review.count(roster.people(people), in: "\(tally.texts) \(code.id)"))
                }
            }
        }
    }

    /// The columns of a tally: roles in the order of the definition, each with its stages in order; nil where the
    /// tally is not split.
    private func columns(of tally: TallySettings, _ instrument: String) -> [(role: String?, stage: String?)] {
        let asked = occasions().filter { $0.instrument.id.name == instrument }
        let roles = programme.definition.roles.names.filter { role in asked.contains { $0.role == role } }
        let stages = programme.stages.map(\.id.name).filter { stage in asked.contains { $0.stage.id.name == stage } }
        let byRole = tally.by.contains(.role)
        let byStage = tally.by.contains(.stage)
        let splitRoles: [String?] = byRole ? roles : [nil]
        let splitStages: [String?] = byStage ? stages : [nil]
        return splitRoles.flatMap { role in
            splitStages.compactMap { stage in
                let isAsked = asked.contains {
                    (role == nil || $0.role == role) && (stage == nil || $0.stage.id.name == stage)
                }
                return isAsked ? (role, stage) : nil
            }
        }
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
                score: "\(instrument.id).\(score.id)", role: role, stage: stage.id.name,
                of: byPerson.values.map(\.count).max() ?? 0,
                values: values.isEmpty ? nil : values)
        }
    }
}
