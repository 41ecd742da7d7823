import Testing

@testable import TelemachusStatistics

@Suite("McNemar's test")
struct McNemarTestTests {
    /// Twice the smaller tail of Pascal's triangle.
    private func counted(_ gained: Int, _ lost: Int) -> (exact: Double, mid: Double) {
        var row = [1.0]
        for _ in 0..<(gained + lost) { row = zip([0] + row, row + [0]).map { ($0 + $1) / 2 } }
        let fewer = min(gained, lost)
        let tail = row[0...fewer].reduce(0, +)
        return (min(1, 2 * tail), gained == lost ? 1 : 2 * tail - row[fewer])
    }

    @Test("Both p values equal those counted in Pascal's triangle")
    func counted() throws {
        for gained in 0...25 {
            for lost in 0...25 where gained + lost > 0 {
                let test = try McNemarTest(gained: gained, lost: lost, unchanged: 3)
                let expected = counted(gained, lost)
                #expect(agree(test.pExact, expected.exact, relative: 1e-12), "\(gained) \(lost)")
                #expect(agree(test.pMid, expected.mid, relative: 1e-12), "\(gained) \(lost)")
            }
        }
    }

    // Fagerland, Lydersen and Laake 2013: airway hyper-responsiveness before and after a transplant, 1 and 7 changed.
    @Test("Airway hyper-responsiveness of children has the published p values")
    func published() throws {
        let test = try McNemarTest(gained: 7, lost: 1, unchanged: 13)
        #expect(agree(test.pExact, 0.0703125))
        #expect(agree(test.pMid, 0.0390625))
        #expect([test.pairs, test.changed] == [21, 8])
        #expect(agree(test.difference, 6.0 / 21))
    }

    @Test("Answers are counted in pairs")
    func answers() throws {
        let test = try McNemarTest(before: [false, false, true, true, false], after: [true, false, true, false, true])
        #expect([test.gained, test.lost, test.unchanged] == [2, 1, 2])
        #expect(test.pExact == 1)
    }

    @Test("Exchanging gains and losses leaves the p as it is, and turns the difference round")
    func exchanged() throws {
        let (test, exchanged) = (
            try McNemarTest(gained: 9, lost: 2, unchanged: 1), try McNemarTest(gained: 2, lost: 9, unchanged: 1)
        )
        #expect(test.pExact == exchanged.pExact)
        #expect(test.difference == -exchanged.difference)
    }

    @Test("Everybody the same way reaches the floor 2 / 2ⁿ")
    func floor() throws {
        for n in 1...60 {
            let test = try McNemarTest(gained: n, lost: 0, unchanged: 0)
            #expect(agree(test.pExact, test.smallestPossibleP, relative: 1e-12))
        }
    }

    @Test("Hundreds of people leave it between 0 and 1")
    func many() throws {
        let test = try McNemarTest(gained: 5000, lost: 4000, unchanged: 0)
        let exact = try #require(test.pExact)
        #expect(exact > 0 && exact < 1e-20)
    }

    @Test("Where nobody changed there is no p")
    func unchanged() throws {
        let test = try McNemarTest(before: [true, false], after: [true, false])
        #expect([test.pExact, test.pMid] == [nil, nil])
        #expect(test.difference == 0)
        #expect(test.smallestPossibleP == 1)
    }

    @Test("No people, numbers below 0 and lists of other lengths are refused")
    func refused() {
        #expect(throws: StatisticsProblem.tooFewValues(needed: 1, given: 0)) { try McNemarTest(before: [], after: []) }
        #expect(throws: StatisticsProblem.notACount(-1)) { try McNemarTest(gained: -1, lost: 2, unchanged: 0) }
        #expect(throws: StatisticsProblem.unequalLengths(before: 1, after: 0)) {
            try McNemarTest(before: [true], after: [])
        }
    }
}
