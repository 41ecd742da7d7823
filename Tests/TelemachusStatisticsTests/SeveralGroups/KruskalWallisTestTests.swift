import Testing

@testable import TelemachusStatistics

@Suite("Kruskal-Wallis test")
struct KruskalWallisTestTests {
    // Hollander and Wolfe 1973, page 116: mucociliary efficiency. R's help for kruskal.test has them too.
    @Test("The mucociliary efficiency of three groups gives the published figures")
    func published() throws {
        let test = try KruskalWallisTest([
            [2.9, 3.0, 2.5, 2.6, 3.2], [3.8, 2.7, 4.0, 2.4], [2.8, 3.4, 3.7, 2.2, 2.0],
        ])
        #expect(agree(test.statistic, 0.7714285714285722))
        #expect(agree(test.pAsymptotic, 0.6799647735788936))
        #expect(agree(test.epsilonSquared, 0.7714285714285722 / 13))
        #expect(test.counts == [5, 4, 5])
        #expect([test.people, test.degreesOfFreedom] == [14, 2])
    }

    @Test("Two groups have the square of Mann and Whitney's z, ties or not")
    func twoGroups() throws {
        var generator = SeededGenerator(seed: 9)
        for span in [2, 5, 1000] {
            let first = generator.wholeNumbers(7, span: span)
            let second = generator.wholeNumbers(9, span: span)
            let test = try KruskalWallisTest([first, second])
            let pair = try MannWhitneyTest(first, against: second)
            #expect(agree(test.statistic, pair.z.map { $0 * $0 }))
            #expect(agree(test.pAsymptotic, pair.pAsymptotic))
        }
    }

    @Test("Where everybody has the same score there is no figure")
    func allTied() throws {
        let test = try KruskalWallisTest([[2, 2], [2]])
        #expect([test.statistic, test.pAsymptotic, test.epsilonSquared] == [nil, nil, nil])
        #expect(test.meanRanks == [2, 2])
    }

    @Test("One group, an empty group and what is no number are refused")
    func refused() {
        #expect(throws: StatisticsProblem.tooFewValues(needed: 2, given: 1)) { try KruskalWallisTest([[1]]) }
        #expect(throws: StatisticsProblem.tooFewValues(needed: 1, given: 0)) { try KruskalWallisTest([[1], []]) }
        #expect(throws: StatisticsProblem.notFinite(index: 1)) { try KruskalWallisTest([[1], [.infinity]]) }
    }
}
