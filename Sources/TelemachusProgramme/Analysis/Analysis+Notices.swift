import TelemachusCore

/// What a reader of the figures must know.
extension Analysis {
    func notices(for results: Results) -> [Notice] {
        var notices: [Notice] = []
        if let release = state.release {
            notices.append(
                Notice(
                    "small-groups-released",
                    "Groups below \(control.minimumGroup) people are shown under a release for \(release.purpose) by "
                        + "\(release.by) on \(release.date): \(release.reason)"))
        }
        notices += openStageNotices
        notices += floorNotices(results)
        notices += contentNotices()
        if let smallest = smallestAdjusted(results), smallest > settings.alpha {
            notices.append(
                Notice(
                    "no-adjusted-p-below-alpha",
                    "No comparison falls below \(JSONValue.text(of: settings.alpha)) by the exact test after adjustment; "
                        + "the smallest adjusted p is \(JSONValue.text(of: (smallest * 10_000).rounded() / 10_000))."))
        }
        let differing = results.comparisons.contains { comparison in
            guard let n = comparison.n.number else { return false }
            return results.summaries.contains {
                $0.score == comparison.score && $0.role == comparison.role
                    && ($0.stage == comparison.from || $0.stage == comparison.to)
                    && ($0.n.number ?? n) != n
            }
        }
        if differing {
            notices.append(
                Notice(
                    "group-size-changes",
                    "Groups change in size between occasions. Comparisons hold only the people with both values, so "
                        + "their medians may differ from those of one occasion alone."))
        }
        notices += hiddenNotices(results)
        if settings.alpha > 0, !results.comparisons.isEmpty {
            notices.append(
                Notice(
                    "two-p-values",
                    "Read the exact p: it holds at any number of people and counts ties. The asymptotic p stands beside it "
                        + "because SPSS reports it; with few people the two differ widely."))
        }
        return notices
    }

    /// That figures of a live programme were reckoned before it was over.
    private var openStageNotices: [Notice] {
        guard state.course.start != nil else { return [] }
        let ahead = programme.stages.filter { stage in
            if case .closed = state.course.standing(of: stage.id) { false } else { true }
        }
        guard !ahead.isEmpty else { return [] }
        let names = ahead.map { "'\($0.title.plain)'" }.listed()
        return [
            Notice(
                "stages-not-closed",
                "These figures were reckoned while the programme was under way: \(names) "
                    + "\(ahead.count == 1 ? "is" : "are") not closed. Answers that are still to come will change them.")
        ]
    }

    /// That figures are left out, and by which rule.
    private func hiddenNotices(_ results: Results) -> [Notice] {
        let reasons = Set(results.summaries.compactMap(\.note) + results.comparisons.flatMap(\.notes))
        let k = control.minimumGroup
        var sentences: [String] = []
        if reasons.contains(control.reason()) {
            sentences.append("Figures about fewer than \(k) people are not shown.")
        }
        if reasons.contains(control.differencingReason) {
            sentences.append(
                "Figures are left out that beside another table would tell about fewer than \(k) people, such as those "
                    + "who answered on one occasion only.")
        }
        if reasons.contains(control.medianReason) {
            sentences.append("Groups below \(2 * k) people have a median and nothing else.")
        }
        return sentences.isEmpty ? [] : [Notice("small-groups-hidden", sentences.joined(separator: " "))]
    }

    /// The numbers of non-zero differences at which the exact test cannot reach the level, in one notice.
    private func floorNotices(_ results: Results) -> [Notice] {
        let numbers = Set(
            results.comparisons.compactMap { comparison -> Int? in
                guard let n = comparison.figures?.nonzero, n > 0, floor(n) > settings.alpha else { return nil }
                return n
            })
        guard let most = numbers.max() else { return [] }
        let fewer = numbers.subtracting([most]).sorted(by: >).map { "n = \($0): \(JSONValue.text(of: floor($0)))" }
        return [
            Notice(
                "exact-test-floor",
                "With n = \(most) non-zero differences the exact two-sided signed-rank test cannot go below "
                    + "\(JSONValue.text(of: floor(most))), whatever the answers, so it cannot reach "
                    + "\(JSONValue.text(of: settings.alpha))"
                    + (fewer.isEmpty ? "." : "; with fewer the floor is higher (\(fewer.joined(separator: ", ")))."))
        ]
    }

    private func floor(_ nonzero: Int) -> Double {
        var p = 2.0
        for _ in 0..<nonzero { p /= 2 }
        return min(1, p)
    }

    private func smallestAdjusted(_ results: Results) -> Double? {
        results.comparisons.compactMap { $0.figures?.pAdjusted }.min()
    }
}
