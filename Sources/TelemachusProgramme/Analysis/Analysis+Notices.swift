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
        notices += wordingNotices
        notices += floorNotices(results)
        notices += contentNotices()
        notices += adjustedNotices(results)
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
        if results.everyTest.contains(where: { $0.exact != nil && $0.asymptotic != nil }) {
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

    /// That words are left out, and whose they are.
    private var wordingNotices: [Notice] {
        let supplied = programme.instrumentsWithSuppliedWording.map { "'\($0.title.plain)'" }
        guard !supplied.isEmpty else { return [] }
        return [
            Notice(
                "wording-left-out",
                "The wording of \(supplied.listed()) is licensed to the institution, so it is left out of everything that "
                    + "leaves the workspace. The ids of items and the points of their scales stand in its place.")
        ]
    }

    /// That figures are left out, and by which rule.
    private func hiddenNotices(_ results: Results) -> [Notice] {
        let reasons = Set(
            results.summaries.compactMap(\.note) + results.comparisons.flatMap(\.notes)
                + results.groupComparisons.flatMap(\.notes) + results.repeatedComparisons.flatMap(\.notes)
                + results.changes.flatMap(\.notes))
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
        if reasons.contains(control.comparisonReason) {
            sentences.append(
                "Comparisons are left out that by themselves or beside another table would tell about fewer than \(k) "
                    + "people.")
        }
        if reasons.contains(control.medianReason) {
            sentences.append("Groups below \(2 * k) people have a median and nothing else.")
        }
        return sentences.isEmpty ? [] : [Notice("small-groups-hidden", sentences.joined(separator: " "))]
    }

    /// The tests that cannot reach the level with so few people: a notice a test.
    private func floorNotices(_ results: Results) -> [Notice] {
        let floors = TestFloor.all(in: results).filter { $0.p > settings.alpha }
        return TestFloor.Test.allCases.compactMap { test in
            TestFloor.sentence(floors.filter { $0.test == test }, above: settings.alpha)
                .map { Notice("exact-test-floor", $0) }
        }
    }

    /// That nothing falls below the level, of all tests together.
    private func adjustedNotices(_ results: Results) -> [Notice] {
        let tests = results.everyTest.filter { $0.adjusted != nil }
        guard let smallest = tests.compactMap(\.adjusted).min(), smallest > settings.alpha else { return [] }
        let way = tests.allSatisfy { $0.exact != nil } ? " by the exact test" : ""
        return [
            Notice(
                "no-adjusted-p-below-alpha",
                "No comparison falls below \(JSONValue.text(of: settings.alpha))\(way) after adjustment; the smallest "
                    + "adjusted p is \(JSONValue.text(of: (smallest * 10_000).rounded() / 10_000)).")
        ]
    }
}

extension Results {
    /// The probabilities of every test, of whatever kind.
    fileprivate var everyTest: [(exact: Double?, asymptotic: Double?, adjusted: Double?)] {
        comparisons.compactMap(\.figures).map { ($0.pExact, $0.pAsymptotic, $0.pAdjusted) }
            + groupComparisons.compactMap(\.figures).map { ($0.pExact, $0.pAsymptotic, $0.pAdjusted) }
            + repeatedComparisons.compactMap(\.figures).map { ($0.pExact, $0.pAsymptotic, $0.pAdjusted) }
            + changes.compactMap(\.figures).map { ($0.pExact, nil, $0.pAdjusted) }
    }
}
