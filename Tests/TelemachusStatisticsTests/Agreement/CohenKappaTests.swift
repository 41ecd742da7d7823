import Testing

@testable import TelemachusStatistics

@Suite("Cohen's kappa")
struct CohenKappaTests {
    /// The codes of a table of counts, row by row: the first coder's category is the row.
    private func coders(_ table: [[Int]]) -> ([Int], [Int]) {
        var first: [Int] = []
        var second: [Int] = []
        for (row, counts) in table.enumerated() {
            for (column, count) in counts.enumerated() {
                first += repeatElement(row, count: count)
                second += repeatElement(column, count: count)
            }
        }
        return (first, second)
    }

    @Test("Fifty grants that two readers judged have the kappa of the textbooks")
    func published() throws {
        let (first, second) = coders([[20, 5], [10, 15]])
        let kappa = try CohenKappa(first, second)
        #expect(agree(kappa.kappa, 0.4))
        #expect(agree(kappa.observedAgreement, 0.7))
        #expect(agree(kappa.chanceAgreement, 0.5))
        #expect([kappa.units, kappa.agreed] == [50, 35])
    }

    @Test("Full agreement is 1, agreement by chance 0, full disagreement of two halves -1")
    func ends() throws {
        #expect(try CohenKappa(["a", "b", "c"], ["a", "b", "c"]).kappa == 1)
        #expect(try CohenKappa([1, 1, 2, 2], [1, 2, 1, 2]).kappa == 0)
        #expect(try CohenKappa([1, 2], [2, 1]).kappa == -1)
    }

    @Test("It does not exist where both coders put everything into one category")
    func undefined() throws {
        let kappa = try CohenKappa(["a", "a"], ["a", "a"])
        #expect(kappa.kappa == nil)
        #expect(kappa.observedAgreement == 1)
        #expect(kappa.chanceAgreement == 1)
        // Each has one category, but not the same: they agree on nothing, as chance would have it.
        #expect(try CohenKappa(["a", "a"], ["b", "b"]).kappa == 0)
    }

    @Test("Neither the names of the categories, nor the order of the units, nor that of the coders matters")
    func invariant() throws {
        let (first, second) = coders([[4, 2, 1], [0, 3, 2], [1, 1, 6]])
        let kappa = try CohenKappa(first, second)
        #expect(try CohenKappa(second, first) == kappa)
        #expect(try CohenKappa(first.reversed(), second.reversed()) == kappa)
        #expect(try CohenKappa(first.map { "category \($0)" }, second.map { "category \($0)" }) == kappa)
    }

    @Test("No unit and lists of other lengths are refused")
    func refused() {
        #expect(throws: StatisticsProblem.tooFewValues(needed: 1, given: 0)) { try CohenKappa([Int](), []) }
        #expect(throws: StatisticsProblem.unequalLengths(before: 1, after: 2)) { try CohenKappa([1], [1, 2]) }
    }
}
