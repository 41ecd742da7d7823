import TelemachusCore

/// Numbers of forms and of answers, where one person may give several.
extension DisclosureReview {
    /// How many values a score has, and how many are missing from those due.
    mutating func answers(
        people: PeopleSet, values: Int, due: DueForms, described: PeopleSet?, in topic: String
    ) -> (n: DisclosedCount, missing: DisclosedCount) {
        let asked = due.asked
        let missing = Swift.max(0, due.count - values)
        if control.isReleased { return (.exactly(values), .exactly(missing)) }
        if values == people.count, due.count == asked.count {
            let whole = count(asked)
            let n = count(people, in: topic)
            return (n, rest(of: (asked, whole), without: (people, n)))
        }
        let isTold =
            count(people, in: topic).number != nil && (described.map { count($0).number != nil } ?? true)
        let n = isTold ? .exactly(values) : control.shows(people.count) ? .withheld : leastCount
        return (n, missing == 0 && isTold && count(asked).number != nil ? .exactly(0) : .withheld)
    }

    /// Forms due and received.
    ///
    /// Neither may tell how many people answer, nor about how many, where these are few.
    ///
    /// - Parameters:
    ///   - due: the forms due, with what became of each.
    ///   - group: the people who answer together; nil where everybody answers alone.
    ///   - isAboutEach: whether there is a form for each of several people.
    /// - Returns: both numbers as they may be told.
    mutating func forms(
        due: DueForms, from group: PeopleSet?, isAboutEach: Bool
    ) -> (due: DisclosedCount, received: DisclosedCount) {
        let received = due.received()
        if control.isReleased { return (.exactly(due.count), .exactly(received.count)) }
        let asked = group ?? due.asked
        let described = due.described
        guard control.shows(asked.count), !isAboutEach || control.shows(described.count) else {
            return (leastCount, leastCount)
        }
        if group == nil, due.count == asked.count {
            return (count(asked), count(received.asked))
        }
        let isTold = count(asked).number != nil && (described.isEmpty || count(described).number != nil)
        guard isTold else { return (.withheld, .withheld) }
        let missing = due.received(false)
        let parts = [received, missing].flatMap { forms in
            [group == nil ? forms.asked : nil, described.isEmpty ? nil : forms.described].compactMap(\.self)
        }
        let isSafe = missing.count == 0 || !parts.isEmpty && parts.allSatisfy { control.shows($0.count) }
        return (.exactly(due.count), isSafe ? .exactly(received.count) : .withheld)
    }

    /// How many answers each option has, where one person may give several.
    ///
    /// All or none: answers of few people, or about few, hide the whole table.
    mutating func distribution(
        ofAnswers options: [(answers: Int, from: (answering: PeopleSet, described: PeopleSet?))],
        whole: (answers: Int, from: (answering: PeopleSet, described: PeopleSet?)), _ variable: Variable
    ) -> (n: DisclosedCount, counts: [DisclosedCount]) {
        let sides = { (from: (answering: PeopleSet, described: PeopleSet?)) in
            [from.answering, from.described].compactMap(\.self)
        }
        if control.isReleased { return (.exactly(whole.answers), options.map { .exactly($0.answers) }) }
        guard sides(whole.from).allSatisfy({ control.shows($0.count) }) else {
            return (leastCount, options.map { _ in leastCount })
        }
        let isTold = sides(whole.from).allSatisfy { count($0).number != nil }
        let isShown =
            isTold && !group(whole.from.answering, about: [variable], describing: whole.from.described).isHidden
            && options.allSatisfy { sides($0.from).allSatisfy { control.shows($0.count) } && $0.answers > 0 }
        return (
            isTold ? .exactly(whole.answers) : .withheld, options.map { isShown ? .exactly($0.answers) : .withheld }
        )
    }

    /// How many entries of a register have each option, where whoever made them is not whom they concern.
    ///
    /// Small counts are hidden as those of people are, zero too; then the smallest further ones, until those hidden are
    /// two or more and together as many as the smallest group. Where entries name whom they are about, these must be
    /// enough people as well.
    ///
    /// - Parameters:
    ///   - options: the entries by option, and whom they are about.
    ///   - whole: all entries with an answer.
    ///   - areSeveral: whether an entry may have several options.
    /// - Returns: both numbers as they may be told.
    func entries(
        _ options: [(count: Int, described: PeopleSet?)], of whole: (count: Int, described: PeopleSet?),
        areSeveral: Bool
    ) -> (n: DisclosedCount, counts: [DisclosedCount]) {
        let n = whole.count
        if control.isReleased { return (.exactly(n), options.map { .exactly($0.count) }) }
        let isSmall = { (one: (count: Int, described: PeopleSet?)) in
            !control.shows(one.count) || !(one.described.map { control.shows($0.count) } ?? true)
        }
        guard !isSmall(whole) else { return (leastCount, options.map { _ in leastCount }) }
        if areSeveral {
            return (
                .exactly(n),
                options.map { option in
                    isSmall(option) || option.count < n && !control.shows(n - option.count)
                        ? .withheld : .exactly(option.count)
                }
            )
        }
        var hidden = Set(options.indices.filter { isSmall(options[$0]) })
        let rising = options.indices.sorted { (options[$0].count, $0) < (options[$1].count, $1) }
        for option in rising where !hidden.isEmpty {
            let together = hidden.reduce(0) { $0 + options[$1].count }
            if hidden.count > 1, control.shows(together) { break }
            hidden.insert(option)
        }
        return (.exactly(n), options.indices.map { hidden.contains($0) ? .withheld : .exactly(options[$0].count) })
    }

    /// How many of a group have a mark, such as answers given in part; nobody is told as nobody.
    mutating func marked(_ people: PeopleSet, of group: PeopleSet) -> DisclosedCount {
        if !control.isReleased, !control.shows(group.count) { return leastCount }
        return people.isEmpty ? .exactly(0) : part(people, of: group)
    }

    private var leastCount: DisclosedCount { .fewerThan(control.minimumGroup) }
}
