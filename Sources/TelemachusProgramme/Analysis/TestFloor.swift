import TelemachusCore
import TelemachusStatistics

/// The least p that an exact test can give about so many people, whatever they answer.
struct TestFloor: Hashable {
    /// The tests whose least p is known from the number of people alone.
    enum Test: CaseIterable {
        case signedRank
        case mannWhitney
        case friedman
        case mcNemar
    }

    /// The test.
    let test: Test
    /// How many people it is about: `n = 5`, `4 and 6`.
    let size: String
    /// The least p; without ties where the test knows such.
    let p: Double

    /// The floors of the tests whose p is shown.
    static func all(in results: Results) -> Set<TestFloor> {
        let paired = results.comparisons.compactMap { line -> TestFloor? in
            guard let n = line.figures?.nonzero, n > 0 else { return nil }
            return TestFloor(test: .signedRank, size: "n = \(n)", p: SignedRankTest.smallestPossibleP(changed: n))
        }
        let groups = results.groupComparisons.compactMap { line -> TestFloor? in
            guard line.figures?.pExact != nil, let first = line.first.n.number, let second = line.second.n.number else {
                return nil
            }
            return TestFloor(
                test: .mannWhitney, size: "\(min(first, second)) and \(max(first, second))",
                p: MannWhitneyTest.smallestPossibleP(first, against: second))
        }
        let repeated = results.repeatedComparisons.compactMap { line -> TestFloor? in
            guard line.figures?.pExact != nil, let n = line.n.number else { return nil }
            return TestFloor(
                test: .friedman, size: "\(n.of("person", "people")) on \(line.stages.count) occasions",
                p: FriedmanTest.smallestPossibleP(people: n, times: line.stages.count))
        }
        let changes = results.changes.compactMap { line -> TestFloor? in
            guard let figures = line.figures, figures.pExact != nil, let lost = figures.yesNo.number,
                let gained = figures.noYes.number, lost + gained > 0
            else { return nil }
            return TestFloor(
                test: .mcNemar, size: "n = \(lost + gained)",
                p: SignedRankTest.smallestPossibleP(changed: lost + gained))
        }
        return Set(paired + groups + repeated + changes)
    }

    /// The sentence on floors of one test that lie above the level, the lowest first.
    static func sentence(_ floors: [TestFloor], above alpha: Double) -> String? {
        let floors = floors.sorted { ($0.p, $0.size) < ($1.p, $1.size) }
        guard let lowest = floors.first else { return nil }
        let rest = floors.dropFirst().map { "\($0.size): \(text(of: $0.p))" }
        return "With \(lowest.subject) cannot go below \(text(of: lowest.p))\(lowest.condition), so it cannot reach "
            + text(of: alpha)
            + (rest.isEmpty ? "." : "; with fewer the floor is higher (\(rest.joined(separator: ", "))).")
    }

    private var subject: String {
        switch test {
        case .signedRank: "\(size) non-zero differences the exact two-sided signed-rank test"
        case .mannWhitney: "\(size) people the exact two-sided Mann-Whitney test"
        case .friedman: "\(size) Friedman’s exact test"
        case .mcNemar: "\(size) changed answers the exact two-sided McNemar test"
        }
    }

    private var condition: String {
        switch test {
        case .signedRank, .mcNemar: ", whatever the answers"
        case .mannWhitney, .friedman: " where no values are tied"
        }
    }

    private static func text(of p: Double) -> String {
        JSONValue.text(of: p < 0.0001 ? p : (p * 1_000_000).rounded() / 1_000_000)
    }
}
