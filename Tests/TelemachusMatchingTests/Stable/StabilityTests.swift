import TelemachusCore
import TelemachusMatching
import Testing

@Suite struct StabilityTests {
    @Test func `The pairs that block a matching are listed`() throws {
        // Everyone likes 0 best; paired crosswise, the two who are liked best block.
        let profile = try PreferenceProfile([[0, 1], [0, 1]], [[0, 1], [0, 1]])
        let crosswise = profile.matching(of: [[0, 1], [1, 0]])
        #expect(try profile.blockingPairs(of: crosswise) == [.init(mentor: 0, mentee: 0)])
        #expect(!profile.isStable(crosswise))
        #expect(profile.isStable(profile.matching(of: [[0, 0], [1, 1]])))
    }

    @Test func `A place left free blocks with everyone who would rather have it`() throws {
        let profile = try PreferenceProfile(
            mentors: [PreferenceList([1, 0]), PreferenceList([1]), PreferenceList([1, 0])],
            mentees: [PreferenceList([0, 2]), PreferenceList([2, 1, 0], places: 2)])
        let half = profile.matching(of: [[0, 0], [2, 1]])
        #expect(try profile.blockingPairs(of: half) == [.init(mentor: 0, mentee: 1), .init(mentor: 1, mentee: 1)])
    }

    @Test func `Being tied with a partner is no gain`() throws {
        let profile = try PreferenceProfile(
            mentors: [PreferenceList([0]), PreferenceList([0])], mentees: [PreferenceList(tiers: [[0, 1]])])
        #expect(profile.isStable(profile.matching(of: [[0, 0]])))
        #expect(profile.isStable(profile.matching(of: [[1, 0]])))
        #expect(!profile.isStable(profile.matching(of: [])))
    }

    @Test func `A matching that breaks the lists or the places is not judged`() throws {
        let profile = try PreferenceProfile([[0, 1], [0]], [[0, 1], []])
        let unwanted = profile.matching(of: [[0, 1]])
        #expect(throws: StableMatchingProblem.unacceptablePair(mentor: 0, mentee: 1)) {
            try profile.blockingPairs(of: unwanted)
        }
        let crowded = profile.matching(of: [[0, 0], [1, 0]])
        #expect(throws: StableMatchingProblem.tooManyPairs(side: .mentees, person: 0, pairs: 2, places: 1)) {
            try profile.blockingPairs(of: crowded)
        }
        #expect(!profile.isStable(unwanted) && !profile.isStable(crowded))
        let larger = try PreferenceProfile([[], [], [0]], [[2]])
        let outside = try StableMatching(of: larger, favouring: .mentors).matching
        #expect(throws: StableMatchingProblem.unacceptablePair(mentor: 2, mentee: 0)) {
            try profile.blockingPairs(of: outside)
        }
    }

    @Test func `What blocks agrees with the bare definition`() throws {
        var generator = SeededGenerator(seed: 33)
        for _ in 0..<100 {
            let profile = try PreferenceProfile.random(
                .init(people: 3, mentorPlaces: 2, menteePlaces: 2, hasTies: true), using: &generator)
            for stable in EveryStableMatching(profile).matchings {
                #expect(profile.isStable(profile.matching(of: stable)))
            }
        }
    }
}
