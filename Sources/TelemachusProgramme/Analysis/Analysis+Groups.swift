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

        var people: PeopleSet { PeopleSet(column.people) }
    }

    /// The two groups into which an attribute divides those who have a score; nil where it does not.
    func groups(of column: ScoreTable.Column, by name: String, role: String) -> (Group, Group)? {
        guard let attribute = programme.definition.people.attributes[name], let values = attribute.twoValues else {
            return nil
        }
        var divided: [String: ScoreTable.Column] = [:]
        for (person, score) in zip(column.people, column.values) {
            guard let value = state[roster.people[person]]?.attributes[name]?.text else { continue }
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

    func line(
        for score: ComparedScore, _ stage: String, _ first: Group, _ second: Group, _ review: inout DisclosureReview
    ) throws -> GroupComparison {
        let variable = Variable(score.name, at: stage)
        let numbers = numbers(of: first, second, score, &review)
        let variables = score.instrument.variables(of: score.score, at: stage)
        let showing = showing(first, second, about: variables, &review)
        func figures(_ group: Group, _ n: DisclosedCount) throws -> ScoreSummary.Figures? {
            try review.figures(
                Array(zip(group.column.people, group.column.values)), about: variable, showing: showing, n: n,
                range: score.instrument.bounds(of: score.score), quartiles: settings.quartiles)
        }
        func told(_ group: Group, _ n: DisclosedCount) throws -> GroupComparison.Group {
            GroupComparison.Group(
                role: group.role, attribute: group.attribute, value: group.value, title: group.title,
                n: n, figures: try figures(group, n))
        }
        var line = GroupComparison(
            score: score.name, stage: stage, first: try told(first, numbers[0]), second: try told(second, numbers[1]),
            adjustment: score.adjustment.rawValue, family: 0, notes: [])
        if case .hidden = showing {
            line.notes = [control.comparisonReason]
            return line
        }
        if let empty = [first, second].first(where: \.people.isEmpty) {
            line.notes = ["nobody of '\(empty.title)' has this score"]
            return line
        }
        guard let before = line.first.figures, let after = line.second.figures else {
            line.notes = [control.comparisonReason]
            return line
        }
        if let reason = reasonAgainstTest(showing, [before, after]) {
            line.notes = [reason]
            return line
        }
        let areCounted = numbers.allSatisfy { $0.number != nil }
        line.figures = try self.figures(
            first.column.values, second.column.values, areCounted: areCounted, &line.notes)
        return line
    }

    /// How many people are in each.
    ///
    /// The groups of an attribute are parts of a whole: both numbers are told or none, for one beside the whole tells
    /// of the other.
    private func numbers(
        of first: Group, _ second: Group, _ score: ComparedScore, _ review: inout DisclosureReview
    ) -> [DisclosedCount] {
        let isHidden =
            !control.isReleased && first.isProtected
            && [first, second].contains { !control.shows($0.people.count, protected: true) }
        let numbers = [first, second].map { group in
            isHidden ? .withheld : review.countCompared(group.people, in: "\(score.name) \(group.role)")
        }
        let areParts = first.attribute != nil && numbers.contains { $0.number == nil }
        return areParts ? [.withheld, .withheld] : numbers
    }

    /// What may be told of both: the groups of an attribute are parts of a whole whose other parts must not follow.
    private func showing(
        _ first: Group, _ second: Group, about variables: [Variable], _ review: inout DisclosureReview
    ) -> Showing {
        let isProtected = first.isProtected
        let sizes = [first.people.count, second.people.count] + (first.others > 0 ? [first.others] : [])
        if first.attribute != nil, !sizes.allSatisfy({ control.shows($0, protected: isProtected) }) {
            return .hidden(control.reason(protected: isProtected))
        }
        let one = review.group(first.people, about: variables)
        return one.and(review.group(second.people, about: variables))
    }

    /// The test; where the numbers of people are not told, so few digits of it that they do not follow.
    private func figures(
        _ first: [Double], _ second: [Double], areCounted: Bool, _ notes: inout [String]
    ) throws -> GroupComparison.Figures {
        let test = try MannWhitneyTest(first, against: second)
        let shift = try GroupShift(first, against: second, level: 1 - settings.alpha)
        switch test.note {
        case .allTied: notes.append("everybody has the same value, so there is nothing to test")
        case .tooManyForExact(let limit): notes.append(Self.asymptoticOnly(above: limit))
        case nil: break
        }
        if areCounted, test.note != .allTied, test.smallestPossibleP > settings.alpha {
            notes.append(
                "with \(first.count) and \(second.count) people the exact two-sided p cannot be below "
                    + JSONValue.text(of: test.smallestPossibleP) + " without ties")
        }
        let level = areCounted ? shift.attainedLevel : DisclosureReview.hundredths(shift.attainedLevel)
        if !shift.reachesAskedLevel {
            notes.append("the interval attains \(Self.percent(level)), the most that these groups allow")
        }
        let probability = { (p: Double?) in areCounted ? p : p.map(DisclosureReview.twoDigits) }
        let effect = { (effect: Double?) in areCounted ? effect : effect.map(DisclosureReview.hundredths) }
        var figures = GroupComparison.Figures()
        figures.u = areCounted ? test.u : nil
        figures.z = areCounted ? test.z : nil
        figures.pExact = probability(test.pExact)
        figures.pAsymptotic = probability(test.pAsymptotic)
        figures.superiority = effect(test.probabilityOfSuperiority)
        figures.rankBiserial = effect(test.rankBiserial)
        figures.shift = shift.estimate
        figures.low = shift.lower
        figures.high = shift.upper
        figures.level = level
        return figures
    }
}
