import TelemachusCore
import TelemachusStatistics

/// Scores of the same people on three occasions or more.
extension Analysis {
    func repeated(
        _ score: ComparedScore, _ role: String, _ stages: [String], _ columns: [ScoreTable.Column]
    ) throws -> RepeatedComparison {
        let (people, values) = columns.joined
        var line = RepeatedComparison(
            score: score.name, role: role, stages: stages, n: control.count(people.count),
            adjustment: score.adjustment.rawValue, family: 0, notes: [])
        let showing = showing(people.count)
        if case .hidden(let reason) = showing {
            line.notes = [reason]
            return line
        }
        guard !people.isEmpty else {
            line.notes = ["nobody has this score on every occasion"]
            return line
        }
        var figures = RepeatedComparison.Figures(
            occasions: try values.compactMap { try self.figures(of: $0, showing) })
        if showing == .all {
            let test = try FriedmanTest(people.indices.map { person in values.map { $0[person] } })
            figures.chiSquare = test.statistic
            figures.degrees = test.degreesOfFreedom
            figures.pAsymptotic = test.pAsymptotic
            figures.pExact = test.pExact
            figures.kendallW = test.kendallsW
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
        } else {
            line.notes.append(onlyMedianReason)
        }
        line.figures = figures
        line.notes += leftOut(columns, of: people, "people without a score on every occasion are left out")
        return line
    }
}
