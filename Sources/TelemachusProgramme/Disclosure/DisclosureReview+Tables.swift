import TelemachusCore

/// Answers and people counted by option.
extension DisclosureReview {
    /// How many people of a group gave each option, each of them one.
    ///
    /// Counts below the smallest group are hidden, zero too. Then the smallest further counts are hidden until no
    /// hidden count follows from the whole, from the counts beside it or from another table about the same variable.
    ///
    /// - Parameters:
    ///   - options: the people by option.
    ///   - variable: what was asked.
    ///   - isProtected: whether the options tell of a protected attribute.
    ///   - areGroups: whether the people of an option are counted elsewhere, too, such as those of them who answered.
    /// - Returns: the number of people in all, and by option.
    mutating func distribution(
        _ options: [PeopleSet], of variable: Variable, protected isProtected: Bool = false,
        areGroups: Bool = false
    ) -> (n: DisclosedCount, counts: [DisclosedCount]) {
        let people = options.reduce(PeopleSet()) { $0.union($1) }
        let counts = options.map(\.count)
        if control.isReleased { return (.exactly(people.count), counts.map { .exactly($0) }) }
        let n = count(people)
        let limit = control.limit(protected: isProtected)
        let withheld = counts.map { $0 < limit ? DisclosedCount.fewerThan(limit) : .withheld }
        guard people.count >= limit else { return (n, counts.map { _ in .fewerThan(limit) }) }
        // Which counts are small would tell something, too.
        let nothing = counts.map { _ in DisclosedCount.withheld }
        guard !group(people, about: [variable]).isHidden, options.count < 256 else { return (n, nothing) }
        var cells: [UInt8?] = Array(repeating: nil, count: (people.numbers.last ?? -1) + 1)
        for (option, chosen) in options.enumerated() {
            for person in chosen.numbers { cells[person] = UInt8(option) }
        }
        let untold = areGroups ? counts.indices.filter { bound(of: options[$0]) != nil } : []
        let rising = counts.indices.sorted { (counts[$0], $0) < (counts[$1], $1) }
        for shown in (rising.count { counts[$0] < limit })...rising.count {
            let hidden = Set(rising.prefix(shown)).union(untold)
            let together = hidden.reduce(0) { $0 + counts[$1] }
            // All counts would tell the number of people, which is told by a bound alone where few lack an answer.
            guard hidden.isEmpty ? n.number != nil : together >= limit else { continue }
            let table = AnswerLedger.Table(
                people: people, told: Told(counted: Set(counts.indices).subtracting(hidden)), ranks: ([], []),
                hidesAbsence: true)
            if admit(table, cells, of: options.count, limit: limit, to: variable) != nil {
                for option in counts.indices where areGroups && !hidden.contains(option) {
                    takeAsCounted(options[option])
                }
                return (n, counts.indices.map { hidden.contains($0) ? withheld[$0] : .exactly(counts[$0]) })
            }
        }
        return (n, nothing)
    }

    /// How many people of a group gave an option, of which each may give several.
    ///
    /// Where the number of people is not told exactly, a part is not told either: whoever is in it or not would follow.
    func part(_ chosen: PeopleSet, of people: PeopleSet, protected isProtected: Bool = false) -> DisclosedCount {
        let limit = control.limit(protected: isProtected)
        let others = people.count - chosen.count
        if control.isReleased { return .exactly(chosen.count) }
        if chosen.count < limit { return .fewerThan(limit) }
        guard counted.contains(people) else { return .withheld }
        return others == 0 || others >= limit ? .exactly(chosen.count) : .atLeast(max(limit, people.count - limit + 1))
    }

    /// Whether yes and no may be counted on several occasions, where each of those people has a value on each.
    mutating func tellsCounts(_ people: [Int], _ values: [[Double]], of variables: [Variable]) -> Bool {
        zip(variables, values).allSatisfy { variable, values in
            var cells: [UInt8?] = Array(repeating: nil, count: (people.last ?? -1) + 1)
            for (person, value) in zip(people, values) { cells[person] = value == 1 ? 0 : 1 }
            let table = AnswerLedger.Table(
                people: PeopleSet(people), told: Told(counted: [0, 1]), ranks: ([], []), hidesAbsence: true)
            return admit(table, cells, of: 2, to: variable) != nil
        }
    }
}
