/// States what both sides prefer: the one input of every stable matching.
///
/// Mentors and mentees are numbered from 0 as in ``BipartiteGraph``. Lists may be incomplete. A pair that only one of
/// the two lists is refused by the other, which is what leaving someone out means: it is never made and never blocks,
/// and ``oneSidedCount`` says how many such entries there are.
///
/// Building it takes O(N + E) time and memory for N people whose lists have E entries.
public struct PreferenceProfile: Hashable, Sendable {
    /// The mentors' lists as they were stated.
    public let mentors: [PreferenceList]
    /// The mentees' lists as they were stated.
    public let mentees: [PreferenceList]
    /// How many entries of the lists name someone who does not list the person in turn.
    public let oneSidedCount: Int

    /// Whether nobody is tied in any list, so that no lottery is needed.
    public var isStrict: Bool { mentors.allSatisfy(\.isStrict) && mentees.allSatisfy(\.isStrict) }

    /// The lists reduced to the mutually acceptable pairs.
    let tables: PreferenceTables

    /// Checks the lists and joins them.
    /// - Parameters:
    ///   - mentors: a list for each mentor, of mentees.
    ///   - mentees: a list for each mentee, of mentors.
    /// - Throws: ``PreferenceProfileProblem`` for the first person, mentors first, who has no place, or who lists
    ///   someone who does not exist or the same person twice.
    public init(mentors: [PreferenceList], mentees: [PreferenceList]) throws(PreferenceProfileProblem) {
        let ofMentors = try Self.check(mentors, on: .mentors, others: mentees.count)
        let ofMentees = try Self.check(mentees, on: .mentees, others: mentors.count)
        self.mentors = mentors
        self.mentees = mentees
        tables = PreferenceTables(
            mentors: mentors, mentees: mentees, menteeListings: ofMentors.listings, mentorListings: ofMentees.listings)
        oneSidedCount = ofMentors.entries + ofMentees.entries - 2 * tables.mentors.partner.count
    }

    /// The list of `person` of `side` as it was stated.
    func list(of person: Int, on side: BipartiteGraph.Side) -> PreferenceList {
        switch side {
        case .mentors: mentors[person]
        case .mentees: mentees[person]
        }
    }

    /// The number of entries in the lists of a side that are in order, and how often they list each of the others.
    private static func check(
        _ lists: [PreferenceList], on side: BipartiteGraph.Side, others: Int
    ) throws(PreferenceProfileProblem) -> (entries: Int, listings: [Int32]) {
        var entries = 0
        var listings = Array(repeating: 0 as Int32, count: others)
        var lastListedBy = Array(repeating: -1 as Int32, count: others)
        for person in lists.indices {
            let list = lists[person]
            let mark = Int32(truncatingIfNeeded: person)
            guard list.places > 0 else { throw .noPlaces(side: side, person: person, places: list.places) }
            for listed in list.people {
                guard listed >= 0, listed < others else {
                    throw .listedOutOfRange(side: side, person: person, listed: listed, count: others)
                }
                guard lastListedBy[listed] != mark else {
                    throw .listedTwice(side: side, person: person, listed: listed)
                }
                lastListedBy[listed] = mark
                listings[listed] += 1
            }
            entries += list.people.count
        }
        guard entries < PreferenceTable.limit else {
            throw .tooManyEntries(side: side, limit: PreferenceTable.limit)
        }
        return (entries, listings)
    }
}
