import Testing

@testable import TelemachusStatistics

@Suite("Mann-Whitney test")
struct MannWhitneyTestTests {
    private let tied: ([Double], [Double]) = ([3, 4, 4, 5, 5, 5], [1, 2, 3, 3, 4, 4, 5])

    // Hollander, Wolfe and Chicken 2014, table 4.1: permeability of membranes. R's help for wilcox.test has them too.
    private let term = [0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46]
    private let early = [1.15, 0.88, 0.90, 0.74, 1.21]

    @Test("The permeability of membranes gives the published figures")
    func published() throws {
        let test = try MannWhitneyTest(term, against: early)
        #expect(test.u == 35)
        #expect(test.referenceU == 15)
        #expect(test.statistic == 15)
        #expect(agree(test.pExact, 0.2544122544122544))
        #expect([test.count, test.referenceCount] == [10, 5])
        #expect(test.tieSizes == [])
        #expect(test.note == nil)
        #expect(agree(test.probabilityOfSuperiority, 0.7))
        #expect(agree(test.rankBiserial, 0.4))
    }

    // scipy 1.17.1 mannwhitneyu(use_continuity=…, method="asymptotic"); R 4.2.2 coin 1.4-2 for z and the exact p.
    @Test("With ties it equals scipy and coin under either correction")
    func withTies() throws {
        let plain = try MannWhitneyTest(tied.0, against: tied.1)
        #expect(plain.u == 32.5)
        #expect(plain.tieSizes == [3, 4, 4])
        #expect(agree(plain.z, -1.699851698919446))
        #expect(agree(plain.pAsymptotic, 0.08915882419322943))
        #expect(agree(plain.pExact, 0.1252913752913753))
        let corrected = try MannWhitneyTest(tied.0, against: tied.1, continuityCorrection: true)
        #expect(agree(corrected.pAsymptotic, 0.10396133407911937))
        #expect(corrected.pExact == plain.pExact)
        #expect(agree(plain.rOverPeople, 1.699851698919446 / 13.0.squareRoot()))
    }

    @Test("Exchanging the groups changes only which of them is ahead")
    func exchanged() throws {
        let test = try MannWhitneyTest(tied.0, against: tied.1)
        let exchanged = try MannWhitneyTest(tied.1, against: tied.0)
        #expect(exchanged.u == test.referenceU)
        #expect(exchanged.z == test.z)
        #expect(agree(exchanged.pExact, test.pExact, relative: 1e-13))
        #expect(exchanged.rankBiserial == -test.rankBiserial)
        #expect(exchanged.rOverPeople == test.rOverPeople.map { -$0 })
    }

    @Test("Neither the order of the people nor a shift of all scores changes anything")
    func invariant() throws {
        let test = try MannWhitneyTest(tied.0, against: tied.1)
        #expect(try MannWhitneyTest(tied.0.reversed(), against: tied.1.reversed()) == test)
        #expect(try MannWhitneyTest(tied.0.map { $0 + 100 }, against: tied.1.map { $0 + 100 }) == test)
    }

    @Test("Mean scores that differ only by rounding are tied")
    func rounding() throws {
        let test = try MannWhitneyTest([0.1 + 0.2, 1], against: [0.3, 2])
        #expect(test.tieSizes == [2])
        #expect(test.u == 1.5)
    }

    @Test("Where everybody has the same score there is a note and no figure")
    func allTied() throws {
        let test = try MannWhitneyTest([3, 3], against: [3])
        #expect(test.note == .allTied)
        #expect([test.z, test.pAsymptotic, test.pExact, test.rOverPeople] == [nil, nil, nil, nil])
        #expect(test.u == 1)
        #expect(test.rankBiserial == 0)
    }

    @Test("One person against another can show nothing; three against three reach a tenth")
    func floor() throws {
        let two = try MannWhitneyTest([2], against: [1])
        #expect(two.pExact == 1)
        #expect(two.smallestPossibleP == 1)
        let six = try MannWhitneyTest([4, 5, 6], against: [1, 2, 3])
        #expect(agree(six.pExact, 0.1))
        #expect(agree(six.smallestPossibleP, 0.1))
    }

    @Test("Beyond two hundred people only the exact p is missing, with a note that says why")
    func large() throws {
        let test = try MannWhitneyTest((0..<150).map(Double.init), against: (0..<51).map { Double($0) + 0.5 })
        #expect(test.pExact == nil)
        #expect(test.note == .tooManyForExact(limit: 200))
        #expect(test.pAsymptotic != nil)
    }

    @Test("Without ties and with many people the exact p is close to the asymptotic one")
    func close() throws {
        var generator = SeededGenerator(seed: 60)
        let test = try MannWhitneyTest(
            (0..<40).map { _ in Double.random(in: 0...1, using: &generator) },
            against: (0..<40).map { _ in Double.random(in: 0.1...1.1, using: &generator) })
        let difference = try #require(test.pExact) - #require(test.pAsymptotic)
        #expect(difference.magnitude < 0.01)
    }

    @Test("An empty group and scores that are no number are refused, with their position")
    func refused() {
        #expect(throws: StatisticsProblem.tooFewValues(needed: 1, given: 0)) { try MannWhitneyTest([], against: [1]) }
        #expect(throws: StatisticsProblem.notFinite(index: 2)) { try MannWhitneyTest([1, 2], against: [.nan]) }
        #expect(throws: StatisticsProblem.tooLarge(index: 0)) { try MannWhitneyTest([1e200], against: [1]) }
    }
}
