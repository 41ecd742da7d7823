import TelemachusCore
import TelemachusStatistics

/// Scores of the same people on three occasions or more.
extension Analysis {
    func repeated(
        _ score: ComparedScore, _ role: String, _ stages: [String], _ columns: [ScoreTable.Column],
        _ review: inout DisclosureReview
    ) throws -> RepeatedComparison {
        let (numbers, values) = columns.joined
        let people = PeopleSet(numbers)
        var line = RepeatedComparison(
            score: score.name, role: role, stages: stages, n: review.countCompared(people, in: "\(score.name) \(role)"),
            adjustment: score.adjustment.rawValue, family: 0, notes: [])
        let variables = stages.map { Variable(score.name, at: $0) }
        let showing = review.group(
            people, about: stages.flatMap { score.instrument.variables(of: score.score, at: $0) })
        if case .hidden = showing {
            line.notes = [control.comparisonReason]
            return line
        }
        guard !people.isEmpty else {
            line.notes = ["nobody has this score on every occasion"]
            return line
        }
        let occasions = try zip(values, variables).compactMap { values, variable in
            try review.figures(
                Array(zip(numbers, values)), about: variable, showing: showing, n: line.n,
                range: score.instrument.bounds(of: score.score), quartiles: settings.quartiles)
        }
        guard occasions.count == stages.count else {
            line.notes = [control.comparisonReason]
            return line
        }
        var figures = RepeatedComparison.Figures(occasions: occasions)
        if let reason = reasonAgainstTest(showing, occasions) {
            line.notes.append(reason)
        } else {
            let test = try FriedmanTest(numbers.indices.map { person in values.map { $0[person] } })
            // Chi-square by Kendall's W is a multiple of the number of people.
            let isExact = line.n.number != nil
            figures.chiSquare = isExact ? test.statistic : nil
            figures.degrees = test.degreesOfFreedom
            figures.pAsymptotic = isExact ? test.pAsymptotic : test.pAsymptotic.map(DisclosureReview.twoDigits)
            figures.pExact = isExact ? test.pExact : test.pExact.map(DisclosureReview.twoDigits)
            figures.kendallW = isExact ? test.kendallsW : test.kendallsW.map(DisclosureReview.hundredths)
            switch test.note {
            case .allTied: line.notes.append("nobody's values differ, so there is nothing to test")
            case .tooLargeForExact:
                let limit = FriedmanTest.largestExact(times: stages.count)
                line.notes.append(
                    limit == 0
                        ? "the exact p is not computed for \(stages.count) occasions; the asymptotic one stands in its place"
                        : Self.asymptoticOnly(above: limit))
            case nil: break
            }
        }
        line.figures = figures
        line.notes += leftOut(columns, of: people, line.n, "people without a score on every occasion are left out")
        return line
    }
}
