import Testing

@testable import TelemachusStatistics

@Suite("Hodges-Lehmann shift")
struct HodgesLehmannTests {
    @Test("It gives the estimates of the vectors, with zeros and without", arguments: Vectors.wilcoxonIDs)
    func vectors(id: String) throws {
        let vector = try Vectors.wilcoxon(id)
        let shift = try HodgesLehmann(before: vector.pre, after: vector.post)
        let changed = try HodgesLehmann(differences: vector.diff.filter { $0 != 0 })
        #expect(shift.estimate == vector.shift)
        #expect(shift.pairs == vector.pre.count)
        #expect(changed.estimate == vector.shiftWithoutZeros)
    }

    @Test("It gives the intervals of the vectors and the level that each attains")
    func intervals() throws {
        let vectors = try Vectors.load().intervals
        #expect(vectors.count == 4)
        for vector in vectors {
            let shift = try HodgesLehmann(differences: vector.d, level: vector.conf)
            #expect(shift.askedLevel == vector.conf)
            if let estimate = vector.estimate { #expect(shift.estimate == estimate) }
            if let interval = vector.ci {
                #expect([shift.lower, shift.upper] == interval)
                #expect(shift.attainedLevel == vector.achieved)
                #expect(shift.reachesAskedLevel)
            } else {
                #expect(!shift.reachesAskedLevel)
            }
        }
    }

    @Test("Five pairs cannot reach 95 %: the widest interval and its 93.75 % are given")
    func unattainable() throws {
        let shift = try HodgesLehmann(differences: [1, 2, 3, 4, 5])
        #expect([shift.lower, shift.upper] == [1, 5])
        #expect(shift.attainedLevel == 0.9375)
        #expect(!shift.reachesAskedLevel)
        #expect(try HodgesLehmann(differences: [1, 2, 3, 4, 5], level: 0.9375).reachesAskedLevel)
    }

    @Test("Six pairs reach 95 % with the widest interval")
    func sixPairs() throws {
        let shift = try HodgesLehmann(differences: [1, 2, 3, 4, 5, 6])
        #expect(shift.attainedLevel == 0.96875)
        #expect([shift.lower, shift.upper] == [1, 6])
        #expect(shift.reachesAskedLevel)
    }

    @Test("A single pair is its own shift, with an interval of level 0")
    func single() throws {
        let shift = try HodgesLehmann(before: [3], after: [5.5])
        #expect([shift.estimate, shift.lower, shift.upper, shift.attainedLevel] == [2.5, 2.5, 2.5, 0])
        #expect(!shift.reachesAskedLevel)
    }

    @Test("Everybody unchanged is a shift of 0")
    func allZero() throws {
        let shift = try HodgesLehmann(differences: [0, -0.0, 0, 0, 0, 0])
        #expect([shift.estimate, shift.lower, shift.upper] == [0, 0, 0])
        #expect(shift.estimate.sign == .plus)
    }

    @Test("It equals the median and the ends found by writing out all means and all sign patterns")
    func writtenOut() throws {
        var generator = SeededGenerator(seed: 1963)
        for count in 1...12 {
            for asked in [0.5, 0.8, 0.9, 0.95, 0.99] {
                let differences = generator.wholeNumbers(count, span: 30)
                let shift = try HodgesLehmann(differences: differences, level: asked)
                var means: [Double] = []
                for i in 0..<count {
                    for j in 0...i { means.append((differences[i] + differences[j]) / 2) }
                }
                means.sort()
                let middle = (means[(means.count - 1) / 2] + means[means.count / 2]) / 2
                #expect(shift.estimate == middle)

                let sums = (0..<(1 << count)).map { pattern in
                    (0..<count).reduce(0) { $0 + (pattern & (1 << $1) != 0 ? $1 + 1 : 0) }
                }
                func attained(leavingOut k: Int) -> Double {
                    1 - 2 * Double(sums.filter { $0 < k }.count) / Double(sums.count)
                }
                // The narrowest interval that holds the level, or else the widest.
                let rank = (1...means.count).last { attained(leavingOut: $0) >= asked } ?? 1
                #expect([shift.lower, shift.upper] == [means[rank - 1], means[means.count - rank]])
                #expect(agree(shift.attainedLevel, attained(leavingOut: rank)))
            }
        }
    }

    @Test("It moves with the differences, turns with their sign and ignores their order")
    func equivariance() throws {
        var generator = SeededGenerator(seed: 42)
        for count in 1...20 {
            let differences = generator.wholeNumbers(count, span: 10)
            let shift = try HodgesLehmann(differences: differences)
            let moved = try HodgesLehmann(differences: differences.map { $0 + 3 })
            let scaled = try HodgesLehmann(differences: differences.map { $0 * 4 })
            let turned = try HodgesLehmann(differences: differences.map { -$0 })
            #expect(
                [moved.estimate, moved.lower, moved.upper] == [shift.estimate, shift.lower, shift.upper].map { $0 + 3 })
            #expect(
                [scaled.estimate, scaled.lower, scaled.upper]
                    == [shift.estimate, shift.lower, shift.upper].map { $0 * 4 })
            #expect(
                [turned.estimate, turned.lower, turned.upper] == [shift.estimate, shift.upper, shift.lower].map { -$0 })
            #expect(try HodgesLehmann(differences: differences.shuffled(using: &generator)) == shift)
            #expect(shift.lower <= shift.estimate && shift.estimate <= shift.upper)
        }
    }

    @Test("A higher level never gives a narrower interval")
    func nested() throws {
        var generator = SeededGenerator(seed: 5)
        let differences = generator.wholeNumbers(25, span: 40)
        let shifts = try [0.1, 0.5, 0.8, 0.9, 0.95, 0.99, 0.999].map {
            try HodgesLehmann(differences: differences, level: $0)
        }
        for (narrow, wide) in zip(shifts, shifts.dropFirst()) {
            #expect(wide.lower <= narrow.lower && narrow.upper <= wide.upper)
            #expect(wide.attainedLevel > narrow.attainedLevel)
        }
        #expect(shifts.allSatisfy { $0.reachesAskedLevel })
    }

    @Test("The interval excludes no shift exactly where the exact test without ties rejects none")
    func dualToTheTest() throws {
        // Without ties among the Walsh averages: 0 lies outside the interval when and only when p < 1 - level.
        for offset in stride(from: -6.3, through: 6.3, by: 0.9) {
            let differences = [0.11, 1.23, -2.37, 3.51, 5.9, -0.71, 2.83, 4.07, -1.63].map { $0 + offset }
            let shift = try HodgesLehmann(differences: differences, level: 0.9)
            let p = try #require(try SignedRankTest(differences: differences).pExact)
            let excludesZero = shift.lower > 0 || shift.upper < 0
            #expect(excludesZero == (p <= 1 - shift.attainedLevel + 1e-12), "offset \(offset)")
        }
    }

    @Test("A thousand pairs have a finite interval near the asymptotic level")
    func thousand() throws {
        let thousand = (0..<1000).map { Double(($0 * 37) % 1000) }
        let shift = try HodgesLehmann(differences: thousand)
        #expect(shift.estimate == 499.5)
        #expect(shift.lower < 499.5 && shift.upper > 499.5)
        #expect(shift.reachesAskedLevel)
        #expect(shift.attainedLevel < 0.95001)
        let more = try HodgesLehmann(differences: thousand + [0])
        #expect(more.attainedLevel >= 0.95 && more.attainedLevel < 0.9501)
        #expect((more.lower - shift.lower).magnitude < 2 && (more.upper - shift.upper).magnitude < 2)
    }

    @Test("Impossible levels and values are refused")
    func refused() {
        for level in [0, 1, -0.5, 95] {
            #expect(throws: StatisticsProblem.notAProbability(level)) {
                try HodgesLehmann(differences: [1, 2], level: level)
            }
        }
        #expect(throws: StatisticsProblem.self) { try HodgesLehmann(differences: [1, 2], level: .nan) }
        #expect(throws: StatisticsProblem.tooFewValues(needed: 1, given: 0)) { try HodgesLehmann(differences: []) }
        #expect(throws: StatisticsProblem.notFinite(index: 1)) { try HodgesLehmann(differences: [1, -.infinity]) }
        #expect(throws: StatisticsProblem.unequalLengths(before: 1, after: 0)) {
            try HodgesLehmann(before: [1], after: [])
        }
    }
}
