import TelemachusCore
import TelemachusMatching
import Testing

@Suite struct StableMatchingTests {
    static let recipes: [PreferenceProfile.Recipe] = [
        .init(people: 5), .init(people: 5, menteePlaces: 3), .init(people: 4, mentorPlaces: 3),
        .init(people: 4, mentorPlaces: 2, menteePlaces: 3),
    ]

    @Test(arguments: recipes.indices)
    func `It is stable, and of all the stable ones the best for each person of the favoured side`(recipe: Int) throws {
        var generator = SeededGenerator(seed: UInt64(recipe))
        for _ in 0..<60 {
            let profile = try PreferenceProfile.random(Self.recipes[recipe], using: &generator)
            let all = EveryStableMatching(profile).matchings
            for side in [BipartiteGraph.Side.mentors, .mentees] {
                let best = try StableMatching(of: profile, favouring: side).matching
                #expect(all.contains(best.numbers))
                let others = all.map { profile.matching(of: $0) }
                for person in profile.people(of: side) {
                    let ranks = profile.ranks(of: person, on: side, in: best)
                    for other in others {
                        let worse = profile.ranks(of: person, on: side, in: other)
                        #expect(zip(ranks, worse).allSatisfy { $0 <= $1 })
                    }
                }
            }
        }
    }

    @Test(arguments: recipes.indices)
    func `Who has how many partners is the same in every stable matching`(recipe: Int) throws {
        // The rural hospitals theorem; whoever has places left over has even the same partners.
        var generator = SeededGenerator(seed: UInt64(100 + recipe))
        for _ in 0..<60 {
            let profile = try PreferenceProfile.random(Self.recipes[recipe], using: &generator)
            let all = EveryStableMatching(profile).matchings.map { profile.matching(of: $0) }
            for side in [BipartiteGraph.Side.mentors, .mentees] {
                for person in profile.people(of: side) {
                    let ranks = Set(all.map { profile.ranks(of: person, on: side, in: $0) })
                    #expect(Set(ranks.map(\.count)).count == 1)
                    if let few = ranks.first, few.count < profile.stated(by: person, on: side).places {
                        #expect(ranks.count == 1)
                    }
                }
            }
        }
    }

    @Test func `Large programmes are stable too, and leave the same people over whichever side is favoured`() throws {
        var generator = SeededGenerator(seed: 61)
        for places in [1, 4] {
            let recipe = PreferenceProfile.Recipe(people: 120, menteePlaces: places)
            let profile = try PreferenceProfile.random(recipe, using: &generator)
            let forMentors = try StableMatching(of: profile, favouring: .mentors).matching
            let forMentees = try StableMatching(of: profile, favouring: .mentees).matching
            #expect(profile.isStable(forMentors) && profile.isStable(forMentees))
            #expect(forMentors.unmatchedMentors == forMentees.unmatchedMentors)
            #expect(forMentors.unmatchedMentees == forMentees.unmatchedMentees)
        }
    }

    @Test func `Nobody on the favoured side can do better by stating another list`() throws {
        let lists = [0, 1, 2].orderedSelections
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<12 {
            let mentors = (0..<3).map { _ in lists[Int(generator.uniform(below: UInt64(lists.count)))] }
            let mentees = (0..<3).map { _ in generator.shuffled([0, 1, 2]) }
            let truth = try PreferenceProfile(mentors, mentees)
            let honest = try StableMatching(of: truth, favouring: .mentors).matching
            for mentor in 0..<3 {
                let gained = truth.ranks(of: mentor, on: .mentors, in: honest).first ?? 4
                for list in lists {
                    var stated = mentors
                    stated[mentor] = list
                    let lied = try StableMatching(of: PreferenceProfile(stated, mentees), favouring: .mentors).matching
                    let partner = lied.pairs.first { $0.mentor == mentor }?.mentee
                    let rank = partner.map { truth.mentors[mentor].rank(of: $0) ?? 5 } ?? 4
                    #expect(rank >= gained)
                }
            }
        }
    }

    @Test func `Someone on the other side sometimes can`() throws {
        // Mentee 0 strikes all but the first choice from the list, and gets it.
        let mentors = [[1, 0, 2], [0, 1, 2], [0, 1, 2]]
        let honest = try PreferenceProfile(mentors, [[0, 2, 1], [2, 0, 1], [0, 1, 2]])
        let before = try StableMatching(of: honest, favouring: .mentors).matching
        #expect(before.numbers == [[0, 1], [1, 2], [2, 0]])
        let shortened = try PreferenceProfile(mentors, [[0], [2, 0, 1], [0, 1, 2]])
        let after = try StableMatching(of: shortened, favouring: .mentors).matching
        #expect(after.numbers == [[0, 0], [1, 2], [2, 1]])
    }

    @Test func `Nobody at all is a matching`() throws {
        let nobody = try StableMatching(of: PreferenceProfile([], []), favouring: .mentees).matching
        #expect(nobody.size == 0)
        let alone = try StableMatching(of: PreferenceProfile([[]], []), favouring: .mentees).matching
        #expect(alone.unmatchedMentors == [0])
    }
}

extension PreferenceProfile {
    /// The matching with the given numbers, found as the stable one of lists that hold nothing else.
    func matching(of numbers: [[Int]]) -> SharedMatching {
        let lists = mentors.indices.map { m in numbers.filter { $0[0] == m }.map { $0[1] } }
        let back = mentees.indices.map { e in numbers.filter { $0[1] == e }.map { $0[0] } }
        let only = try? PreferenceProfile(
            mentors: lists.map { PreferenceList($0, places: max(1, $0.count)) },
            mentees: back.map { PreferenceList($0, places: max(1, $0.count)) })
        guard let only, let stable = try? StableMatching(of: only, favouring: .mentors) else {
            preconditionFailure("the lists hold each pair once")
        }
        return stable.matching
    }
}

extension Array where Element == Int {
    /// Every list that can be made of some of the elements, in any order.
    var orderedSelections: [[Int]] {
        [[]]
            + indices.flatMap { index -> [[Int]] in
                var rest = self
                let head = rest.remove(at: index)
                return rest.orderedSelections.map { [head] + $0 }
            }
    }
}
