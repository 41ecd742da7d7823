import TelemachusCore
import TelemachusStatistics

/// Scores of two groups of people on one occasion.
extension Analysis {
    /// One of two groups.
    struct Group {
        let role: String
        var attribute: String?
        var value: String?
        let title: String
        let column: ScoreTable.Column
        var isProtected = false
        /// People of the whole that is divided who are in neither group.
        var others = 0
    }

    /// The two groups into which an attribute divides those who have a score; nil where it does not.
    func groups(of column: ScoreTable.Column, by name: String, role: String) -> (Group, Group)? {
        guard let attribute = programme.definition.people.attributes[name], let values = attribute.twoValues else {
            return nil
        }
        var divided: [String: ScoreTable.Column] = [:]
        for (person, score) in zip(column.people, column.values) {
            guard let value = state[scores.people[person]]?.attributes[name]?.text else { continue }
            divided[value, default: .init()].people.append(person)
            divided[value, default: .init()].values.append(score)
        }
        let title = (attribute.title ?? Text(name)).plain
        let others = column.people.count - divided.values.reduce(0) { $0 + $1.people.count }
        func group(_ value: String) -> Group {
            Group(
                role: role, attribute: name, value: value, title: "\(title): \(value)",
                column: divided[value] ?? .init(), isProtected: attribute.isProtected, others: others)
        }
        return (group(values.0), group(values.1))
    }

    func line(for score: ComparedScore, _ stage: String, _ first: Group, _ second: Group) throws -> GroupComparison {
        let showing = showing(first, second)
        func group(_ group: Group, _ n: DisclosedCount) throws -> GroupComparison.Group {
            GroupComparison.Group(
                role: group.role, attribute: group.attribute, value: group.value, title: group.title, n: n,
                figures: try figures(of: group.column.values, showing))
        }
        let numbers = numbers(of: first, second)
        var line = GroupComparison(
            score: score.name, stage: stage, first: try group(first, numbers.0),
            second: try group(second, numbers.1), adjustment: score.adjustment.rawValue, family: 0, notes: [])
        if case .hidden(let reason) = showing {
            line.notes = [reason]
            return line
        }
        let empty = [first, second].first { $0.column.people.isEmpty }
        if let empty {
            line.notes = ["nobody of '\(empty.title)' has this score"]
            return line
        }
        guard showing == .all else {
            line.notes = [onlyMedianReason]
            return line
        }
        line.figures = try figures(first.column.values, second.column.values, &line.notes)
        return line
    }

    /// What may be told of both: the groups of an attribute are parts of a whole whose other parts must not follow.
    private func showing(_ first: Group, _ second: Group) -> Showing {
        let showing = [first, second].map { self.showing($0.column.people.count, protected: $0.isProtected) }
        if first.attribute != nil, first.others > 0, !control.shows(first.others, protected: first.isProtected) {
            return .hidden(control.reason(protected: first.isProtected))
        }
        return showing[0].and(showing[1])
    }

    private func numbers(of first: Group, _ second: Group) -> (DisclosedCount, DisclosedCount) {
        let counts = [first, second].map(\.column.people.count)
        guard first.attribute != nil else { return (control.count(counts[0]), control.count(counts[1])) }
        let parts = control.parts(counts + (first.others > 0 ? [first.others] : []), protected: first.isProtected)
        return (parts[0], parts[1])
    }

    private func figures(
        _ first: [Double], _ second: [Double], _ notes: inout [String]
    ) throws -> GroupComparison.Figures {
        let test = try MannWhitneyTest(first, against: second)
        let shift = try GroupShift(first, against: second, level: 1 - settings.alpha)
        switch test.note {
        case .allTied: notes.append("everybody has the same value, so there is nothing to test")
        case .tooManyForExact(let limit): notes.append(Self.asymptoticOnly(above: limit))
        case nil: break
        }
        if test.note != .allTied, test.smallestPossibleP > settings.alpha {
            notes.append(
                "with \(first.count) and \(second.count) people the exact two-sided p cannot be below "
                    + JSONValue.text(of: test.smallestPossibleP) + " without ties")
        }
        if !shift.reachesAskedLevel {
            notes.append("the interval attains \(Self.percent(shift.attainedLevel)), the most that these groups allow")
        }
        var figures = GroupComparison.Figures()
        figures.u = test.u
        figures.z = test.z
        figures.pExact = test.pExact
        figures.pAsymptotic = test.pAsymptotic
        figures.superiority = test.probabilityOfSuperiority
        figures.rankBiserial = test.rankBiserial
        figures.shift = shift.estimate
        figures.low = shift.lower
        figures.high = shift.upper
        figures.level = shift.attainedLevel
        return figures
    }
}
