import TelemachusMatching

/// Every stable matching of a small profile, found by trying every set of pairs against the bare definition.
struct EveryStableMatching {
    /// The mentor and the mentee of each pair of each matching, ordered by mentor and mentee.
    private(set) var matchings: [[[Int]]] = []

    private let pairs: [(mentor: Int, mentee: Int)]
    private let profile: PreferenceProfile
    private let rankForMentor: [[Int?]]
    private let rankForMentee: [[Int?]]
    private var mentorsPartners: [[Int]]
    private var menteesPartners: [[Int]]

    init(_ profile: PreferenceProfile) {
        self.profile = profile
        rankForMentor = profile.mentors.map { list in profile.mentees.indices.map { list.rank(of: $0) } }
        rankForMentee = profile.mentees.map { list in profile.mentors.indices.map { list.rank(of: $0) } }
        var pairs: [(mentor: Int, mentee: Int)] = []
        for mentor in profile.mentors.indices {
            for mentee in profile.mentees.indices
            where rankForMentor[mentor][mentee] != nil && rankForMentee[mentee][mentor] != nil {
                pairs.append((mentor, mentee))
            }
        }
        self.pairs = pairs
        mentorsPartners = profile.mentors.map { _ in [] }
        menteesPartners = profile.mentees.map { _ in [] }
        decide(0)
    }

    private mutating func decide(_ index: Int) {
        guard index < pairs.count else {
            if !pairs.contains(where: blocks) {
                matchings.append(mentorsPartners.indices.flatMap { m in mentorsPartners[m].map { [m, $0] } })
            }
            return
        }
        let (mentor, mentee) = pairs[index]
        if mentorsPartners[mentor].count < profile.mentors[mentor].places,
            menteesPartners[mentee].count < profile.mentees[mentee].places
        {
            mentorsPartners[mentor].append(mentee)
            menteesPartners[mentee].append(mentor)
            decide(index + 1)
            mentorsPartners[mentor].removeLast()
            menteesPartners[mentee].removeLast()
        }
        decide(index + 1)
    }

    private func blocks(_ mentor: Int, _ mentee: Int) -> Bool {
        guard !mentorsPartners[mentor].contains(mentee),
            let liking = rankForMentor[mentor][mentee], let likingBack = rankForMentee[mentee][mentor]
        else { return false }
        func gains(_ rank: Int, over partners: [Int], ranks: [Int?], places: Int) -> Bool {
            partners.count < places || partners.contains { (ranks[$0] ?? 0) > rank }
        }
        return gains(
            liking, over: mentorsPartners[mentor], ranks: rankForMentor[mentor], places: profile.mentors[mentor].places)
            && gains(
                likingBack, over: menteesPartners[mentee], ranks: rankForMentee[mentee],
                places: profile.mentees[mentee].places)
    }
}

extension SharedMatching {
    /// The mentor and the mentee of each pair.
    var numbers: [[Int]] { pairs.map { [$0.mentor, $0.mentee] } }
}
