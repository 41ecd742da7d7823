import TelemachusCore
import TelemachusMatching
import Testing

@Suite struct StableMatchingsTests {
    @Test func `The example of Irving, Leather and Gusfield has 23 stable matchings`() throws {
        let profile = try PreferenceProfile.irvingLeatherGusfield()
        let all = try StableMatchings(of: profile).matchings
        #expect(all.count == 23)
        #expect(Set(all).count == 23)
        #expect(all.allSatisfy(profile.isStable))
        #expect(try all.first == StableMatching(of: profile, favouring: .mentors).matching)
        #expect(try all.last == StableMatching(of: profile, favouring: .mentees).matching)
        #expect(all.first?.pairs.map { $0.mentee + 1 } == [3, 1, 7, 5, 4, 6, 8, 2])
    }

    @Test func `The doubling of Irving and Leather gives 1, 2, 10 and 268 for up to eight a side`() throws {
        var squares = ([[0]], [[0]])
        for count in [1, 2, 10, 268] {
            let all = try StableMatchings(of: PreferenceProfile(squares.0, squares.1)).matchings
            #expect(all.count == count)
            squares = doubled(squares.0, squares.1)
        }
    }

    static let recipes: [PreferenceProfile.Recipe] = [
        .init(people: 5), .init(people: 5, menteePlaces: 3), .init(people: 5, mentorPlaces: 3),
    ]

    @Test(arguments: recipes.indices)
    func `They are all there are, and those that everyone likes better come first`(recipe: Int) throws {
        var generator = SeededGenerator(seed: UInt64(40 + recipe))
        for _ in 0..<60 {
            let profile = try PreferenceProfile.random(Self.recipes[recipe], using: &generator)
            let all = try StableMatchings(of: profile).matchings
            #expect(all.count == Set(all).count)
            #expect(Set(all.map(\.numbers)) == Set(EveryStableMatching(profile).matchings))
            expectInOrder(all, in: profile)
        }
    }

    @Test func `Lists that agree in a ring have a matching for each step of it`() throws {
        // Each mentor likes the mentees in a circle from their own on, each mentee the mentors from the next one on.
        let people = 6
        let mentors = (0..<people).map { m in (0..<people).map { (m + $0) % people } }
        let mentees = (0..<people).map { e in (1...people).map { (e + $0) % people } }
        let profile = try PreferenceProfile(mentors, mentees)
        let all = try StableMatchings(of: profile).matchings
        #expect(all.count == people)
        for (step, matching) in all.enumerated() {
            #expect(matching.numbers == (0..<people).map { [$0, ($0 + step) % people] })
        }
        #expect(Set(all.map(\.numbers)) == Set(EveryStableMatching(profile).matchings))
    }

    @Test func `More than were asked for are refused`() throws {
        let profile = try PreferenceProfile.irvingLeatherGusfield()
        #expect(try StableMatchings(of: profile, limit: 23).matchings.count == 23)
        for limit in [22, 1, 0] {
            #expect(throws: StableMatchingProblem.moreMatchings(than: limit)) {
                try StableMatchings(of: profile, limit: limit)
            }
        }
    }

    @Test func `Several places on both sides are refused`() throws {
        let profile = try PreferenceProfile(
            mentors: [PreferenceList([0], places: 2)], mentees: [PreferenceList([0], places: 2)])
        #expect(throws: StableMatchingProblem.severalPlacesOnBothSides) { try StableMatchings(of: profile) }
    }

    @Test func `Ties are broken by the lottery that is given`() throws {
        let profile = try PreferenceProfile(
            mentors: [PreferenceList([0, 1]), PreferenceList([0, 1])],
            mentees: [PreferenceList(tiers: [[0, 1]]), PreferenceList([0, 1])])
        #expect(throws: StableMatchingProblem.tiesWithoutLottery) { try StableMatchings(of: profile) }
        let all = try StableMatchings(of: profile, lottery: Lottery(mentors: [1, 0], mentees: [0, 1])).matchings
        #expect(all.map(\.numbers) == [[[0, 1], [1, 0]]])
    }

    /// Whoever comes later is nowhere better for every mentor.
    private func expectInOrder(_ all: [SharedMatching], in profile: PreferenceProfile) {
        for (earlier, matching) in all.enumerated() {
            for other in all[(earlier + 1)...] {
                let isBetterForAll = profile.mentors.indices.allSatisfy { mentor in
                    zip(
                        profile.ranks(of: mentor, on: .mentors, in: other),
                        profile.ranks(of: mentor, on: .mentors, in: matching)
                    ).allSatisfy { $0 <= $1 }
                }
                #expect(!isBetterForAll)
            }
        }
    }

    /// Irving and Leather 1986: two copies side by side, each side's first half preferring its own copy or the other's.
    private func doubled(_ mentors: [[Int]], _ mentees: [[Int]]) -> ([[Int]], [[Int]]) {
        let size = mentors.count
        func shifted(_ list: [Int]) -> [Int] { list.map { $0 + size } }
        return (
            mentors.map { $0 + shifted($0) } + mentors.map { shifted($0) + $0 },
            mentees.map { shifted($0) + $0 } + mentees.map { $0 + shifted($0) }
        )
    }
}

extension PreferenceProfile {
    /// The worked example of eight a side.
    ///
    /// Irving, Leather and Gusfield, "An efficient algorithm for the 'optimal' stable marriage", JACM 34, 1987.
    static func irvingLeatherGusfield() throws -> PreferenceProfile {
        let men = [
            [3, 1, 5, 7, 4, 2, 8, 6], [6, 1, 3, 4, 8, 7, 5, 2], [7, 4, 3, 6, 5, 1, 2, 8], [5, 3, 8, 2, 6, 1, 4, 7],
            [4, 1, 2, 8, 7, 3, 6, 5], [6, 2, 5, 7, 8, 4, 3, 1], [7, 8, 1, 6, 2, 3, 4, 5], [2, 6, 7, 1, 8, 3, 4, 5],
        ]
        let women = [
            [4, 3, 8, 1, 2, 5, 7, 6], [3, 7, 5, 8, 6, 4, 1, 2], [7, 5, 8, 3, 6, 2, 1, 4], [6, 4, 2, 7, 3, 1, 5, 8],
            [8, 7, 1, 5, 6, 4, 3, 2], [5, 4, 7, 6, 2, 8, 3, 1], [1, 4, 5, 6, 2, 8, 3, 7], [2, 5, 4, 3, 7, 8, 1, 6],
        ]
        return try PreferenceProfile(men.map { $0.map { $0 - 1 } }, women.map { $0.map { $0 - 1 } })
    }
}
