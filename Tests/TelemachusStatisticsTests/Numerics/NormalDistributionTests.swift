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
}
