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
    /// - Returns: the number of people in all, and by option.
    mutating func distribution(
        _ options: [PeopleSet], of variable: Variable, protected isProtected: Bool = false
    ) -> (n: DisclosedCount, counts: [DisclosedCount]) {
        let people = options.reduce(PeopleSet()) { $0.union($1) }
        let counts = options.map(\.count)
        if control.isReleased { return (.exactly(people.count), counts.map { .exactly($0) }) }
        let n = count(people)
        let limit = control.limit(protected: isProtected)
        let withheld = counts.map { $0 < limit ? DisclosedCount.fewerThan(limit) : .withheld }
        guard people.count >= limit, !group(people, about: [variable]).isHidden, options.count < 256 else {
            return (n, n.number.map { $0 < limit } ?? true ? counts.map { _ in .fewerThan(limit) } : withheld)
        }
        var cells: [UInt8?] = Array(repeating: nil, count: (people.numbers.last ?? -1) + 1)
        for (option, chosen) in options.enumerated() {
            for person in chosen.numbers { cells[person] = UInt8(option) }
        }
        let rising = counts.indices.sorted { (counts[$0], $0) < (counts[$1], $1) }
        for shown in (rising.count { counts[$0] < limit })...rising.count {
            let hidden = Set(rising.prefix(shown))
            let together = hidden.reduce(0) { $0 + counts[$1] }
            guard hidden.isEmpty || together >= limit else { continue }
            let table = AnswerLedger.Table(
                people: people, told: Told(counted: Set(counts.indices).subtracting(hidden)), ranks: ([], []),
                hidesAbsence: true)
            if ledgers[variable, default: AnswerLedger(size: options.count, limit: limit)].admit(table, cells) != nil {
                return (n, counts.indices.map { hidden.contains($0) ? withheld[$0] : .exactly(counts[$0]) })
            }
        }
        return (n, withheld)
    }

    /// How many people of a group gave an option, of which each may give several.
    func part(_ chosen: PeopleSet, of people: PeopleSet, protected isProtected: Bool = false) -> DisclosedCount {
        let limit = control.limit(protected: isProtected)
        let others = people.count - chosen.count
        if control.isReleased { return .exactly(chosen.count) }
        if chosen.count < limit { return .fewerThan(limit) }
        return others == 0 || others >= limit ? .exactly(chosen.count) : .atLeast(max(limit, people.count - limit + 1))
    }
}
