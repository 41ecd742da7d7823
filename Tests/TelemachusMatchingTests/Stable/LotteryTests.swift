import TelemachusCore
import TelemachusMatching
import Testing

@Suite struct LotteryTests {
    @Test func `With ties no pair blocks in which both strictly gain`() throws {
        var generator = SeededGenerator(seed: 12)
        for _ in 0..<100 {
            let profile = try PreferenceProfile.random(
                .init(people: 4, menteePlaces: 2, hasTies: true), using: &generator)
            let all = EveryStableMatching(profile).matchings
            for side in [BipartiteGraph.Side.mentors, .mentees] {
                let stable = StableMatching(of: profile, favouring: side, using: &generator)
                #expect(all.contains(stable.matching.numbers))
                #expect(profile.isStable(stable.matching))
                #expect((stable.lottery == nil) == profile.isStrict)
            }
        }
    }

    @Test func `The recorded lottery gives the same matching again`() throws {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<50 {
            let profile = try PreferenceProfile.random(.init(people: 8, hasTies: true), using: &generator)
            let drawn = StableMatching(of: profile, favouring: .mentors, using: &generator)
            let again = try StableMatching(of: profile, favouring: .mentors, lottery: drawn.lottery)
            #expect(again.matching == drawn.matching)
            #expect(again.lottery == drawn.lottery)
        }
    }

    @Test func `Of tied people those who come first in the lottery win`() throws {
        let profile = try PreferenceProfile(
            mentors: [PreferenceList([0]), PreferenceList([0]), PreferenceList([0])],
            mentees: [PreferenceList(tiers: [[0, 1, 2]], places: 2)])
        let lottery = try Lottery(mentors: [2, 0, 1], mentees: [0])
        for side in [BipartiteGraph.Side.mentors, .mentees] {
            let stable = try StableMatching(of: profile, favouring: side, lottery: lottery)
            #expect(stable.matching.numbers == [[0, 0], [2, 0]])
        }
    }

    @Test(arguments: 1...7)
    func `Those before, between and after ties keep their places`(places: Int) throws {
        // Mentee 1 ranks seven mentors; the last come first in the lottery. Mentor 3 does not return the interest.
        let tiers = [[0], [1], [2, 3, 4], [5], [6, 7]]
        let profile = try PreferenceProfile(
            mentors: (0..<8).map { PreferenceList($0 == 3 ? [] : [1]) },
            mentees: [PreferenceList([]), PreferenceList(tiers: tiers, places: places)])
        let lottery = try Lottery(mentors: [7, 6, 5, 4, 3, 2, 1, 0], mentees: [0, 1])
        let stable = try StableMatching(of: profile, favouring: .mentees, lottery: lottery)
        #expect(Set(stable.matching.pairs.map(\.mentor)) == Set([0, 1, 4, 2, 5, 7, 6].prefix(places)))
    }

    @Test func `Each of those tied wins equally often`() throws {
        let profile = try PreferenceProfile(
            mentors: (0..<4).map { _ in PreferenceList([0]) }, mentees: [PreferenceList(tiers: [[0, 1, 2, 3]])])
        var generator = SeededGenerator(seed: 4)
        let winners = (0..<4000).map { _ in
            StableMatching(of: profile, favouring: .mentees, using: &generator).matching.pairs[0].mentor
        }
        let squares = (0..<4).map { winner in winners.count { $0 == winner } - 1000 }.reduce(0) { $0 + $1 * $1 }
        // The 0.999 quantile of chi-square with 3 degrees of freedom.
        #expect(Double(squares) / 1000 < 16.27)
    }

    @Test func `Where nobody is tied no lottery is drawn`() throws {
        var words = Words(1)
        let profile = try PreferenceProfile([[0], [0]], [[1, 0]])
        let stable = StableMatching(of: profile, favouring: .mentors, using: &words)
        #expect(stable.lottery == nil)
        #expect(words.asked == 0)
    }

    @Test func `Ties without a lottery, and a lottery for others, are refused`() throws {
        let profile = try PreferenceProfile(
            mentors: [PreferenceList([0]), PreferenceList([0])], mentees: [PreferenceList(tiers: [[0, 1]])])
        #expect(throws: StableMatchingProblem.tiesWithoutLottery) {
            try StableMatching(of: profile, favouring: .mentors)
        }
        let other = try Lottery(mentors: [0], mentees: [0])
        #expect(throws: StableMatchingProblem.lotteryForOthers(mentors: 1, mentees: 1)) {
            try StableMatching(of: profile, favouring: .mentors, lottery: other)
        }
        #expect(throws: StableMatchingProblem.notAnOrder(side: .mentees)) { try Lottery(mentors: [0], mentees: [1]) }
        #expect(throws: StableMatchingProblem.notAnOrder(side: .mentors)) { try Lottery(mentors: [0, 0], mentees: []) }
    }

    @Test func `A recorded lottery can be drawn again`() throws {
        // These may change only together with the name of the algorithm in the record of a draw.
        var generator = SeededGenerator(seed: 2024)
        let profile = try PreferenceProfile(
            mentors: (0..<6).map { _ in PreferenceList([]) }, mentees: (0..<4).map { _ in PreferenceList([]) })
        let lottery = Lottery(for: profile, using: &generator)
        #expect(lottery.mentors == [0, 5, 2, 1, 3, 4])
        #expect(lottery.mentees == [3, 2, 0, 1])
    }
}
