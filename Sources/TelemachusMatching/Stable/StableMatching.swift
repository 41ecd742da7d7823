/// Finds the stable matching that is best for everyone of one side at once.
///
/// A matching is *stable* where no pair blocks it: no mentor and mentee accept one another, are not paired, and would
/// each take the other in a free place or instead of one of their partners. There always is one (Gale and Shapley,
/// "College admissions and the stability of marriage", Amer. Math. Monthly 69, 1962), and of all of them the one found
/// here gives each person of the ``favoured`` side the best partners they have in any, and each person of the other
/// side the worst (Roth and Sotomayor, *Two-Sided Matching*, 1990, ch. 2 and 5). Who has how many partners is the same
/// in all of them: those left over are so whichever side is favoured (the rural hospitals theorem, ch. 5).
///
/// Either side, or both, may have several places; preferences between sets of partners are taken to follow the list.
/// With ties the matching is stable in that no pair blocks it where both *strictly* gain, and it is the best for the
/// favoured side with the ties broken as the lottery did.
///
/// It is strategy-proof for the people of the favoured side who have one place: none of them can do better by
/// stating a list that is not their own. It is not for those with several places, nor for the other side (Roth,
/// "The college admissions problem is not equivalent to the marriage problem", J. Econ. Theory 36, 1985).
///
/// It takes O(N + E) time for N people whose lists have E entries, and sorting where there are ties.
public struct StableMatching: Sendable {
    /// What both sides prefer.
    public let profile: PreferenceProfile
    /// The side that proposed, and that the matching is best for.
    public let favoured: BipartiteGraph.Side
    /// The lottery that broke the ties, or nothing where there were none.
    public let lottery: Lottery?
    /// Who is paired with whom; no pair is marked as discouraged.
    public let matching: SharedMatching

    /// Finds the matching of a profile without ties, or with ties broken by a lottery that was drawn before.
    /// - Parameters:
    ///   - profile: what both sides prefer.
    ///   - side: the side to favour.
    ///   - lottery: the order in which tied people come; not used where nobody is tied.
    /// - Throws: ``StableMatchingProblem/tiesWithoutLottery`` or
    ///   ``StableMatchingProblem/lotteryForOthers(mentors:mentees:)``.
    public init(
        of profile: PreferenceProfile, favouring side: BipartiteGraph.Side, lottery: Lottery? = nil
    ) throws(StableMatchingProblem) {
        self.init(profile, try profile.strictTables(by: lottery), favouring: side, lottery: lottery)
    }

    /// Finds the matching, with ties broken by a lottery drawn now.
    ///
    /// No number is taken from the generator where nobody is tied.
    /// - Parameters:
    ///   - profile: what both sides prefer.
    ///   - side: the side to favour.
    ///   - generator: the source of randomness.
    public init(
        of profile: PreferenceProfile, favouring side: BipartiteGraph.Side,
        using generator: inout some RandomNumberGenerator
    ) {
        if profile.isStrict {
            self.init(profile, profile.tables, favouring: side, lottery: nil)
        } else {
            let lottery = Lottery(for: profile, using: &generator)
            self.init(profile, profile.tables.broken(by: lottery), favouring: side, lottery: lottery)
        }
    }

    private init(
        _ profile: PreferenceProfile, _ tables: PreferenceTables, favouring side: BipartiteGraph.Side,
        lottery: Lottery?
    ) {
        self.profile = profile
        self.favoured = side
        self.lottery = profile.isStrict ? nil : lottery
        let isHeld = DeferredAcceptance(tables, proposing: side).isHeld
        matching = tables.matching(holding: isHeld, of: side.opposite)
    }
}

extension PreferenceProfile {
    /// The tables without ties, those of the profile broken by `lottery`.
    func strictTables(by lottery: Lottery?) throws(StableMatchingProblem) -> PreferenceTables {
        if isStrict { return tables }
        guard let lottery else { throw .tiesWithoutLottery }
        guard lottery.mentors.count == mentors.count, lottery.mentees.count == mentees.count else {
            throw .lotteryForOthers(mentors: lottery.mentors.count, mentees: lottery.mentees.count)
        }
        return tables.broken(by: lottery)
    }
}

extension PreferenceTables {
    /// The matching of those pairs whose entry in the table of `side` is held.
    func matching(holding isHeld: [Bool], of side: BipartiteGraph.Side) -> SharedMatching {
        var pairs: [BipartiteGraph.Edge] = []
        switch side {
        case .mentors:
            for mentor in 0..<mentors.people {
                let start = pairs.count
                for entry in mentors.entries(of: mentor) where isHeld[entry] {
                    pairs.append(BipartiteGraph.Edge(mentor: mentor, mentee: Int(mentors.partner[entry])))
                }
                if pairs.count - start > 1 { pairs[start...].sort { $0.mentee < $1.mentee } }
            }
        case .mentees:
            // Sorted by mentor in one pass: how many pairs come before each mentor's is counted first.
            var next = Array(repeating: 0, count: mentors.people + 1)
            for entry in isHeld.indices where isHeld[entry] { next[Int(mentees.partner[entry]) + 1] += 1 }
            for mentor in 0..<mentors.people { next[mentor + 1] += next[mentor] }
            pairs = Array(repeating: BipartiteGraph.Edge(mentor: 0, mentee: 0), count: next[mentors.people])
            for mentee in 0..<mentees.people {
                for entry in mentees.entries(of: mentee) where isHeld[entry] {
                    let mentor = Int(mentees.partner[entry])
                    pairs[next[mentor]] = BipartiteGraph.Edge(mentor: mentor, mentee: mentee)
                    next[mentor] += 1
                }
            }
        }
        return SharedMatching(pairs: pairs, mentors: mentors.people, mentees: mentees.people)
    }
}
