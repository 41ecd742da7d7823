import TelemachusMatching
import Testing

@Suite struct PreferenceProfileTests {
    @Test(arguments: [-1, 2])
    func `Someone listed who does not exist is refused`(listed: Int) {
        #expect(
            throws: PreferenceProfileProblem.listedOutOfRange(side: .mentors, person: 1, listed: listed, count: 2)
        ) {
            try PreferenceProfile([[0], [1, listed]], [[], []])
        }
        #expect(
            throws: PreferenceProfileProblem.listedOutOfRange(side: .mentees, person: 0, listed: listed, count: 2)
        ) {
            try PreferenceProfile([[], []], [[listed]])
        }
    }

    @Test func `Someone listed twice is refused, in one tier or in two`() {
        #expect(throws: PreferenceProfileProblem.listedTwice(side: .mentees, person: 0, listed: 1)) {
            try PreferenceProfile([[0], [0]], [[1, 0, 1]])
        }
        #expect(throws: PreferenceProfileProblem.listedTwice(side: .mentors, person: 0, listed: 0)) {
            try PreferenceProfile(mentors: [PreferenceList(tiers: [[0, 0]])], mentees: [PreferenceList([0])])
        }
    }

    @Test(arguments: [0, -3])
    func `Someone without a place is refused`(places: Int) {
        #expect(throws: PreferenceProfileProblem.noPlaces(side: .mentees, person: 0, places: places)) {
            try PreferenceProfile(mentors: [], mentees: [PreferenceList([], places: places)])
        }
    }

    @Test func `Entries that are not returned are counted and never lead to a pair`() throws {
        // Mentor 0 wants both mentees, but only the second lists them; mentee 0 wants mentor 1, who lists nobody.
        let profile = try PreferenceProfile([[0, 1], []], [[1], [0]])
        #expect(profile.oneSidedCount == 2)
        let stable = try StableMatching(of: profile, favouring: .mentors).matching
        #expect(stable.numbers == [[0, 1]])
        #expect(stable.unmatchedMentors == [1])
        #expect(stable.unmatchedMentees == [0])
        #expect(try profile.blockingPairs(of: stable).isEmpty)
    }

    @Test func `A rank is one more than the number of people who are preferred`() {
        let list = PreferenceList(tiers: [[4], [2, 0], [], [1]])
        #expect([4, 2, 0, 1, 3].map(list.rank) == [1, 2, 2, 4, nil])
        #expect(list.ties == [1..<3])
        #expect(PreferenceList(tiers: [[4], [2]]) == PreferenceList([4, 2]))
    }
}
