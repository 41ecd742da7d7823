import TelemachusCore

/// What all comparisons say together, in sentences for a board.
struct Findings {
    /// Where they come from.
    let record: ProgrammeRecord

    private var results: Results { record.results }

    /// What changed, how sure that is, and what is not shown; each only where there is something to say.
    var terms: [Term] {
        [("What changed", changed), ("How sure", sure), ("What is not shown", hidden)]
            .filter { !$0.1.isEmpty }.map { Term(name: $0.0, text: $0.1.joined(separator: " ")) }
    }

    /// How often the median rose and fell, role by role.
    private var changed: [String] {
        let roles = results.comparisons.map(\.role).withoutRepeats
        return roles.compactMap { role in
            let lines = results.comparisons.filter { $0.role == role }.compactMap(\.figures)
            guard !lines.isEmpty else { return nil }
            let higher = lines.count { $0.after.median > $0.before.median }
            let lower = lines.count { $0.after.median < $0.before.median }
            let same = lines.count - higher - lower
            return "\(record.outline.plural(ofRole: role)): of \(lines.count.of("score")) compared over two occasions, "
                + "\(higher) had a higher median afterwards, \(same) the same and \(lower) a lower one."
        }
    }

    /// How many tests fall below the level, and whether they could.
    private var sure: [String] {
        let tests = results.everyTest
        guard !tests.isEmpty else { return [] }
        let alpha = results.methods.alpha
        let words = Numbers.plain(alpha, decimals: 4)
        let below = tests.count { $0.pExact < alpha }
        let adjusted = tests.filter { $0.pAdjusted != nil }
        let kept = adjusted.count { ($0.pAdjusted ?? 1) < alpha }
        let first =
            "Of \(tests.count.of("exact test")), \(below == 0 ? "none gives" : "\(below) give\(below == 1 ? "s" : "")") "
            + "a p below \(words)"
            + (below == 0
                ? ", so that chance cannot be ruled out."
                : adjusted.isEmpty
                    ? "."
                    : "; adjusted for the number of tests, \(kept == 0 ? "none does" : "\(kept) of \(adjusted.count) \(kept == 1 ? "does" : "do")").")
        return [first] + messages(of: ["exact-test-floor"])
    }

    private var hidden: [String] { messages(of: ["small-groups-hidden"]) }

    private func messages(of ids: [String]) -> [String] {
        results.notices.filter { ids.contains($0.id) }.map(\.message.sentence)
    }
}

extension Results {
    /// The exact probabilities of all tests, each with the one adjusted for its family.
    var everyTest: [(pExact: Double, pAdjusted: Double?)] {
        func test(_ exact: Double?, _ line: some AdjustedLine) -> (pExact: Double, pAdjusted: Double?)? {
            exact.map { ($0, line.isAdjusted ? line.pAdjusted : nil) }
        }
        return comparisons.compactMap { test($0.figures?.pExact, $0) }
            + groupComparisons.compactMap { test($0.figures?.pExact, $0) }
            + repeatedComparisons.compactMap { test($0.figures?.pExact, $0) }
            + changes.compactMap { test($0.figures?.pExact, $0) }
    }
}
