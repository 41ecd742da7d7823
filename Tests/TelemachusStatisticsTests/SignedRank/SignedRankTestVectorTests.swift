import Testing

@testable import TelemachusStatistics

@Suite("Signed-rank test: reference figures")
struct SignedRankTestVectorTests {
    @Test("It gives every figure of the vectors", arguments: Vectors.wilcoxonIDs)
    func vectors(id: String) throws {
        let vector = try Vectors.wilcoxon(id)
        let test = try SignedRankTest(before: vector.pre, after: vector.post)
        #expect(test.pairs == vector.pre.count)
        #expect(test.nonzero == vector.used)
        #expect(test.zeros == vector.zeros)
        #expect(test.wPlus == vector.wPlus)
        #expect(test.wMinus == vector.wMinus)
        #expect(test.statistic == min(test.wPlus, test.wMinus))
        #expect(agreeAsPrinted(test.variance, vector.variance))
        #expect(agreeAsPrinted(test.z, vector.z))
        #expect(agreeAsPrinted(test.pAsymptotic, vector.pAsymptotic))
        #expect(agreeAsPrinted(test.pExact, vector.pExact))
        #expect(agreeAsPrinted(test.rankBiserial, vector.rankBiserial))
        #expect(agreeAsPrinted(test.rOverNonzero, vector.rOverUsed))
        #expect(agreeAsPrinted(test.rOverPairs, vector.rOverPairs))
        #expect(test.note == nil)
        #expect(test == (try SignedRankTest(differences: vector.diff)))
    }

    @Test(
        "With the continuity correction it gives the p that R prints where it cannot be exact",
        arguments: Vectors.wilcoxonIDs)
    func corrected(id: String) throws {
        let vector = try Vectors.wilcoxon(id)
        let test = try SignedRankTest(before: vector.pre, after: vector.post, continuityCorrection: true)
        #expect(agreeAsPrinted(test.pAsymptotic, vector.pCorrected))
        #expect(agreeAsPrinted(test.pExact, vector.pExact))
        #expect(test.continuityCorrection)
    }

    @Test("Everybody unchanged is a note, not a figure", arguments: SignedRankTest.ZeroRule.allCases)
    func allZero(zeros: SignedRankTest.ZeroRule) throws {
        let vector = try Vectors.wilcoxon("G_n5_allzero")
        let test = try SignedRankTest(before: vector.pre, after: vector.post, zeros: zeros)
        #expect(test.note == .allDifferencesZero)
        #expect(test.nonzero == vector.used)
        #expect([test.pairs, test.zeros, test.ties] == [5, 5, 0])
        #expect([test.wPlus, test.wMinus, test.statistic, test.variance] == [0, 0, 0, 0])
        #expect([test.z, test.pAsymptotic, test.pExact] == [nil, nil, nil])
        #expect([test.rankBiserial, test.rOverNonzero, test.rOverPairs] == [nil, nil, nil])
        #expect(test.smallestPossibleP == 1)
    }

    // scipy 1.17.1: scipy.stats.wilcoxon(d, zero_method=…, correction=…, method="asymptotic") for T, z and p, and
    // method=PermutationMethod(n_resamples=2**15), which covers all patterns of 14 signs, for the exact p.
    @Test(
        "With ties and zeros it equals scipy under either rule for zeros and either correction",
        arguments: [
            (SignedRankTest.ZeroRule.dropped, false, 17.0, -1.4667175952451381, 0.14245289437087158, 0.189453125),
            (.dropped, true, 17, -1.4208826703937276, 0.1553508717654733, 0.189453125),
            (.pratt, false, 26, -1.508301777943348, 0.13147730840106384, 0.1611328125),
            (.pratt, true, 26, -1.4762102507530641, 0.13988745853926385, 0.1611328125),
        ])
    func scipyWithTies(
        zeros: SignedRankTest.ZeroRule, correction: Bool, statistic: Double, z: Double, p: Double, exact: Double
    ) throws {
        let test = try SignedRankTest(
            differences: [1, 0, 2, -1, 1, 1, 0, 3, -2, 1, 2, 0, 1, -1], zeros: zeros, continuityCorrection: correction)
        #expect(test.statistic == statistic)
        #expect(agree(test.z, z))
        #expect(agree(test.pAsymptotic, p))
        #expect(agree(test.pExact, exact))
        #expect([test.pairs, test.nonzero, test.zeros] == [14, 11, 3])
        #expect(test.tieSizes == [7, 3])
        #expect(test.zeroRule == zeros)
    }

    @Test("Without ties and zeros it equals scipy, and the rules for zeros do not differ")
    func scipyWithoutTies() throws {
        let differences: [Double] = [12, -3, 7, 5, -8, 20, 15, -1, 4, 9, 11, -6, 2, 18, 14, -10, 13, 17, 16, 19]
        for zeros in SignedRankTest.ZeroRule.allCases {
            let test = try SignedRankTest(differences: differences, zeros: zeros)
            // scipy 1.17.1: scipy.stats.wilcoxon(d, correction=False, method="asymptotic"), and method="exact".
            #expect(test.statistic == 28)
            #expect(agree(test.z, -2.874615562844246))
            #expect(agree(test.pAsymptotic, 0.004045197049694201))
            #expect(agree(test.pExact, 0.002712249755859375))
            #expect(test.ties == 0)
        }
    }

    // Exact sums of Python integers over all patterns (a list of counts per doubled rank sum), divided as fractions,
    // for d(i) = (7i mod 23) + 1, negative where i² mod 11 is 1 or 3.
    @Test(
        "Many ties among many people equal a count in whole numbers of any length",
        arguments: [(40, 524.5, 295.5, 0.12548417107609566), (150, 7251.0, 4074.0, 0.0027130797603113887)])
    func wholeNumbers(n: Int, wPlus: Double, wMinus: Double, exact: Double) throws {
        let differences = (1...n).map { i -> Double in
            let size = 7 * i % 23 + 1
            let square = i * i % 11
            return Double(square == 1 || square == 3 ? -size : size)
        }
        let test = try SignedRankTest(differences: differences)
        #expect(test.wPlus == wPlus)
        #expect(test.wMinus == wMinus)
        #expect(agree(test.pExact, exact, relative: 1e-12))
    }
}
