/// Lists every stable matching of a programme, from the best for the mentors to the best for the mentees.
///
/// It shows what favouring one side or the other decides, and what lies between. Two neighbours in the list differ
/// by *rotations*: mentors or mentees who each move to the next partner that would have them, in a ring. Every stable
/// matching is reached from the one at the top by rotations (Irving and Leather, "The complexity of counting stable
/// marriages", SIAM J. Comput. 15, 1986; Gusfield and Irving, *The Stable Marriage Problem*, 1989, ch. 2 and 3).
///
/// There may be very many, 195,472 with 16 people a side, which is why a limit is asked for. O(M (N + E)) time and
/// O(M N) memory for M matchings of N people whose lists have E entries; commonly far less.
public struct StableMatchings: Sendable {
    /// What both sides prefer.
    public let profile: PreferenceProfile
    /// The lottery that broke the ties, or nothing where there were none.
    public let lottery: Lottery?
    /// The matchings, at least one: the first is the best for every mentor, the last for every mentee.
    ///
    /// Each of the others comes after all those that every mentor likes at least as much.
    public let matchings: [SharedMatching]

    /// Lists the stable matchings.
    ///
    /// With ties these are the ones that are stable with the ties broken as the lottery did; other lotteries may
    /// have others.
    /// - Parameters:
    ///   - profile: what both sides prefer; on one side at least everyone has one place.
    ///   - lottery: the order in which tied people come; not used where nobody is tied.
    ///   - limit: the most matchings to list.
    /// - Throws: ``StableMatchingProblem`` where ties or places forbid it, or where there are more than `limit`.
    public init(
        of profile: PreferenceProfile, lottery: Lottery? = nil, limit: Int = 10_000
    ) throws(StableMatchingProblem) {
        let tables = try profile.strictTables(by: lottery)
        let side: BipartiteGraph.Side
        if profile.mentors.allSatisfy({ $0.places == 1 }) {
            side = .mentors
        } else if profile.mentees.allSatisfy({ $0.places == 1 }) {
            side = .mentees
        } else {
            throw .severalPlacesOnBothSides
        }
        let found = try Rotations(tables, from: side).all(limit: limit)
        self.profile = profile
        self.lottery = profile.isStrict ? nil : lottery
        matchings = (side == .mentors ? found : found.reversed()).map { choices in
            var isHeld = Array(repeating: false, count: tables.mentors.partner.count)
            for choice in choices where choice >= 0 { isHeld[Int(choice)] = true }
            return tables.matching(holding: isHeld, of: side)
        }
    }
}
