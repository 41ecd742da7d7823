import Testing

@testable import TelemachusStatistics

@Suite("Signed-rank test: large samples")
struct SignedRankLargeSampleTests {
    /// The ranks 1 to n as differences, with negative ones that add up to the statistic, largest first.
    private func differences(_ n: Int, statistic: Int) throws -> [Double] {
        var rest = statistic
        var differences: [Double] = []
        for rank in (1...n).reversed() {
            let falls = rank <= rest
            if falls { rest -= rank }
            differences.append(falls ? -Double(rank) : Double(rank))
        }
        try #require(rest == 0)
        return differences
    }

    // scipy 1.17.1: scipy.stats.wilcoxon(d, method="exact") for 50 and 100; for 300 and 1000 a count of Python integers
    // over all patterns, divided as a fraction.
    @Test(
        "The exact p equals references in the middle and far out in the tail",
        arguments: [
            (50, 400, 0.02122367163684835), (100, 1900, 0.031355250694516945), (300, 19_000, 0.017301489078564696),
            (1000, 20_000, 6.553657222291365e-192), (1000, 232_000, 0.04572406315844091),
        ])
    func exact(n: Int, statistic: Int, expected: Double) throws {
        let test = try SignedRankTest(differences: try differences(n, statistic: statistic))
        #expect(test.statistic == Double(statistic))
        #expect(agree(test.pExact, expected, relative: 1e-12))
    }

    @Test("A thousand people who all rise have the p 2 / 2¹⁰⁰⁰, neither 0 nor infinite")
    func thousandRising() throws {
        for size in [{ (i: Int) in Double(i) }, { i in Double(i % 7 + 1) }] {
            let test = try SignedRankTest(differences: (1...1000).map(size))
            #expect(test.pExact == Double(sign: .plus, exponent: -999, significand: 1))
            #expect(test.pExact == test.smallestPossibleP)
            #expect((test.pAsymptotic ?? 0) > 0)
            #expect(test.note == nil)
        }
    }

    @Test("A thousand people with ties and zeros on a short scale have an exact p close to the asymptotic one")
    func thousandTied() throws {
        var generator = SeededGenerator(seed: 1000)
        let differences = (0..<1000).map { _ in Double(Int.random(in: -9...10, using: &generator)) }
        let test = try SignedRankTest(differences: differences)
        let exact = try #require(test.pExact)
        let asymptotic = try #require(test.pAsymptotic)
        #expect(exact.isFinite && exact > 0 && exact <= 1)
        #expect((exact - asymptotic).magnitude < 0.001)
    }

    @Test("Beyond a thousand changed people only the exact p is missing, with a note that says why")
    func beyond() throws {
        let test = try SignedRankTest(differences: (1...1001).map(Double.init))
        #expect(test.pExact == nil)
        #expect(test.note == .tooManyForExact(limit: 1000))
        #expect((test.pAsymptotic ?? 0) > 0)
        #expect(test.rankBiserial == 1)
        // It is the changed people who count: with one unchanged there are a thousand.
        let within = try SignedRankTest(differences: (0...1000).map(Double.init))
        #expect(within.note == nil)
    }
}
