import TelemachusCore
import TelemachusStatistics

/// Scores of the same people on two occasions.
extension Analysis {
    func line(
        for score: ComparedScore, _ role: String, _ from: String, _ to: String, _ columns: [ScoreTable.Column]
    ) throws -> Comparison {
        let (people, values) = columns.joined
        var line = Comparison(
            score: score.name, role: role, from: from, to: to, n: control.count(people.count),
            adjustment: score.adjustment.rawValue, family: 0, notes: [])
        guard control.shows(people.count) else {
            line.notes = [control.reason()]
            return line
        }
        guard !people.isEmpty else {
            line.notes = ["nobody has this score on both occasions"]
            return line
        }
        line.figures = try figures(before: values[0], after: values[1], notes: &line.notes)
        line.notes += leftOut(columns, of: people, "people with a score on one occasion only are left out")
        return line
    }

    /// A note on the people who do not have every value.
    func leftOut(_ columns: [ScoreTable.Column], of people: [Int], _ note: String) -> [String] {
        let anybody = columns.dropFirst().reduce(into: Set(columns.first?.people ?? [])) { $0.formUnion($1.people) }
        let dropped = anybody.count - people.count
        guard dropped > 0 else { return [] }
        return [control.shows(dropped) ? "\(note): \(dropped)" : note]
    }

    private func figures(
        before: [Double], after: [Double], notes: inout [String]
    ) throws -> Comparison.Figures {
        let test = try SignedRankTest(before: before, after: after, zeros: settings.zeros)
        let shift = try HodgesLehmann(before: before, after: after, level: 1 - settings.alpha)
        if test.nonzero == 0 {
            notes.append("every difference is zero, so there is nothing to test")
        } else if test.smallestPossibleP > settings.alpha {
            notes.append(
                "with \(test.nonzero) non-zero differences the exact two-sided p cannot be below "
                    + JSONValue.text(of: test.smallestPossibleP))
        }
        if case .tooManyForExact(let limit) = test.note { notes.append(Self.asymptoticOnly(above: limit)) }
        if !shift.reachesAskedLevel {
            notes.append("the interval attains \(Self.percent(shift.attainedLevel)), the most that this n allows")
        }
        return Comparison.Figures(
            nonzero: test.nonzero, zeros: test.zeros, ties: test.tieSizes,
            before: try ScoreSummary.Figures(before, settings.quartiles),
            after: try ScoreSummary.Figures(after, settings.quartiles),
            statistic: test.nonzero == 0 ? nil : test.statistic, z: test.z, pExact: test.pExact,
            pAsymptotic: test.pAsymptotic, pAdjusted: nil, rankBiserial: test.rankBiserial, r: test.rOverNonzero,
            shift: shift.estimate, low: shift.lower, high: shift.upper, level: shift.attainedLevel)
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
        _ score: ComparedScore, _ role: String, _ from: String, _ to: String, _ columns: [ScoreTable.Column]
    ) throws -> AnswerChange {
        let (people, values) = columns.joined
        var line = AnswerChange(
            item: score.name, title: score.score.title.plain, role: role, from: from, to: to,
            n: control.count(people.count), adjustment: score.adjustment.rawValue, family: 0, notes: [])
        guard control.isReleased || showing(people.count) == .all else {
            line.notes = ["not shown: fewer than \(2 * control.minimumGroup) people"]
            return line
        }
        guard !people.isEmpty else {
            line.notes = ["nobody gave this answer on both occasions"]
            return line
        }
        let test = try McNemarTest(before: values[0].map { $0 == 1 }, after: values[1].map { $0 == 1 })
        let yesYes = zip(values[0], values[1]).count { $0 == 1 && $1 == 1 }
        let cells = control.parts([yesYes, test.lost, test.gained, test.unchanged - yesYes])
        // A probability tells how many changed which way.
        let isShown = cells.allSatisfy { $0.number != nil }
        line.figures = AnswerChange.Figures(
            yesYes: cells[0], yesNo: cells[1], noYes: cells[2], noNo: cells[3], pExact: isShown ? test.pExact : nil)
        if !isShown {
            line.notes.append("p is not shown, because it would tell of fewer than \(control.minimumGroup) people")
        } else if test.changed == 0 {
            line.notes.append("nobody changed, so there is nothing to test")
        } else if test.smallestPossibleP > settings.alpha {
            line.notes.append(
                "with \(test.changed) changed answers the exact two-sided p cannot be below "
                    + JSONValue.text(of: test.smallestPossibleP))
        }
        line.notes += leftOut(columns, of: people, "people with an answer on one occasion only are left out")
        return line
    }
}

extension ScoreSummary.Figures {
    init(_ values: [Double], _ method: QuartileMethod) throws {
        let summary = try Summary(of: values, quartiles: method)
        self.init(
            median: summary.median, q1: summary.q1, q3: summary.q3, minimum: summary.minimum,
            maximum: summary.maximum, mean: summary.mean, standardDeviation: summary.standardDeviation)
    }
}
