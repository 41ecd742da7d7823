import TelemachusCore

/// Who took part, and how forms came in.
extension Analysis {
    func participation() -> [Participation] {
        programme.definition.roles.map { role in
            let people = state.people(of: RoleID(role.name))
            let left = people.filter { $0.withdrawal != nil }
            let rest = control.parts([people.count - left.count, left.count])
            let completed = completed(of: role.name, among: people)
            // Completed and withdrawn add up to nearly everybody: what hides one must hide the other.
            let hidesLeavers = !left.isEmpty && !control.shows(left.count)
            return Participation(
                role: role.name,
                invited: control.count(state.invitations.count { $0.role.name == role.name }),
                enrolled: control.count(people.count),
                consented: control.part(people.count { $0.consent != nil }, of: people.count),
                withdrawn: left.isEmpty && control.shows(people.count) ? .exactly(0) : rest[1],
                completed: hidesLeavers ? rest[0] : control.part(completed, of: people.count))
        }
    }

    /// The people of a role who stayed to the last stage that asks it, and gave every form that it asks for.
    private func completed(of role: String, among people: [ProgrammeState.Participant]) -> Int {
        let last = programme.stages.lastIndex { stage in
            stage.asks.contains { $0.from.contains(role) && !$0.isTogether }
        }
        guard let last else { return 0 }
        return people.count { state.isActive($0, at: last) && !owing[last].contains($0.id.name) }
    }

    func characteristics() -> [Characteristic] {
        programme.definition.roles.flatMap { role in
            programme.definition.people.attributes.compactMap { attribute in
                let declared = attribute.value
                guard declared.isDescribed, declared.of.isEmpty || declared.of.contains(role.name) else { return nil }
                let values = state.people(of: RoleID(role.name)).compactMap { $0.attributes[attribute.name] }
                return characteristic(attribute.name, declared, role: role.name, values)
            }
        }
    }

    private func characteristic(
        _ name: String, _ declared: AttributeDeclaration, role: String, _ values: [AttributeValue]
    ) -> Characteristic? {
        guard !values.isEmpty else { return nil }
        var result = Characteristic(
            role: role, attribute: name, title: (declared.title ?? Text(name)).plain, unit: declared.unit,
            n: control.count(values.count))
        let isShown = control.shows(values.count, protected: declared.isProtected)
        switch declared.kind {
        case .wholeNumber:
            let numbers = values.compactMap { if case .number(let number) = $0 { Double(number) } else { nil } }
            if isShown, let least = numbers.min(), let greatest = numbers.max() { result.range = least...greatest }
        case .choice, .yesNo:
            let options = declared.kind == .yesNo ? ["yes", "no"] : declared.options
            let counts = options.map { option in values.count { $0.text == option } }
            // An option that nobody has is left out only where small groups are released: elsewhere its absence tells.
            let used = zip(options, counts).filter { $0.1 > 0 || !control.isReleased }
            let shown = control.parts(used.map(\.1), protected: declared.isProtected)
            result.counts = zip(used, shown).map { OptionCount(option: $0.0, title: Self.heading($0.0), count: $1) }
        case .choices:
            result.counts = declared.options.map { option in
                let count = values.count { value in
                    if case .options(let options) = value { options.contains(option) } else { false }
                }
                return OptionCount(
                    option: option, title: Self.heading(option),
                    count: control.part(count, of: values.count, protected: declared.isProtected))
            }
        case .text, .person: return nil
        }
        return result
    }

    private static func heading(_ option: String) -> String {
        let words = option.split(separator: "-").joined(separator: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    func returns() -> [Return] {
        zip(programme.stages, duties).flatMap { stage, obligations in
            stage.asks.flatMap { ask in
                ask.from.map { role in
                    let due = obligations.filter { $0.key.instrument == ask.instrument && $0.role.name == role }
                    let received = due.filter { state.response($0.key) != nil }
                    let counts = disclosed(due, received, of: ask, people: state.people(of: RoleID(role)).count)
                    return Return(
                        stage: stage.id.name, instrument: ask.instrument, role: role, due: counts.due,
                        received: counts.received)
                }
            }
        }
    }

    /// Forms due and received.
    ///
    /// Neither may tell how many people answer, nor about how many, where these are few.
    private func disclosed(
        _ due: [Obligation], _ received: [Obligation], of ask: CollectSettings, people: Int
    ) -> (due: DisclosedCount, received: DisclosedCount) {
        let isAboutEach = if case .each = ask.about { true } else { false }
        let answering = ask.isTogether ? people : Set(due.map(\.key.from)).count
        let described = Set(due.compactMap(\.key.about)).count
        guard control.shows(answering), !isAboutEach || control.shows(described) else {
            // The most forms that there can be, as far as a reader may know.
            let most = { (number: Int) in control.shows(number) ? number : control.minimumGroup - 1 }
            let forms = (ask.isTogether ? 1 : most(answering)) * (isAboutEach ? most(described) : 1)
            let bound = DisclosedCount.fewerThan(max(control.minimumGroup, forms + 1))
            return (bound, bound)
        }
        let missing = Set(due).subtracting(received)
        let isShown: Bool
        if received.count == due.count {
            isShown = true
        } else if ask.isTogether {
            isShown = !isAboutEach ? control.isReleased : control.shows(received.count) && control.shows(missing.count)
        } else {
            isShown =
                control.shows(Set(received.map(\.key.from)).count) && control.shows(Set(missing.map(\.key.from)).count)
        }
        return (
            .exactly(due.count),
            isShown ? .exactly(received.count) : .fewerThan(max(control.minimumGroup, due.count + 1))
        )
    }
}
