import Testing

@testable import TelemachusStatistics

@Suite("Power of the signed-rank test")
struct SignedRankPowerTests {
    @Test("Six people reach 0.05 only if all change the same way, and the power is the chance of that")
    func sixPeople() throws {
        for shift in [0, 0.5, 1, 2] as [Double] {
            let simulated = try SignedRankPower(people: 6, plan: .init(shift: shift, trials: 20_000, seed: 3))
            var same = 1.0
            var opposite = 1.0
            for _ in 0..<6 {
                same *= NormalDistribution.upperTail(-shift)
                opposite *= NormalDistribution.upperTail(shift)
            }
            let exact = same + opposite
            let error = (exact * (1 - exact) / 20_000).squareRoot()
            #expect((simulated.power - exact).magnitude < 4 * error)
        }
    }

    @Test("Without a shift the power is the level that the exact test really has")
    func level() throws {
        // Twice P(T ≤ 8) for ten people is 50 of 1024.
        let simulated = try SignedRankPower(people: 10, plan: .init(shift: 0, trials: 20_000))
        #expect((simulated.power - 50.0 / 1024).magnitude < 4 * simulated.standardError)
        #expect(agree(simulated.standardError, (simulated.power * (1 - simulated.power) / 20_000).squareRoot()))
    }

    @Test("Five people have no power at all, nor have eight who share 0.05 over seven questions")
    func floor() throws {
        #expect(try SignedRankPower(people: 5, plan: .init(shift: 9, trials: 100)).power == 0)
        #expect(try SignedRankPower(people: 8, plan: .init(shift: 9, comparisons: 7, trials: 100)).power == 0)
        #expect(try SignedRankPower(people: 9, plan: .init(shift: 9, comparisons: 7, trials: 100)).power == 1)
    }

    @Test("The same seed gives the same power, another seed one that differs by chance")
    func seeded() throws {
        let first = try SignedRankPower(people: 12, plan: .init(shift: 0.8, trials: 2000, seed: 1))
        let again = try SignedRankPower(people: 12, plan: .init(shift: 0.8, trials: 2000, seed: 1))
        let other = try SignedRankPower(people: 12, plan: .init(shift: 0.8, trials: 2000, seed: 2))
        #expect(first == again)
        #expect(first.power != other.power)
        #expect((first.power - other.power).magnitude < 6 * first.standardError)
    }

    @Test("The direction of the shift does not matter but for chance, and a larger one gives more power")
    func shift() throws {
        func power(_ shift: Double) throws -> Double {
            try SignedRankPower(people: 15, plan: .init(shift: shift, trials: 4000)).power
        }
        #expect((try power(0.7) - power(-0.7)).magnitude < 0.05)
        #expect(try power(0.3) < power(0.6))
        #expect(try power(0.6) < power(1.2))
    }

    @Test("The fewest people reach the power, and one fewer do not")
    func fewest() throws {
        let plan = try SignedRankPower.Plan(shift: 0.8, trials: 2000)
        let found = try #require(try SignedRankPower.fewestPeople(reaching: 0.8, plan: plan))
        #expect(found.power >= 0.8)
        #expect(try SignedRankPower(people: found.people - 1, plan: plan).power < 0.8)
        // A t test needs 15 by the usual tables; the ranks and the small numbers cost little.
        #expect((14...18).contains(found.people))
    }

    @Test("A shift so large that nobody is spared needs only the floor: six, and nine over seven questions")
    func fewestAtFloor() throws {
        let one = try SignedRankPower.fewestPeople(reaching: 0.9, plan: .init(shift: 20, trials: 50))
        #expect(one?.people == 6)
        let seven = try SignedRankPower.fewestPeople(reaching: 0.9, plan: .init(shift: 20, comparisons: 7, trials: 50))
        #expect(seven?.people == 9)
    }

    @Test("A shift too small for a thousand people has no answer")
    func none() throws {
        #expect(try SignedRankPower.fewestPeople(reaching: 0.9, plan: .init(shift: 0.01, trials: 5)) == nil)
    }

    @Test("Plans that mean nothing are refused")
    func refused() throws {
        #expect(throws: StatisticsProblem.notFinite(index: 0)) { try SignedRankPower.Plan(shift: .nan) }
        #expect(throws: StatisticsProblem.notAProbability(0)) { try SignedRankPower.Plan(shift: 1, alpha: 0) }
        #expect(throws: StatisticsProblem.notACount(0)) { try SignedRankPower.Plan(shift: 1, comparisons: 0) }
        for share in [-0.1, 1, .nan] {
            #expect(throws: StatisticsProblem.self) { try SignedRankPower.Plan(shift: 1, unchanged: share) }
        }
        #expect(throws: StatisticsProblem.notACount(0)) { try SignedRankPower.Plan(shift: 1, trials: 0) }
        let plan = try SignedRankPower.Plan(shift: 1)
        #expect(throws: StatisticsProblem.tooFewValues(needed: 1, given: 0)) {
            try SignedRankPower(people: 0, plan: plan)
        }
        #expect(throws: StatisticsProblem.tooManyValues(limit: 1000, given: 1001)) {
            try SignedRankPower(people: 1001, plan: plan)
        }
        #expect(throws: StatisticsProblem.notAProbability(2)) {
            try SignedRankPower.fewestPeople(reaching: 2, plan: plan)
        }
    }
}
