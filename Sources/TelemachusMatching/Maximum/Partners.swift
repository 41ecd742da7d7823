/// Who is paired with whom, looked up from either side.
struct Partners: Sendable {
    private(set) var ofMentor: [Int?]
    private(set) var ofMentee: [Int?]

    /// Nobody paired yet.
    init(mentors: Int, mentees: Int) {
        ofMentor = Array(repeating: nil, count: mentors)
        ofMentee = Array(repeating: nil, count: mentees)
    }

    /// Enters a pair.
    ///
    /// The caller promises to pair anew, or to have paired already, whoever loses a partner by it.
    mutating func pair(mentor: Int, mentee: Int) {
        ofMentor[mentor] = mentee
        ofMentee[mentee] = mentor
    }

    /// Whom `person` of `side` is paired with.
    func partner(of person: Int, on side: BipartiteGraph.Side) -> Int? {
        switch side {
        case .mentors: ofMentor[person]
        case .mentees: ofMentee[person]
        }
    }

    /// Who of `side` has no partner, in ascending order.
    func unmatched(on side: BipartiteGraph.Side) -> [Int] {
        let table =
            switch side {
            case .mentors: ofMentor
            case .mentees: ofMentee
            }
        return table.indices.filter { table[$0] == nil }
    }
}
