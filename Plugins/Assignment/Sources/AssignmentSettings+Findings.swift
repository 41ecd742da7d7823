import TelemachusCore

extension AssignmentSettings {
    /// What the fields' shapes cannot see.
    func findings(in context: DefinitionContext) -> [ConfigurationProblem.Finding] {
        scores.enumerated().compactMap { index, term in
            term.finding(at: FieldPath("scores").appending(index), in: context)
        }
    }
}

extension ScoreTerm {
    fileprivate func finding(at path: FieldPath, in context: DefinitionContext) -> ConfigurationProblem.Finding? {
        guard NamedScore(score) != nil else {
            let names = context.scores.names.filter { $0.hasPrefix("\(score).") }
            return .init(
                "no-single-score", "'\(score)' is an instrument, not one of its scores", at: path.appending("score"),
                help: names.isEmpty
                    ? "name a score that people give about possible partners"
                    : "name one of its scores: \(names.joined(separator: ", "))")
        }
        guard isLowerBetter, context.scores[score]?.declaration.range == nil else { return nil }
        return .init(
            "score-without-range", "'\(score)' has no greatest value, so nothing says how far below it a score lies",
            at: path.appending("lower-is-better"),
            help: "name a score with a range, such as one from a scale, or take 'lower-is-better' out")
    }
}
