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
        let named: NamedScore
        do throws(ConfigurationProblem) {
            named = try NamedScore(score, in: context, at: path.appending("score"))
        } catch {
            return error.findings.first
        }
        guard isLowerBetter, context.scores[named.name]?.declaration.range == nil else { return nil }
        return .init(
            "score-without-range", "'\(score)' has no greatest value, so nothing says how far below it a score lies",
            at: path.appending("lower-is-better"),
            help: "name a score with a range, such as one from a scale, or take 'lower-is-better' out")
    }
}
