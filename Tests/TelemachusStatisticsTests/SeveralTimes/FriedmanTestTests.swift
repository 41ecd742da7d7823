import Testing

@testable import TelemachusStatistics

@Suite("Friedman's test")
struct FriedmanTestTests {
    // Hollander and Wolfe 1973, page 140: 22 players rounding first base in three ways. R's help has them too.
    private let rounding: [[Double]] = [
        [5.40, 5.50, 5.55], [5.85, 5.70, 5.75], [5.20, 5.60, 5.50], [5.55, 5.50, 5.40], [5.90, 5.85, 5.70],
        [5.45, 5.55, 5.60], [5.40, 5.40, 5.35], [5.45, 5.50, 5.35], [5.25, 5.15, 5.00], [5.85, 5.80, 5.70],
        [5.25, 5.20, 5.10], [5.65, 5.55, 5.45], [5.60, 5.35, 5.45], [5.05, 5.00, 4.95], [5.50, 5.50, 5.40],
        [5.45, 5.55, 5.50], [5.55, 5.55, 5.35], [5.45, 5.50, 5.55], [5.50, 5.45, 5.25], [5.65, 5.60, 5.40],
        [5.70, 5.65, 5.55], [6.30, 6.30, 6.25],
    ]

    @Test("The players who round first base give the published figures")
    func published() throws {
        let test = try FriedmanTest(rounding)
        #expect(agree(test.statistic, 11.142857142857142))
        #expect(agree(test.pAsymptotic, 0.003805040775511383))
        #expect(agree(test.kendallsW, 0.2532467532467532))
        #expect([test.people, test.times, test.degreesOfFreedom] == [22, 3, 2])
        let exact = try #require(test.pExact)
        #expect(exact > 0.001 && exact < 0.006)
        #expect(test.note == nil)
    }

    // Friedman 1937, table V, for three times: 0.0046 and 0.042 for four people at 8 and 6.5, 0.093 for five at 5.2.
    @Test("The exact p is that of the tables")
    func tables() throws {
        let alike: [[Double]] = [[1, 2, 3], [1, 2, 3], [1, 2, 3], [1, 2, 3]]
        let test = try FriedmanTest(alike)
        #expect(test.statistic == 8)
        #expect(test.kendallsW == 1)
        #expect(agree(test.pExact, 1.0 / 216))
        let nearly = try FriedmanTest([[1, 2, 3], [1, 2, 3], [1, 2, 3], [2, 1, 3]])
        #expect(nearly.statistic == 6.5)
        #expect(agree(nearly.pExact, 54.0 / 1296))
        let five = try FriedmanTest([[1, 2, 3], [1, 2, 3], [1, 3, 2], [2, 1, 3], [1, 3, 2]])
        #expect(agree(five.statistic, 5.2))
        #expect(agree(five.pExact, 726.0 / 7776))
        #expect(agree(five.pAsymptotic, 0.07427357821433392))
    }

    /// The share of all ways to order each row anew that give rank sums with as large a sum of squares.
    private func written(_ rows: [[Double]]) -> Double {
        func orders(_ ranks: [Int]) -> [[Int]] {
            guard ranks.count > 1 else { return [ranks] }
            return ranks.indices.flatMap { position -> [[Int]] in
                var rest = ranks
                let taken = rest.remove(at: position)
                return orders(rest).map { [taken] + $0 }
            }
        }
        let ranks = rows.map { MidRanks(of: $0).doubled }
        func squares(_ sums: [Int]) -> Int { sums.reduce(0) { $0 + $1 * $1 } }
        func add(_ first: [Int], _ second: [Int]) -> [Int] { zip(first, second).map { $0 + $1 } }
        let zero = [Int](repeating: 0, count: ranks[0].count)
        let seen = squares(ranks.reduce(zero, add))
        var all = [zero]
        for row in ranks {
            let ways = orders(row)
            all = all.flatMap { sums in ways.map { add(sums, $0) } }
        }
        return Double(all.count { squares($0) >= seen }) / Double(all.count)
    }

    @Test("The exact p equals that of all orders written out, with ties and without")
    func brute() throws {
        var generator = SeededGenerator(seed: 5)
        for (people, times) in [(1, 3), (2, 2), (3, 3), (5, 3), (6, 2), (2, 4), (3, 4)] {
            for span in [1, 2, 100] {
                let rows = (0..<people).map { _ in generator.wholeNumbers(times, span: span) }
                let test = try FriedmanTest(rows)
                guard test.note == nil else { continue }
                #expect(agree(test.pExact, written(rows), relative: 1e-12), "\(rows)")
            }
        }
    }

    @Test("Two times are a sign test")
    func twoTimes() throws {
        let test = try FriedmanTest([[1, 2], [3, 5], [2, 4], [4, 5], [3, 4]])
        #expect(agree(test.pExact, 0.0625))
        #expect(agree(test.statistic, 5))
    }

    @Test("The order of the people and of the times does not matter")
    func invariant() throws {
        let rows: [[Double]] = [[1, 2, 4, 3], [2, 2, 3, 4], [1, 3, 2, 4]]
        let test = try FriedmanTest(rows)
        #expect(try FriedmanTest(rows.reversed()) == test)
        let turned = try FriedmanTest(rows.map { $0.reversed() })
        #expect(turned.pExact == test.pExact)
        #expect(turned.meanRanks == test.meanRanks.reversed())
    }

    @Test("Where nobody changed there is a note and no figure")
    func allTied() throws {
        let test = try FriedmanTest([[3, 3, 3], [4, 4, 4]])
        #expect(test.note == .allTied)
        #expect([test.statistic, test.kendallsW, test.pAsymptotic, test.pExact] == [nil, nil, nil, nil])
        #expect(test.meanRanks == [2, 2, 2])
    }

    @Test("Larger tables have no exact p, with a note that says why")
    func large() throws {
        let test = try FriedmanTest([[Double]](repeating: [1, 2, 3, 4, 5, 6, 7], count: 2))
        #expect(test.pExact == nil)
        #expect(test.note == .tooLargeForExact)
        #expect((2...7).map(FriedmanTest.largestExact) == [200, 50, 12, 6, 4, 0])
    }

    @Test("No person, one time, rows of other lengths and what is no number are refused")
    func refused() {
        #expect(throws: StatisticsProblem.tooFewValues(needed: 1, given: 0)) { try FriedmanTest([]) }
        #expect(throws: StatisticsProblem.tooFewValues(needed: 2, given: 1)) { try FriedmanTest([[1]]) }
        #expect(throws: StatisticsProblem.unequalRows(index: 1)) { try FriedmanTest([[1, 2], [1]]) }
        #expect(throws: StatisticsProblem.notFinite(index: 1)) { try FriedmanTest([[1, 2], [1, .nan]]) }
    }
}
