import Testing

@testable import TelemachusStatistics

/// The signed-rank test again, by its definition: every pattern of signs written out, no ranks doubled, nothing shared.
struct WrittenOut {
    let wPlus: Double
    let wMinus: Double
    let exact: Double
    let variance: Double

    init?(differences: [Double], zeros: SignedRankTest.ZeroRule) {
        let ranked = zeros == .pratt ? differences : differences.filter { $0 != 0 }
        func rank(_ size: Double) -> Double {
            let below = ranked.filter { $0.magnitude < size }.count
            let same = ranked.filter { $0.magnitude == size }.count
            return Double(below) + Double(same + 1) / 2
        }
        let changed = ranked.filter { $0 != 0 }
        guard !changed.isEmpty else { return nil }
        let ranks = changed.map { rank($0.magnitude) }
        let plus = zip(changed, ranks).filter { $0.0 > 0 }.map(\.1).reduce(0, +)
        let total = ranks.reduce(0, +)

        var atMost = 0
        var atLeast = 0
        var squares = 0.0
        let patterns = 1 << changed.count
        for pattern in 0..<patterns {
            var sum = 0.0
            for (bit, rank) in ranks.enumerated() where pattern & (1 << bit) != 0 { sum += rank }
            if sum <= plus { atMost += 1 }
            if sum >= plus { atLeast += 1 }
            squares += (sum - total / 2) * (sum - total / 2)
        }
        wPlus = plus
        wMinus = total - plus
        exact = min(1, 2 * Double(min(atMost, atLeast)) / Double(patterns))
        variance = squares / Double(patterns)
    }
}

@Suite("Signed-rank test: all patterns written out")
struct SignedRankBruteForceTests {
    @Test(
        "Rank sums, variance and exact p equal those of all sign patterns, with ties and zeros",
        arguments: SignedRankTest.ZeroRule.allCases)
    func random(zeros: SignedRankTest.ZeroRule) throws {
        var generator = SeededGenerator(seed: 20_221_115)
        var compared = 0
        for count in 1...12 {
            // Narrow spans are full of ties and zeros, the widest has hardly any.
            for span in [1, 2, 4, 1000] {
                let differences = generator.wholeNumbers(count, span: span)
                guard let expected = WrittenOut(differences: differences, zeros: zeros) else { continue }
                let test = try SignedRankTest(differences: differences, zeros: zeros)
                #expect(test.wPlus == expected.wPlus, "\(differences)")
                #expect(test.wMinus == expected.wMinus, "\(differences)")
                #expect(test.pExact == expected.exact, "\(differences)")
                #expect(agree(test.variance, expected.variance), "\(differences)")
                let distance = test.statistic - (test.wPlus + test.wMinus) / 2
                #expect(agree(test.z, distance / expected.variance.squareRoot()), "\(differences)")
                compared += 1
            }
        }
        #expect(compared >= 40)
    }

    @Test("The distribution of given ranks is that of all their choices, whatever their common divisor")
    func distribution() {
        for ranks in [[1, 2, 3, 4, 5, 6], [2, 4, 6, 8], [3, 3, 7, 8, 9], [5, 5, 5, 5, 5], [7, 10, 10, 13], [6]] {
            let total = ranks.reduce(0, +)
            let distribution = SignedRankDistribution(ranks: ranks, upTo: total)
            let sums = (0..<(1 << ranks.count)).map { pattern in
                ranks.enumerated().reduce(0) { $0 + (pattern & (1 << $1.offset) != 0 ? $1.element : 0) }
            }
            for limit in -1...total {
                let share = Double(sums.filter { $0 <= limit }.count) / Double(sums.count)
                #expect(distribution.probability(atMost: limit) == share, "\(ranks) at most \(limit)")
            }
        }
    }

    @Test("A distribution cut off at a limit has the same chances below it")
    func cutOff() {
        let whole = SignedRankDistribution(ranks: Array(1...30), upTo: 465)
        let part = SignedRankDistribution(ranks: Array(1...30), upTo: 100)
        for sum in 0...100 {
            #expect(part.probability(atMost: sum) == whole.probability(atMost: sum))
        }
        #expect(whole.probability(atMost: 465) == 1)
    }
}
