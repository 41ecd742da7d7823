/// The tables of both sides, with each pair's two entries joined.
struct PreferenceTables: Hashable, Sendable {
    private(set) var mentors: PreferenceTable
    private(set) var mentees: PreferenceTable

    /// Joins the lists in time proportional to their length, without hashing and without a table of all pairs.
    ///
    /// The caller promises that the lists have been checked, and that they list each mentee and each mentor so often.
    init(
        mentors: [PreferenceList], mentees: [PreferenceList], menteeListings: [Int32], mentorListings: [Int32]
    ) {
        if mentors.count >= mentees.count {
            let join = PreferenceJoin(many: mentors, few: mentees, listings: menteeListings)
            (self.mentors, self.mentees) = (join.many, join.few)
        } else {
            let join = PreferenceJoin(many: mentees, few: mentors, listings: mentorListings)
            (self.mentors, self.mentees) = (join.few, join.many)
        }
    }

    /// The tables of `side` and of the other.
    func from(_ side: BipartiteGraph.Side) -> (own: PreferenceTable, other: PreferenceTable) {
        switch side {
        case .mentors: (mentors, mentees)
        case .mentees: (mentees, mentors)
        }
    }

    /// The same lists with ties broken: of tied people the one with the lower number in the lottery goes first.
    func broken(by lottery: Lottery) -> PreferenceTables {
        let newMentorEntry = mentors.strictEntries(drawn: lottery.numbers(of: .mentees))
        let newMenteeEntry = mentees.strictEntries(drawn: lottery.numbers(of: .mentors))
        var result = self
        result.mentors = mentors.reordered(by: newMentorEntry, other: newMenteeEntry)
        result.mentees = mentees.reordered(by: newMenteeEntry, other: newMentorEntry)
        return result
    }
}
