import TelemachusCore

/// Who takes part: numbers by role, codes, attributes, who consents.
extension Simulation {
    /// How many people have each role, in the order of the definition.
    ///
    /// A role whose people are named by others has no more people than there are others to name them.
    func numbers() -> [Int] {
        let roles = programme.definition.roles
        let planned = roles.map { role in
            (profile.roles.isEmpty ? role.value.planned : profile.roles[role.name]).map(Double.init)
        }
        let stated = planned.compactMap(\.self)
        let weights = zip(roles, planned).map { role, number -> Double in
            if let number { return number }
            let side = role.value.side(of: role.name)
            if !stated.isEmpty { return side == .neither ? 0 : stated.reduce(0, +) / Double(stated.count) }
            return side == .neither ? 0.1 : 1 / Double(programme.definition.roles(on: side).count)
        }
        var numbers = Apportionment.split(
            people, by: weights.contains { $0 > 0 } ? weights : weights.map { _ in 1 }, atLeast: 1)
        for (index, role) in roles.enumerated() {
            guard let attribute = role.value.namedIn,
                let namers = programme.definition.people.attributes[attribute]?.of.nonEmpty ?? roles.names.nonEmpty,
                !namers.contains(role.name)
            else { continue }
            let places = namers.compactMap { roles.names.firstIndex(of: $0) }
            let excess = numbers[index] - places.map { numbers[$0] }.reduce(0, +)
            guard excess > 0, let first = places.first else { continue }
            numbers[index] -= (excess + 1) / 2
            numbers[first] += (excess + 1) / 2
        }
        return numbers
    }

    /// The people of a cohort.
    ///
    /// - Parameter attempt: which attempt it is, from 0: chance alone can make a small cohort that no rule lets pair.
    /// - Returns: the people, role by role.
    func cohort(attempt: Int) -> [SimulatedPerson] {
        var codes = PersonCodes(for: programme)
        var made: [SimulatedPerson] = []
        for (role, number) in zip(programme.definition.roles.names, numbers()) {
            for _ in 0..<max(number, codes.named(in: role)) {
                made.append(SimulatedPerson(id: codes.next(for: role), role: role, index: made.count))
            }
        }
        for attribute in programme.definition.people.attributes {
            fill(attribute.name, attribute.value, in: &made, attempt: attempt)
        }
        var generator = seed.stream("consent")
        let refusing = made.count - Apportionment.count(profile.consented, of: made.count)
        for index in generator.shuffled(Array(made.indices)).prefix(refusing) { made[index].isConsenting = false }
        setDepartures(of: &made)
        return made
    }

    /// Gives everybody who has the attribute a value, within each role as the profile or the definition says.
    private func fill(
        _ name: String, _ declared: AttributeDeclaration, in people: inout [SimulatedPerson], attempt: Int
    ) {
        let roles = programme.definition.roles.names.filter { declared.of.isEmpty || declared.of.contains($0) }
        if declared.kind == .person {
            return nameOthers(name, declared, by: people.indices.filter { roles.contains(people[$0].role) }, &people)
        }
        for role in roles {
            var generator = seed.stream("attribute", name, role, number: attempt)
            let indices = people.indices.filter { people[$0].role == role }
            let stated = profile.attributes.first { $0.attribute == name && ($0.of.isEmpty || $0.of.contains(role)) }
            let range = AttributeRange(of: name, declared, for: role, in: programme, stated: stated)
            for (index, value) in zip(indices, range.values(indices.count, using: &generator)) {
                people[index].attributes[name] = value
            }
        }
    }

    /// Lets people name others in turn, so that each is named about as often, and nobody themselves.
    private func nameOthers(
        _ name: String, _ declared: AttributeDeclaration, by namers: [Int], _ people: inout [SimulatedPerson]
    ) {
        let role =
            declared.role ?? programme.definition.roles.first { $0.value.namedIn == name }?.name
        var generator = seed.stream("attribute", name)
        let targets = generator.shuffled(people.indices.filter { role == nil || people[$0].role == role })
        guard !targets.isEmpty else { return }
        var next = 0
        for index in namers {
            if targets[next % targets.count] == index, targets.count > 1 { next += 1 }
            people[index].attributes[name] = people[targets[next % targets.count]].id
            next += 1
        }
    }
}

extension Array {
    /// The elements; nil where there are none.
    fileprivate var nonEmpty: [Element]? { isEmpty ? nil : self }
}
