import TelemachusCore

/// Who took part, and how forms came in.
extension Analysis {
    func participation(_ review: inout DisclosureReview) -> [Participation] {
        programme.definition.roles.map { role in
            let people = state.people(of: RoleID(role.name))
            let group = { (some: [ProgrammeState.Participant]) in roster.people(some.lazy.map(\.id.name)) }
            let enrolled = review.count(group(people))
            let stayed = group(people.filter { $0.withdrawal == nil })
            return Participation(
                role: role.name,
                invited: review.count(
                    roster.people(state.invitations.lazy.filter { $0.role.name == role.name }.map(\.person.name))),
                enrolled: enrolled,
                consented: review.count(group(people.filter { $0.consent != nil })),
                withdrawn: leavers(group(people), enrolled, stayed, &review),
                completed: review.count(completed(of: role.name, among: people)))
        }
    }

    private func leavers(
        _ people: PeopleSet, _ enrolled: DisclosedCount, _ stayed: PeopleSet, _ review: inout DisclosureReview
    ) -> DisclosedCount {
        let rest = review.rest(of: (people, enrolled), without: (stayed, review.count(stayed)))
        let isFew = rest.number == nil && !control.shows(people.count - stayed.count)
        return isFew ? .fewerThan(control.minimumGroup) : rest
    }

    /// The people of a role who stayed to the last stage that asks it, and gave every form that it asks for.
    private func completed(of role: String, among people: [ProgrammeState.Participant]) -> PeopleSet {
        let last = programme.stages.lastIndex { stage in
            stage.asks.contains { $0.from.contains(role) && !$0.isTogether && !$0.isAsNeeded }
        }
        guard let last else { return PeopleSet() }
        let owing = due(role: role, at: programme.stages[last]).reduce(PeopleSet()) { $0.union($1.owing) }
        return roster.people(people.lazy.filter { state.isActive($0, at: last) }.map(\.id.name)).subtracting(owing)
    }

    func characteristics(_ review: inout DisclosureReview) -> [Characteristic] {
        programme.definition.roles.flatMap { role in
            programme.definition.people.attributes.compactMap { attribute in
                let declared = attribute.value
                guard declared.isDescribed, declared.of.isEmpty || declared.of.contains(role.name) else { return nil }
                let values = state.people(of: RoleID(role.name)).compactMap { person in
                    person.attributes[attribute.name].flatMap { value in
                        roster[person.id.name].map { (person: $0, value: value) }
                    }
                }
                return characteristic(attribute.name, declared, role: role.name, values, &review)
            }
        }
    }

    private func characteristic(
        _ name: String, _ declared: AttributeDeclaration, role: String,
        _ values: [(person: Int, value: AttributeValue)], _ review: inout DisclosureReview
    ) -> Characteristic? {
        guard !values.isEmpty else { return nil }
        let people = PeopleSet(values.lazy.map(\.person))
        var result = Characteristic(
            role: role, attribute: name, title: (declared.title ?? Text(name)).plain, unit: declared.unit,
            n: review.count(people))
        let isProtected = declared.isProtected
        switch declared.kind {
        case .wholeNumber:
            let numbers = values.compactMap { person, value in
                if case .number(let number) = value { (person, Double(number)) } else { nil }
            }
            result.range = review.range(of: numbers, protected: isProtected)
        case .choice, .yesNo:
            let options = declared.kind == .yesNo ? ["yes", "no"] : declared.options
            let chosen = options.map { option in
                PeopleSet(values.lazy.filter { $0.value.text == option }.map(\.person))
            }
            let shown = review.distribution(
                chosen, of: Variable("\(role) \(name)", at: ""), protected: isProtected, areGroups: true)
            // An option that nobody has is left out only where small groups are released: elsewhere its absence tells.
            result.counts = zip(options, shown.counts).filter { $0.1.number != 0 }.map {
                OptionCount(option: $0, title: Self.heading($0), count: $1)
            }
        case .choices:
            result.counts = declared.options.map { option in
                let chosen = values.filter { _, value in
                    if case .options(let options) = value { options.contains(option) } else { false }
                }
                return OptionCount(
                    option: option, title: Self.heading(option),
                    count: review.part(PeopleSet(chosen.lazy.map(\.person)), of: people, protected: isProtected))
            }
        case .text, .person: return nil
        }
        return result
    }

    private static func heading(_ option: String) -> String {
        let words = option.split(separator: "-").joined(separator: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    func returns(_ review: inout DisclosureReview) -> [Return] {
        programme.stages.flatMap { stage in
            stage.asks.filter { !$0.isAsNeeded && !state.erasedInstruments.contains($0.instrument) }.flatMap { ask in
                ask.from.map { role in
                    let isAboutEach = if case .each = ask.about { true } else { false }
                    let counts = review.forms(
                        due: due(ask.instrument, role: role, at: stage),
                        from: ask.isTogether ? roster.people(state.people(of: RoleID(role)).map(\.id.name)) : nil,
                        isAboutEach: isAboutEach)
                    return Return(
                        stage: stage.id.name, instrument: ask.instrument, role: role, due: counts.due,
                        received: counts.received)
                }
            }
        }
    }
}
