import Testing

@testable import TelemachusStatistics

@Suite("What a power takes")
struct PowerSearchTests {
    @Test(
        "Eighty per cent takes 35, 15 and 11 people for half, 0.8 and a whole standard deviation",
        arguments: [
            (0.5, 1, 35), (0.8, 1, 15), (1, 1, 11), (0.8, 7, 25), (1, 7, 17),
        ])
    func golden(shift: Double, comparisons: Int, people: Int) throws {
        let plan = try SignedRankPower.Plan(shift: shift, comparisons: comparisons)
        #expect(try SignedRankPower.fewestPeople(reaching: 0.8, plan: plan)?.people == people)
    }

    @Test("Seven people of whom any one or the two least may fall: the power is an integral")
    func integral() throws {
        // T ≤ 2 in either direction: nobody, the smallest or the second smallest change goes the other way.
        func share(_ shift: Double) -> Double {
            let step = 0.001
            var (smallest, second) = (0.0, 0.0)
            for index in 0..<9000 {
                let size = (Double(index) + 0.5) * step
                let falls =
                    NormalDistribution.upperTail(size + shift) - NormalDistribution.upperTail(size + step + shift)
                let larger = NormalDistribution.upperTail(size - shift)
                let smaller = NormalDistribution.upperTail(-shift) - larger
                var others = 1.0
                for _ in 0..<5 { others *= larger }
                smallest += 7 * falls * others * larger
                second += 42 * falls * smaller * others
            }
            var all = 1.0
            for _ in 0..<7 { all *= NormalDistribution.upperTail(-shift) }
            return all + smallest + second
        }
        for shift in [0, 0.5, 1, 1.5] as [Double] {
            let exact = share(shift) + share(-shift)
            let simulated = try SignedRankPower(people: 7, plan: .init(shift: shift, trials: 20_000, seed: 5))
            #expect((simulated.power - exact).magnitude < 4 * (exact * (1 - exact) / 20_000).squareRoot(), "\(shift)")
        }
    }

    @Test("Without a shift the power is the share of sign patterns that are significant", arguments: 1...12)
    func enumeration(people: Int) throws {
        var significant = 0
        for pattern in 0..<(1 << people) {
            let changes = (0..<people).map { Double($0 + 1) * (pattern >> $0 & 1 == 1 ? 1 : -1) }
            if let p = try SignedRankTest(differences: changes).pExact, p <= 0.05 { significant += 1 }
        }
        let exact = Double(significant) / Double(1 << people)
        let simulated = try SignedRankPower(people: people, plan: .init(shift: 0, trials: 5000, seed: 11))
        #expect((simulated.power - exact).magnitude <= 4 * (exact * (1 - exact) / 5000).squareRoot())
    }

    @Test("Power rises with people, with the change and with the level, but for chance")
    func monotone() throws {
        let error = 4 * 0.0158
        let powers = try [6, 10, 15, 22, 40].map {
            try SignedRankPower(people: $0, plan: .init(shift: 0.6, trials: 1000))
        }
        for (fewer, more) in zip(powers, powers.dropFirst()) { #expect(more.power > fewer.power - error) }
        #expect(powers[4].power > 0.9 && powers[0].power < 0.3)
        let strict = try SignedRankPower(people: 15, plan: .init(shift: 0.6, comparisons: 7, trials: 1000))
        #expect(strict.power < powers[2].power)
    }

    @Test("The smallest change reaches the power, and one hundredth less does not")
    func smallestShift() throws {
        let plan = try SignedRankPower.Plan(shift: 0, trials: 2000)
        let found = try #require(try SignedRankPower.smallestShift(of: 15, reaching: 0.8, plan: plan))
        #expect(found.power >= 0.8)
        #expect((0.72...0.88).contains(found.plan.shift))
        let less = try SignedRankPower.Plan(shift: found.plan.shift - 0.01, trials: 2000)
        #expect(try SignedRankPower(people: 15, plan: less).power < 0.8)
        #expect(try SignedRankPower.smallestShift(of: 5, reaching: 0.1, plan: plan) == nil)
    }

    @Test("People who do not change leave a mixture of the powers of those who do")
    func unchanged() throws {
        let trials = 20_000
        var mixture = 0.0
        for changed in 1...9 {
            var chance = 1.0
            for index in 0..<changed { chance *= 0.75 * Double(9 - index) / Double(index + 1) }
            for _ in changed..<9 { chance *= 0.25 }
            mixture += chance * (try SignedRankPower(people: changed, plan: .init(shift: 1, trials: trials)).power)
        }
        let plan = try SignedRankPower.Plan(shift: 1, unchanged: 0.25, trials: trials, seed: 2)
        let simulated = try SignedRankPower(people: 9, plan: plan)
        #expect((simulated.power - mixture).magnitude < 6 * simulated.standardError)
        #expect(try SignedRankPower(people: 5, plan: plan).power == 0)
    }

    @Test("The table of critical sums is that of each number by itself")
    func criticalSums() {
        for level in [0.5, 0.05, 0.05 / 7] {
            let table = CriticalSums(changed: 0...40, level: level)
            for changed in 1...40 {
                #expect(table[changed] == CriticalSums(changed: changed...changed, level: level)[changed])
            }
            #expect(table[0] == nil)
        }
    }
}

@Suite("Comparisons that are planned together")
struct PlannedFamilyTests {
    @Test(
        "Holm takes as many people as Bonferroni before it finds anything",
        arguments: [
            (PValueAdjustment.holm, 9), (.bonferroni, 9), (.benjaminiHochberg, 6), (.unadjusted, 6),
        ])
    func smallestN(adjustment: PValueAdjustment, people: Int) throws {
        let family = try PlannedFamily(adjustment: adjustment, comparisons: 7)
        #expect(family.smallestN == people)
        // With one fewer the smallest p of all comparisons is not enough; with so many it is.
        func isFound(_ people: Int) -> Bool {
            let p = SignedRankTest.smallestPossibleP(changed: people)
            return adjustment.adjust(Array(repeating: p, count: 7)).contains { ($0 ?? 1) <= 0.05 }
        }
        #expect(isFound(people) && !isFound(people - 1))
    }

    @Test(
        "A p at the strictest level is found whatever the others are, one above the mildest never",
        arguments: PValueAdjustment.allCases)
    func levels(adjustment: PValueAdjustment) throws {
        let family = try PlannedFamily(adjustment: adjustment, comparisons: 5)
        func isFound(_ p: Double, others: Double) -> Bool {
            (adjustment.adjust([p] + Array(repeating: others, count: 4))[0] ?? 1) <= 0.05
        }
        for others in [0, 0.001, 0.02, 0.05, 0.3, 1] {
            #expect(isFound(family.strictestLevel, others: others))
            #expect(!isFound(family.mildestLevel.nextUp * 1.0001, others: others))
        }
        #expect(isFound(family.mildestLevel, others: 0))
        if adjustment != .unadjusted { #expect(!isFound(family.strictestLevel * 1.01, others: 1)) }
    }
}
