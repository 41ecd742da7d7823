import Testing

@testable import TelemachusStatistics

@Suite("Proportions")
struct ProportionTests {
    // Newcombe, Statistics in Medicine 17 (1998) 857-872, table I: 81 of 263, 15 of 148, 0 of 20 and 1 of 29.
    @Test(
        "The intervals are the published ones, to the four digits in which they are printed",
        arguments: [
            (81, 263, 0.2553, 0.3662, 0.2527, 0.3676), (15, 148, 0.0624, 0.1605, 0.0578, 0.1617),
            (0, 20, 0.0000, 0.1611, 0.0000, 0.1684), (1, 29, 0.0061, 0.1718, 0.0009, 0.1776),
        ])
    func published(
        count: Int, total: Int, wilsonLower: Double, wilsonUpper: Double, exactLower: Double, exactUpper: Double
    ) throws {
        let proportion = try Proportion(count, of: total)
        let wilson = try #require(try proportion.wilson())
        let exact = try #require(try proportion.clopperPearson())
        for (found, printed) in [
            (wilson.lower, wilsonLower), (wilson.upper, wilsonUpper), (exact.lower, exactLower),
            (exact.upper, exactUpper),
        ] {
            #expect((found - printed).magnitude <= 0.00005001)
        }
    }

    // statsmodels 0.15: proportion_confint(2, 5, method="wilson"), and method="beta"
    @Test("Two of five equal statsmodels")
    func twoOfFive() throws {
        let proportion = try Proportion(2, of: 5)
        let wilson = try proportion.wilson()
        #expect(agree(wilson?.lower, 0.11762077423264788))
        #expect(agree(wilson?.upper, 0.7692757187239871))
        let exact = try proportion.clopperPearson()
        #expect(agree(exact?.lower, 0.052744950526316906))
        #expect(agree(exact?.upper, 0.8533672003653269))
        #expect(proportion.share == 0.4)
        #expect(proportion.percentage == 40)
    }

    @Test("None and all end at 0 and 1 exactly, and mirror one another")
    func ends() throws {
        for total in 1...40 {
            let (none, all) = (try Proportion(0, of: total), try Proportion(total, of: total))
            for interval in [try none.wilson(), try none.clopperPearson()] {
                #expect(interval?.lower == 0)
                #expect((interval?.upper ?? 1) < 1)
            }
            #expect(try all.wilson()?.upper == 1)
            #expect(try all.clopperPearson()?.upper == 1)
            let mirrored = try none.clopperPearson().map { 1 - $0.upper }
            #expect(agree(try all.clopperPearson()?.lower, mirrored, relative: 1e-12))
        }
    }

    @Test("The exact interval holds at its ends just the level that it leaves out")
    func inverse() throws {
        for (count, total) in [(1, 5), (3, 5), (7, 40), (150, 200)] {
            let interval = try #require(try Proportion(count, of: total).clopperPearson(level: 0.9))
            let below = BinomialDistribution.probability(atMost: count, of: total, chance: interval.upper)
            let above = 1 - BinomialDistribution.probability(atMost: count - 1, of: total, chance: interval.lower)
            #expect(agree(below, 0.05, relative: 1e-10))
            #expect(agree(above, 0.05, relative: 1e-10))
        }
    }

    @Test("Nobody asked has neither share nor interval")
    func nobody() throws {
        let proportion = try Proportion(0, of: 0)
        #expect(proportion.share == nil)
        #expect(proportion.percentage == nil)
        #expect(try proportion.wilson() == nil)
        #expect(try proportion.clopperPearson() == nil)
    }

    @Test("Numbers that are no counts and levels that are none are refused")
    func refused() throws {
        #expect(throws: StatisticsProblem.notACount(-1)) { try Proportion(0, of: -1) }
        #expect(throws: StatisticsProblem.notACount(6)) { try Proportion(6, of: 5) }
        #expect(throws: StatisticsProblem.notACount(-2)) { try Proportion(-2, of: 5) }
        let proportion = try Proportion(1, of: 2)
        #expect(throws: StatisticsProblem.notAProbability(1)) { try proportion.wilson(level: 1) }
        #expect(throws: StatisticsProblem.notAProbability(0)) { try proportion.clopperPearson(level: 0) }
    }
}
