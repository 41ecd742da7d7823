import Testing

@testable import TelemachusStatistics

@Suite("Normal distribution")
struct NormalDistributionTests {
    // scipy 1.17.1: scipy.stats.norm.sf(z)
    @Test(
        "The upper tail equals scipy's far out",
        arguments: [
            (0, 0.5), (1.959963984540054, 0.025), (-1, 0.8413447460685429), (5, 2.866515718791933e-07),
            (10, 7.61985302416047e-24), (30, 4.906713927147908e-198), (37, 5.7255712225239266e-300),
        ])
    func upperTail(z: Double, expected: Double) {
        #expect(agree(NormalDistribution.upperTail(z), expected))
    }

    @Test("Both tails together are twice the tail beyond the size of the score, whatever its sign")
    func twoTails() {
        for z in stride(from: 0.0, through: 30, by: 0.37) {
            #expect(NormalDistribution.twoTails(z) == 2 * NormalDistribution.upperTail(z))
            #expect(NormalDistribution.twoTails(-z) == NormalDistribution.twoTails(z))
        }
        #expect(NormalDistribution.twoTails(0) == 1)
    }

    @Test("Infinite scores give 0 and 1, NaN gives NaN")
    func limits() {
        #expect(NormalDistribution.upperTail(.infinity) == 0)
        #expect(NormalDistribution.upperTail(-.infinity) == 1)
        #expect(NormalDistribution.upperTail(.nan).isNaN)
    }

    // mpmath 1.3 at 40 digits: sqrt(2) * erfinv(1 - 2 * p)
    @Test(
        "The score above which a share lies equals references",
        arguments: [
            (0.025, 1.9599639845400542), (1e-10, 6.3613409024040562), (0.9, -1.2815515655446006),
            (0.3, 0.52440051270804082),
        ])
    func score(share: Double, expected: Double) throws {
        #expect(agree(try NormalDistribution.score(upperTail: share), expected, relative: 1e-14))
    }

    @Test("A share of 0, a half or 1 has the score infinity, 0 or minus infinity; what is no share is refused")
    func scoreLimits() throws {
        #expect(try NormalDistribution.score(upperTail: 0) == .infinity)
        #expect(try NormalDistribution.score(upperTail: 0.5) == 0)
        #expect(try NormalDistribution.score(upperTail: 1) == -.infinity)
        #expect(throws: StatisticsProblem.notAProbability(1.5)) { try NormalDistribution.score(upperTail: 1.5) }
    }
}
