import Testing

@testable import TelemachusStatistics

@Suite("Rank sums of one group: all choices written out")
struct RankSumDistributionTests {
    /// The rank sums of every choice of so many ranks.
    private func sums(_ ranks: ArraySlice<Int>, taking size: Int) -> [Int] {
        guard size > 0 else { return [0] }
        guard let first = ranks.first, ranks.count >= size else { return [] }
        return sums(ranks.dropFirst(), taking: size - 1).map { $0 + first } + sums(ranks.dropFirst(), taking: size)
    }

    @Test("The chances equal those of all choices, with ties and without")
    func written() {
        var generator = SeededGenerator(seed: 47)
        for count in 2...11 {
            for span in [2, 4, 50] {
                let ranks = MidRanks(of: generator.wholeNumbers(count, span: span)).doubled
                for size in 0...count {
                    let all = sums(ranks[...], taking: size)
                    let distribution = RankSumDistribution(of: ranks, taking: size)
                    let doubledMean = 2 * size * (count + 1)
                    for sum in Set(all) {
                        let atMost = Double(all.count { $0 <= sum }) / Double(all.count)
                        #expect(agree(distribution.probability(atMost: sum), atMost, relative: 1e-12))
                        let distance = (2 * sum - doubledMean).magnitude
                        let asFar = Double(all.count { (2 * $0 - doubledMean).magnitude >= distance })
                        let found = distribution.probability(asFarAs: sum, fromHalfOf: doubledMean)
                        #expect(agree(found, asFar / Double(all.count), relative: 1e-12), "\(ranks) \(size) \(sum)")
                    }
                    #expect(distribution.probability(atMost: (all.min() ?? 0) - 1) == 0)
                }
            }
        }
    }

    @Test("Mid-ranks add up to n(n + 1), doubled, whatever the ties")
    func midRanks() {
        var generator = SeededGenerator(seed: 1)
        for count in 1...30 {
            let ranks = MidRanks(of: generator.wholeNumbers(count, span: 5))
            #expect(ranks.doubled.reduce(0, +) == count * (count + 1))
        }
        #expect(MidRanks(of: [7, 5, 7, 6]).doubled == [7, 2, 7, 4])
        #expect(MidRanks(of: [7, 5, 7, 6]).tieSizes == [2])
        #expect(MidRanks(of: [7, 5, 7, 7]).tieTerm == 24)
    }
}
