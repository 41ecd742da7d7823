import TelemachusCore
import TelemachusStatistics
import Testing

@testable import TelemachusProgramme

@Suite struct TestFloorTests {
    private func sentences(_ results: Results) -> [String] {
        let floors = TestFloor.all(in: results).filter { $0.p > 0.05 }
        return TestFloor.Test.allCases.compactMap { test in
            TestFloor.sentence(floors.filter { $0.test == test }, above: 0.05)
        }
    }

    private func group(_ n: Int) -> GroupComparison.Group {
        GroupComparison.Group(role: "mentor", title: "Mentors", n: .exactly(n))
    }

    private func groups(_ first: Int, _ second: Int, p: Double?) -> GroupComparison {
        var figures = GroupComparison.Figures()
        figures.pExact = p
        return GroupComparison(
            score: "a.b", stage: "before", first: group(first), second: group(second), adjustment: "holm", family: 1,
            figures: figures, notes: [])
    }

    @Test func `Two groups that are too small are named with the floor of their test`() {
        var results = Results()
        results.groupComparisons = [
            groups(4, 3, p: 0.4), groups(2, 2, p: 1), groups(9, 9, p: 0.4), groups(1, 9, p: nil),
        ]
        #expect(
            sentences(results) == [
                "With 3 and 4 people the exact two-sided Mann-Whitney test cannot go below 0.057143 where no values are "
                    + "tied, so it cannot reach 0.05; with fewer the floor is higher (2 and 2: 0.333333)."
            ])
    }

    @Test func `Friedman's and McNemar's tests have floors of their own`() {
        var repeated = RepeatedComparison.Figures(occasions: [])
        repeated.pExact = 0.5
        let cells = AnswerChange.Figures(
            yesYes: .exactly(9), yesNo: .exactly(4), noYes: .exactly(0), noNo: .exactly(2), pExact: 0.125)
        var results = Results()
        results.repeatedComparisons = [2, 3].map { n in
            RepeatedComparison(
                score: "a.b", role: "mentor", stages: ["a", "b", "c"], n: .exactly(n), adjustment: "holm", family: 1,
                figures: repeated, notes: [])
        }
        results.changes = [
            AnswerChange(
                item: "a.b", title: "", role: "mentor", from: "a", to: "b", n: .exactly(15), adjustment: "none",
                family: 1, figures: cells, notes: [])
        ]
        #expect(
            sentences(results) == [
                "With 2 people on 3 occasions Friedman’s exact test cannot go below 0.166667 where no values are tied, so "
                    + "it cannot reach 0.05.",
                "With n = 4 changed answers the exact two-sided McNemar test cannot go below 0.125, whatever the answers, "
                    + "so it cannot reach 0.05.",
            ])
    }

    @Test(arguments: [(2, 3), (3, 3), (4, 3), (3, 4)])
    func `Friedman's floor is the p of people who order all times alike`(people: Int, times: Int) throws {
        let rows = Array(repeating: (1...times).map(Double.init), count: people)
        let p = try #require(try FriedmanTest(rows).pExact)
        #expect(abs(p - FriedmanTest.smallestPossibleP(people: people, times: times)) < 1e-12)
    }

    @Test(arguments: [(1, 4), (3, 4), (5, 5)])
    func `The floor of two groups is the p of groups that lie apart`(first: Int, second: Int) throws {
        let test = try MannWhitneyTest((1...first).map(Double.init), against: (1...second).map { Double($0) + 100 })
        #expect(abs(try #require(test.pExact) - MannWhitneyTest.smallestPossibleP(first, against: second)) < 1e-12)
    }
}
