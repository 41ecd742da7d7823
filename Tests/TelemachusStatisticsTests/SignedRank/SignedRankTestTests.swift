import Testing

@testable import TelemachusStatistics

@Suite("Signed-rank test")
struct SignedRankTestTests {
    @Test("No pairs, lists of different length and impossible values are refused with their place")
    func refused() {
        #expect(throws: StatisticsProblem.tooFewValues(needed: 1, given: 0)) { try SignedRankTest(differences: []) }
        #expect(throws: StatisticsProblem.tooFewValues(needed: 1, given: 0)) {
            try SignedRankTest(before: [], after: [])
        }
        #expect(throws: StatisticsProblem.unequalLengths(before: 2, after: 3)) {
            try SignedRankTest(before: [1, 2], after: [1, 2, 3])
        }
        #expect(throws: StatisticsProblem.notFinite(index: 1)) { try SignedRankTest(differences: [1, .nan]) }
        #expect(throws: StatisticsProblem.notFinite(index: 0)) {
            try SignedRankTest(before: [.infinity, 1], after: [.infinity, .nan])
        }
        #expect(throws: StatisticsProblem.notFinite(index: 1)) {
            try SignedRankTest(before: [1, 2], after: [1, .nan])
        }
        #expect(throws: StatisticsProblem.tooLarge(index: 1)) {
            try SignedRankTest(before: [1, 1e151], after: [1, 1e151])
        }
    }

    @Test("A single changed person has the exact p 1")
    func single() throws {
        let test = try SignedRankTest(differences: [-3])
        #expect([test.pairs, test.nonzero, test.zeros] == [1, 1, 0])
        #expect([test.wPlus, test.wMinus] == [0, 1])
        #expect(test.z == -1)
        #expect(test.pExact == 1)
        #expect(test.rankBiserial == -1)
        #expect(test.rOverNonzero == -1)
    }

    @Test("A single unchanged person is a note")
    func singleZero() throws {
        let test = try SignedRankTest(before: [0.7], after: [0.7])
        #expect(test.note == .allDifferencesZero)
        #expect(test.pExact == nil)
    }

    @Test("When rises and falls balance, z is 0 and both p values are 1, corrected or not")
    func balanced() throws {
        for corrected in [false, true] {
            let test = try SignedRankTest(differences: [2, -2, 5, -5], continuityCorrection: corrected)
            #expect(test.z == 0)
            #expect(test.pAsymptotic == 1)
            #expect(test.pExact == 1)
            #expect(test.rankBiserial == 0)
            #expect(test.rOverPairs == 0)
        }
    }

    @Test("Six people all tied have the variance of six equal ranks")
    func allTied() throws {
        let test = try SignedRankTest(differences: [2, 2, 2, 2, 2, -2])
        #expect(test.tieSizes == [6])
        #expect([test.wPlus, test.wMinus] == [17.5, 3.5])
        // 6·7·13/24 - (6³ - 6)/48
        #expect(test.variance == 18.375)
        // Two-sided: none or one of six the other way, 2·(1 + 6)/64.
        #expect(test.pExact == 0.21875)
    }

    @Test("Tie sizes stand from the smallest change to the largest and leave out the unchanged")
    func tieSizes() throws {
        let test = try SignedRankTest(differences: [0, 0, 0, 5, -5, 9, 2, 2, -2, 7, 7, 7, -7])
        #expect(test.tieSizes == [3, 2, 4])
        #expect(test.ties == 3)
        #expect(test.zeros == 3)
    }

    @Test("Pratt's zeros take the lowest ranks and are then left out")
    func pratt() throws {
        let test = try SignedRankTest(differences: [0, 0, 1, -2, 3], zeros: .pratt)
        #expect([test.wPlus, test.wMinus] == [8, 4])
        // (3² + 4² + 5²)/4
        #expect(test.variance == 12.5)
        #expect(test.smallestPossibleP == 0.25)
    }

    @Test("The mean of thirds keeps its ties and zeros, although the subtraction does not")
    func roundingInMeans() throws {
        let before = [10.0, 7, 4, 5, 8, 11].map { $0 / 3 }
        let after = [11.0, 8, 5, 7, 10, 14].map { $0 / 3 }
        let differences = zip(before, after).map { $1 - $0 }
        try #require(Set(differences).count > 3, "subtraction was exact, so this test shows nothing")
        #expect(try SignedRankTest(before: before, after: after).tieSizes == [3, 2])

        // 0.1 + 0.2 is not 0.3.
        let unchanged = try SignedRankTest(before: [0.3, 1], after: [0.1 + 0.2, 2])
        #expect(unchanged.zeros == 1)
    }

    @Test("Rounding is measured by the size of the measurements, not by that of their differences")
    func roundingInLargeMeasurements() throws {
        let before = [1000.1, 10.1, 500.3]
        let after = [1000.4, 10.4, 500.6]
        try #require(Set(zip(before, after).map { $1 - $0 }).count > 1, "subtraction was exact")
        #expect(try SignedRankTest(before: before, after: after).tieSizes == [3])
    }

    @Test(
        "Means of up to thirty items have the p value of their totals", arguments: [3, 6, 7, 9, 10, 11, 13, 26, 29, 30])
    func meansAndTotals(items: Int) throws {
        var generator = SeededGenerator(seed: UInt64(items))
        let before = (0..<60).map { _ in Double(Int.random(in: items...(5 * items), using: &generator)) }
        let after = (0..<60).map { _ in Double(Int.random(in: items...(5 * items), using: &generator)) }
        let totals = try SignedRankTest(before: before, after: after)
        let means = try SignedRankTest(
            before: before.map { $0 / Double(items) }, after: after.map { $0 / Double(items) })
        #expect(totals == means)
    }

    @Test("Differences far below the size of the measurements still count when a scale could show them")
    func smallSteps() throws {
        let test = try SignedRankTest(before: [1_000_000, 1_000_000], after: [1_000_000.001, 1_000_000.002])
        #expect(test.zeros == 0)
        #expect(test.ties == 0)
    }

    @Test("Tiny measurements are ranked like any others")
    func tiny() throws {
        let least = Double.leastNonzeroMagnitude
        let test = try SignedRankTest(differences: [least, 2 * least, -3 * least, 0])
        #expect([test.wPlus, test.wMinus] == [3, 3])
        #expect(test.zeros == 1)
    }

    @Test("Exchanging before and after exchanges the rank sums and turns the effects, and nothing else")
    func signFlip() throws {
        var generator = SeededGenerator(seed: 7)
        for count in 2...20 {
            let before = generator.wholeNumbers(count, span: 4)
            let after = generator.wholeNumbers(count, span: 4)
            let one = try SignedRankTest(before: before, after: after)
            let other = try SignedRankTest(before: after, after: before)
            #expect(one.wPlus == other.wMinus && one.wMinus == other.wPlus)
            #expect(one.z == other.z && one.pExact == other.pExact && one.pAsymptotic == other.pAsymptotic)
            #expect(one.rankBiserial == other.rankBiserial.map { -$0 })
            #expect(one.rOverPairs == other.rOverPairs.map { -$0 })
            #expect(one.tieSizes == other.tieSizes)
        }
    }

    @Test("The order of people, the origin and the unit of the scale do not matter")
    func invariance() throws {
        var generator = SeededGenerator(seed: 8)
        for count in 1...20 {
            let pairs = zip(generator.wholeNumbers(count, span: 5), generator.wholeNumbers(count, span: 5)).map {
                ($0, $1)
            }
            let shuffled = pairs.shuffled(using: &generator)
            for zeros in SignedRankTest.ZeroRule.allCases {
                let test = try SignedRankTest(before: pairs.map(\.0), after: pairs.map(\.1), zeros: zeros)
                let reordered = try SignedRankTest(before: shuffled.map(\.0), after: shuffled.map(\.1), zeros: zeros)
                let rescaled = try SignedRankTest(
                    before: pairs.map { $0.0 * 8 + 100 }, after: pairs.map { $0.1 * 8 + 100 }, zeros: zeros)
                #expect(test == reordered)
                #expect(test == rescaled)
            }
        }
    }

    @Test("Every p lies above 0 and at most at 1, the exact one never below the smallest possible")
    func range() throws {
        var generator = SeededGenerator(seed: 9)
        for count in 1...40 {
            for corrected in [false, true] {
                let differences = generator.wholeNumbers(count, span: 3).map { $0 + 1 }
                let test = try SignedRankTest(differences: differences, continuityCorrection: corrected)
                guard test.note == nil else { continue }
                let exact = try #require(test.pExact)
                let asymptotic = try #require(test.pAsymptotic)
                let z = try #require(test.z)
                #expect(exact > 0 && exact <= 1)
                #expect(exact >= test.smallestPossibleP)
                #expect(asymptotic > 0 && asymptotic <= 1)
                #expect(z <= 0)
                #expect(test.wPlus + test.wMinus == Double(test.nonzero * (test.nonzero + 1)) / 2)
            }
        }
    }

    @Test("Everybody rising gives the smallest possible p", arguments: [1, 2, 5, 6, 9, 30])
    func floor(count: Int) throws {
        let test = try SignedRankTest(differences: (1...count).map(Double.init))
        #expect(test.pExact == test.smallestPossibleP)
        #expect(test.smallestPossibleP == min(1, 2 / Double(1 << count)))
    }

    @Test("Six people can reach 0.05, nine when it is shared by seven questions")
    func smallestN() throws {
        #expect(try SignedRankTest.smallestN(reaching: 0.05) == 6)
        #expect(try SignedRankTest.smallestN(reaching: 0.05, comparisons: 7) == 9)
        #expect(try SignedRankTest.smallestN(reaching: 0.01) == 8)
        #expect(try SignedRankTest.smallestN(reaching: 1) == 1)
    }

    @Test("A p equal to alpha reaches it")
    func smallestNAtTheBorder() throws {
        #expect(try SignedRankTest.smallestN(reaching: 0.0625) == 5)
        #expect(try SignedRankTest.smallestN(reaching: 0.062499) == 6)
    }

    @Test("Every alpha above 0 is reached by some number of people, the smallest Double too")
    func smallestNOfTinyAlpha() throws {
        #expect(try SignedRankTest.smallestN(reaching: .leastNonzeroMagnitude) == 1075)
        #expect(try SignedRankTest.smallestN(reaching: .leastNonzeroMagnitude, comparisons: 1000) == 1076)
    }

    @Test("An alpha that is no level, and fewer than one comparison, are refused")
    func smallestNRefused() {
        for alpha in [0, -0.05, 1.01] {
            #expect(throws: StatisticsProblem.notAProbability(alpha)) {
                try SignedRankTest.smallestN(reaching: alpha)
            }
        }
        #expect(throws: StatisticsProblem.self) { try SignedRankTest.smallestN(reaching: .nan) }
        #expect(throws: StatisticsProblem.notACount(0)) {
            try SignedRankTest.smallestN(reaching: 0.05, comparisons: 0)
        }
    }
}
