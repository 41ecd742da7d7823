import Testing

@testable import TelemachusStatistics

/// A p value that a published study of reverse mentoring prints, and invented pairs that give it.
///
/// The pairs are invented; only the p values are the study's.
struct PublishedPValue: CustomTestStringConvertible, Sendable {
    let name: String
    let printed: String
    let before: [Double]
    let after: [Double]
    let z: Double
    let exact: Double
    let tieSizes: [Int]

    var testDescription: String { "p = \(printed), \(name)" }

    static let all = [
        PublishedPValue(
            name: "confidence, total", printed: "0.043", before: [20, 23, 25, 20, 25], after: [27, 29, 33, 25, 29],
            z: -2.0226, exact: 0.0625, tieSizes: []),
        PublishedPValue(
            name: "confidence, clinical practice", printed: "0.041", before: [1, 3, 1, 3, 3], after: [4, 5, 4, 4, 5],
            z: -2.0412, exact: 0.0625, tieSizes: [2, 2]),
        PublishedPValue(
            name: "confidence, areas for improvement", printed: "0.041", before: [2, 3, 4, 3, 3],
            after: [5, 5, 5, 5, 4], z: -2.0412, exact: 0.0625, tieSizes: [2, 2]),
        PublishedPValue(
            name: "understanding", printed: "0.07", before: [2, 2, 3, 2, 3], after: [2, 3, 4, 5, 5],
            z: -1.8411, exact: 0.125, tieSizes: [2]),
        PublishedPValue(
            name: "awareness, total", printed: "0.07", before: [20, 22, 23, 25, 24], after: [25, 28, 27, 28, 24],
            z: -1.8257, exact: 0.125, tieSizes: []),
        PublishedPValue(
            name: "importance, read as the mentees'", printed: "0.08", before: [20, 22, 23, 26, 27],
            after: [19, 24, 29, 29, 29], z: -1.7609, exact: 0.125, tieSizes: [2]),
        PublishedPValue(
            name: "importance, read as the mentors'", printed: "0.08", before: [32, 27, 31, 30, 27],
            after: [31, 29, 34, 32, 30], z: -1.7691, exact: 0.125, tieSizes: [2, 2]),
    ]
}

@Suite("Published p values")
struct PublishedPValueTests {
    @Test("The asymptotic p rounds to the published one, and the exact p is far larger", arguments: PublishedPValue.all)
    func published(value: PublishedPValue) throws {
        let test = try SignedRankTest(before: value.before, after: value.after)
        let z = try #require(test.z)
        let p = try #require(test.pAsymptotic)
        let decimals = value.printed.count - 2
        #expect(rounded(p, decimals: decimals) == Double(value.printed))
        #expect((z - value.z).magnitude < 0.00005)
        #expect(test.pExact == value.exact)
        #expect(test.tieSizes == value.tieSizes)
    }

    @Test("No published p value below 0.05 is below it exactly")
    func noneSurvives() throws {
        for value in PublishedPValue.all {
            let exact = try #require(try SignedRankTest(before: value.before, after: value.after).pExact)
            #expect(exact > 0.05)
        }
    }

    @Test(
        "Five people who all change the same way have the p of their tie pattern, exactly always 0.0625",
        arguments: [
            ([1, 2, 3, 4, 5], [], 0.04311), ([1, 1, 2, 3, 4], [2], 0.04217), ([1, 1, 2, 2, 3], [2, 2], 0.04123),
            ([1, 1, 1, 2, 3], [3], 0.03936), ([1, 1, 1, 2, 2], [3, 2], 0.03843), ([1, 1, 1, 1, 2], [4], 0.03389),
            ([1, 1, 1, 1, 1], [5], 0.02535),
        ] as [([Double], [Int], Double)])
    func tiePatternsOfFive(differences: [Double], tieSizes: [Int], p: Double) throws {
        for signed in [differences, differences.map { -$0 }] {
            let test = try SignedRankTest(differences: signed)
            #expect(rounded(try #require(test.pAsymptotic), decimals: 5) == p)
            #expect(test.pExact == 0.0625)
            #expect(test.tieSizes == tieSizes)
            #expect(test.ties == tieSizes.count)
            #expect(test.statistic == 0)
        }
    }

    @Test(
        "Four people who all change the same way have the p of their tie pattern, exactly always 0.125",
        arguments: [
            ([1, 2, 3, 4], 0.0679), ([1, 1, 2, 3], 0.0656), ([1, 1, 2, 2], 0.0633), ([1, 1, 1, 2], 0.0588),
            ([1, 1, 1, 1], 0.0455),
        ] as [([Double], Double)])
    func tiePatternsOfFour(differences: [Double], p: Double) throws {
        let test = try SignedRankTest(differences: differences)
        #expect(rounded(try #require(test.pAsymptotic), decimals: 4) == p)
        #expect(test.pExact == 0.125)
    }

    @Test(
        "Five people of whom the one with the smallest change goes the other way have a p near 0.08",
        arguments: [([-1, 2, 3, 4, 5], 0.0796), ([-1, 2, 2, 3, 4], 0.0782), ([-1, 2, 2, 3, 3], 0.0769)]
            as [([Double], Double)])
    func smallestOpposite(differences: [Double], p: Double) throws {
        let test = try SignedRankTest(differences: differences)
        #expect(rounded(try #require(test.pAsymptotic), decimals: 4) == p)
        #expect(test.pExact == 0.125)
        #expect(test.statistic == 1)
    }

    private func rounded(_ p: Double, decimals: Int) -> Double {
        let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
        return (p * scale).rounded() / scale
    }
}
