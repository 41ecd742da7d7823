import Testing

@testable import TelemachusStatistics

@Suite("Shift between two groups")
struct GroupShiftTests {
    private let term = [0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46]
    private let early = [1.15, 0.88, 0.90, 0.74, 1.21]

    // R 4.2.2: wilcox.test(term, early, conf.int = TRUE), and 1 - 2 * pwilcox(8, 5, 10) for the level attained.
    @Test("The permeability of membranes gives the estimate and the interval of the literature and of R")
    func published() throws {
        let shift = try GroupShift(term, against: early)
        #expect(agree(shift.estimate, 0.305))
        #expect(agree(shift.lower, -0.15))
        #expect(agree(shift.upper, 0.76))
        #expect(agree(shift.attainedLevel, 0.9600399600399601))
        #expect(shift.reachesAskedLevel)
        #expect(shift.askedLevel == 0.95)
        #expect([shift.count, shift.referenceCount] == [10, 5])
    }

    @Test("Two against two cannot reach 95 %, and the widest interval says what it attains")
    func outOfReach() throws {
        let shift = try GroupShift([5, 7], against: [1, 2])
        #expect(agree(shift.attainedLevel, 1 - 2.0 / 6))
        #expect(!shift.reachesAskedLevel)
        #expect([shift.lower, shift.upper] == [3, 6])
        #expect(shift.estimate == 4.5)
        let single = try GroupShift([5], against: [1])
        #expect(single.attainedLevel == 0)
        #expect([single.lower, single.estimate, single.upper] == [4, 4, 4])
    }

    @Test("It moves with the group, and turns round when the groups are exchanged")
    func moves() throws {
        let shift = try GroupShift([3, 5, 8, 9, 4], against: [1, 2, 6, 2])
        let moved = try GroupShift([13, 15, 18, 19, 14], against: [1, 2, 6, 2])
        #expect(moved.estimate == shift.estimate + 10)
        #expect([moved.lower, moved.upper] == [shift.lower + 10, shift.upper + 10])
        let exchanged = try GroupShift([1, 2, 6, 2], against: [3, 5, 8, 9, 4])
        #expect(exchanged.estimate == -shift.estimate)
        #expect([exchanged.lower, exchanged.upper] == [-shift.upper, -shift.lower])
    }

    @Test("Other levels and empty groups are refused")
    func refused() {
        #expect(throws: StatisticsProblem.notAProbability(1)) { try GroupShift([1], against: [2], level: 1) }
        #expect(throws: StatisticsProblem.tooFewValues(needed: 1, given: 0)) { try GroupShift([1], against: []) }
    }
}
