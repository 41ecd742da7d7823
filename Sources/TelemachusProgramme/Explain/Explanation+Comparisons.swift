import TelemachusCore
import TelemachusStatistics

/// Comparisons in sentences, and the tests that they take.
extension Explanation {
    func sentence(for comparison: ComparisonSettings) -> String {
        let scores = name(ofScores: comparison.scores)
        let what =
            switch comparison.kind {
            case .paired(let role, let from, let to):
                "\(scores), of \(people(role)): '\(title(ofStage: from))' with '\(title(ofStage: to))'."
            case .repeated(let role, let stages):
                "\(scores), of \(people(role)): \(stages.map { "'\(title(ofStage: $0))'" }.listed()), all together."
            case .roles(let stage, let first, let second):
                "\(scores), at '\(title(ofStage: stage))': \(people(first)) with \(people(second))."
            case .attribute(let attribute, let role, let stage):
                "\(scores), at '\(title(ofStage: stage))': \(people(role)) by "
                    + "\(title(ofAttribute: attribute).midSentence)."
            case nil: scores
            }
        return what + adjustment(of: comparison)
    }

    private func people(_ role: String) -> String { plural(ofRole: role).midSentence }

    /// The tests that the comparisons take, and how p is adjusted.
    func methods(of comparisons: [ComparisonSettings]) -> [String] {
        let analysis = programme.definition.analysis
        let tests = Set(comparisons.flatMap(tests))
        var sentences = Test.allCases.filter(tests.contains).map(\.inWords)
        if tests.contains(.signedRank) { sentences.append(analysis.zeros.help) }
        sentences.append(
            "The level is \(JSONValue.text(of: analysis.alpha)). Quartiles: \(analysis.quartiles.help).")
        let used = adjustments(of: comparisons)
        if !used.isEmpty { sentences.append("What is adjusted together: \(analysis.family.help)") }
        return sentences + used.map { "\($0.rawValue): \($0.help)" }
    }

    /// What is done about several tests at once; nothing needs to be where there is one.
    private func adjustment(of comparison: ComparisonSettings) -> String {
        guard isOfSeveral(comparison) else { return "" }
        let method = comparison.adjustment ?? programme.definition.analysis.adjustment
        return method == .unadjusted ? " p is not adjusted." : " p is adjusted (\(method.rawValue))."
    }

    private func isOfSeveral(_ comparison: ComparisonSettings) -> Bool {
        if programme.definition.analysis.family == .all {
            return programme.comparisons.count > 1 || parts(comparison) > 1
        }
        return parts(comparison) > 1
    }

    private func parts(_ comparison: ComparisonSettings) -> Int {
        programme.scores(of: comparison).count { comparison.score != nil || !$0.isTotal }
    }

    /// The adjustments that are used, once each.
    private func adjustments(of comparisons: [ComparisonSettings]) -> [PValueAdjustment] {
        let used = comparisons.filter(isOfSeveral).map { $0.adjustment ?? programme.definition.analysis.adjustment }
        return PValueAdjustment.allCases.filter { $0 != .unadjusted && used.contains($0) }
    }

    private enum Test: CaseIterable {
        case signedRank
        case mcNemar
        case friedman
        case mannWhitney

        var inWords: String {
            switch self {
            case .signedRank: "The same people's scores on two stages are compared by the Wilcoxon signed-rank test."
            case .mcNemar: "The same people's yes or no on two stages is compared by McNemar's exact test."
            case .friedman:
                "The same people's scores on three stages or more are compared by Friedman's test, with Kendall's W."
            case .mannWhitney: "The scores of two groups are compared by the Mann-Whitney test."
            }
        }
    }

    private func tests(_ comparison: ComparisonSettings) -> [Test] {
        guard let kind = comparison.kind, let instrument = programme.instrument(InstrumentID(comparison.instrument))
        else { return [] }
        switch kind {
        case .paired:
            return programme.scores(of: comparison).map {
                instrument.item($0.id)?.format == .yesNo ? .mcNemar : .signedRank
            }
        case .repeated: return [.friedman]
        case .roles, .attribute: return [.mannWhitney]
        }
    }
}
