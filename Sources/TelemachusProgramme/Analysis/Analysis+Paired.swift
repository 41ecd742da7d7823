import TelemachusCore
import TelemachusStatistics

/// Scores of the same people on two occasions.
extension Analysis {
    func line(
        for score: ComparedScore, _ role: String, _ from: String, _ to: String, _ columns: [ScoreTable.Column],
        _ review: inout DisclosureReview
    ) throws -> Comparison {
        let (numbers, values) = columns.joined
        let people = PeopleSet(numbers)
        var line = Comparison(
            score: score.name, role: role, from: from, to: to,
            n: review.countCompared(people, in: "\(score.name) \(role)"),
            adjustment: score.adjustment.rawValue, family: 0, notes: [])
        let variables = [from, to].map { Variable(score.name, at: $0) }
        let showing = review.group(
            people, about: [from, to].flatMap { score.instrument.variables(of: score.score, at: $0) })
        if case .hidden = showing {
            line.notes = [control.comparisonReason]
            return line
        }
        guard !people.isEmpty else {
            line.notes = ["nobody has this score on both occasions"]
            return line
        }
        let figures = try zip(values, variables).compactMap { values, variable in
            try review.figures(
                Array(zip(numbers, values)), about: variable, showing: showing, n: line.n,
                grid: score.instrument.grid(of: score.score), quartiles: settings.quartiles)
        }
        guard figures.count == 2 else {
            line.notes = [control.comparisonReason]
            return line
        }
        line.figures = Comparison.Figures(before: figures[0], after: figures[1])
        if let reason = reasonAgainstTest(showing, figures) {
            line.notes.append(reason)
        } else {
            try test(&line, values[0], values[1], review)
        }
        line.notes += leftOut(columns, of: people, line.n, "people with a score on one occasion only are left out")
        return line
    }

    /// Why no test may stand beside these figures; nil where one may.
    func reasonAgainstTest(_ showing: Showing, _ figures: [ScoreSummary.Figures]) -> String? {
        guard showing == .all else { return control.medianReason }
        let isSafe = control.isReleased || figures.allSatisfy { $0.standardDeviation != nil }
        return isSafe ? nil : control.testReason
    }

    /// A note on the people who do not have every value, with how many they are where that may be told.
    ///
    /// Where it may not, the note stands whether or not there are any, so that it does not tell that there are.
    func leftOut(
        _ columns: [ScoreTable.Column], of people: PeopleSet, _ n: DisclosedCount, _ note: String
    ) -> [String] {
        let anybody = columns.reduce(PeopleSet()) { $0.union(PeopleSet($1.people)) }
        let dropped = anybody.count - people.count
        if control.isReleased { return dropped > 0 ? ["\(note): \(dropped)"] : [] }
        return [dropped > 0 && control.shows(dropped) && n.number != nil ? "\(note): \(dropped)" : note]
    }

    private func test(
        _ line: inout Comparison, _ before: [Double], _ after: [Double], _ review: DisclosureReview
    ) throws {
        let test = try SignedRankTest(before: before, after: after, zeros: settings.zeros)
        let shift = try HodgesLehmann(before: before, after: after, level: 1 - settings.alpha)
        let told = review.differences(nonzero: test.nonzero, zeros: test.zeros, ties: test.tieSizes, n: line.n)
        if test.nonzero == 0 {
            line.notes.append("every difference is zero, so there is nothing to test")
        } else if test.smallestPossibleP > settings.alpha, told.areCounted {
            line.notes.append(
                "with \(test.nonzero) non-zero differences the exact two-sided p cannot be below "
                    + JSONValue.text(of: test.smallestPossibleP))
        }
        if case .tooManyForExact(let limit) = test.note { line.notes.append(Self.asymptoticOnly(above: limit)) }
        let isExact = told.areCounted
        let level = isExact ? shift.attainedLevel : DisclosureReview.hundredths(shift.attainedLevel)
        if !shift.reachesAskedLevel {
            line.notes.append("the interval attains \(Self.percent(level)), the most that this n allows")
        }
        guard let figures = line.figures else { return }
        line.figures = Comparison.Figures(
            nonzero: isExact ? test.nonzero : nil, zeros: isExact ? test.zeros : nil, ties: told.ties,
            before: figures.before, after: figures.after,
            statistic: test.nonzero == 0 || !isExact ? nil : test.statistic, z: told.areSeen ? test.z : nil,
            pExact: told.probability(test.pExact), pAsymptotic: told.probability(test.pAsymptotic), pAdjusted: nil,
            rankBiserial: isExact ? test.rankBiserial : test.rankBiserial.map(DisclosureReview.hundredths),
            r: told.areSeen ? test.rOverNonzero : nil, shift: shift.estimate, low: shift.lower, high: shift.upper,
            level: level)
    }

    static func asymptoticOnly(above limit: Int) -> String {
        "the exact p is computed for at most \(limit) people; the asymptotic one stands in its place"
    }

    static func percent(_ share: Double) -> String {
        let rounded = (share * 10_000).rounded() / 100
        return JSONValue.text(of: rounded) + " %"
    }

    /// A yes-or-no answer of the same people on two occasions.
    func change(
        _ score: ComparedScore, _ role: String, _ from: String, _ to: String, _ columns: [ScoreTable.Column],
        _ review: inout DisclosureReview
    ) throws -> AnswerChange {
        let (numbers, values) = columns.joined
        let people = PeopleSet(numbers)
        var line = AnswerChange(
            item: score.name, title: score.score.title.plain, role: role, from: from, to: to,
            n: review.countCompared(people, in: "\(score.name) \(role)"), adjustment: score.adjustment.rawValue,
            family: 0,
            notes: [])
        switch review.group(people, about: [from, to].map { Variable(score.name, at: $0) }) {
        case .hidden:
            line.notes = [control.comparisonReason]
            return line
        case .median:
            line.notes = [control.spreadReason]
            return line
        case .all: break
        }
        guard !people.isEmpty else {
            line.notes = ["nobody gave this answer on both occasions"]
            return line
        }
        let test = try McNemarTest(before: values[0].map { $0 == 1 }, after: values[1].map { $0 == 1 })
        let yesYes = zip(values[0], values[1]).count { $0 == 1 && $1 == 1 }
        let cells = [yesYes, test.lost, test.gained, test.unchanged - yesYes]
        // All four or none: beside the answers on each occasion one cell gives the others.
        let isShown =
            control.isReleased
            || line.n.number != nil && cells.allSatisfy { control.shows($0) }
                && review.tellsCounts(numbers, values, of: [from, to].map { Variable(score.name, at: $0) })
        let told = cells.map { isShown ? DisclosedCount.exactly($0) : .withheld }
        line.figures = AnswerChange.Figures(
            yesYes: told[0], yesNo: told[1], noYes: told[2], noNo: told[3], pExact: isShown ? test.pExact : nil)
        if !isShown {
            line.notes.append("p is not shown, because it would tell of fewer than \(control.minimumGroup) people")
        } else if test.changed == 0 {
            line.notes.append("nobody changed, so there is nothing to test")
        } else if test.smallestPossibleP > settings.alpha {
            line.notes.append(
                "with \(test.changed) changed answers the exact two-sided p cannot be below "
                    + JSONValue.text(of: test.smallestPossibleP))
        }
        line.notes += leftOut(columns, of: people, line.n, "people with an answer on one occasion only are left out")
        return line
    }
}
