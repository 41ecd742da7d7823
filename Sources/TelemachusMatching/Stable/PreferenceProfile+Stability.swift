extension PreferenceProfile {
    /// Lists the pairs that block a matching: both would strictly gain by it, and could.
    ///
    /// Each of the two has a free place, or a partner whom they like less than the other. Being tied with a partner
    /// is no gain. O(N + E) time for N people whose lists have E entries.
    /// - Parameter matching: any matching of these people, made by whatever means.
    /// - Returns: the blocking pairs, ordered by mentor and then by mentee.
    /// - Throws: ``StableMatchingProblem/unacceptablePair(mentor:mentee:)`` or
    ///   ``StableMatchingProblem/tooManyPairs(side:person:pairs:places:)`` for a matching that cannot be judged,
    ///   since it breaks the lists themselves.
    public func blockingPairs(of matching: SharedMatching) throws(StableMatchingProblem) -> [BipartiteGraph.Edge] {
        var isMade = Array(repeating: false, count: tables.mentors.partner.count)
        for pair in matching.pairs {
            guard mentors.indices.contains(pair.mentor),
                let entry = tables.mentors.entries(of: pair.mentor).first(where: {
                    Int(tables.mentors.partner[$0]) == pair.mentee
                })
            else { throw .unacceptablePair(mentor: pair.mentor, mentee: pair.mentee) }
            isMade[entry] = true
        }
        let wanting = try Wanting(tables.mentors, on: .mentors, made: isMade)
        let wantingBack = try Wanting(tables.mentees, on: .mentees, made: tables.mentees.twin.map { isMade[Int($0)] })

        var blocking: [BipartiteGraph.Edge] = []
        for mentor in mentors.indices {
            for entry in tables.mentors.entries(of: mentor) where !isMade[entry] {
                let (mentee, twin) = (Int(tables.mentors.partner[entry]), Int(tables.mentors.twin[entry]))
                if wanting.wants(entry, person: mentor), wantingBack.wants(twin, person: mentee) {
                    blocking.append(BipartiteGraph.Edge(mentor: mentor, mentee: mentee))
                }
            }
        }
        return blocking.sorted { ($0.mentor, $0.mentee) < ($1.mentor, $1.mentee) }
    }

    /// Tells whether a matching keeps to the lists and places, and no pair blocks it.
    /// - Parameter matching: any matching of these people.
    /// - Returns: whether it is stable.
    public func isStable(_ matching: SharedMatching) -> Bool {
        (try? blockingPairs(of: matching).isEmpty) ?? false
    }
}

/// What each person of one side would rather have than what a matching gives them.
private struct Wanting {
    private let table: PreferenceTable
    /// For each person the least liked of their pairs where their places are full.
    private var worst: [Int?]

    init(
        _ table: PreferenceTable, on side: BipartiteGraph.Side, made isMade: [Bool]
    ) throws(StableMatchingProblem) {
        self.table = table
        worst = []
        for person in 0..<table.people {
            let made = table.entries(of: person).filter { isMade[$0] }
            let places = Int(table.places[person])
            guard made.count <= places else {
                throw .tooManyPairs(side: side, person: person, pairs: made.count, places: places)
            }
            worst.append(made.count == places ? made.last : nil)
        }
    }

    func wants(_ entry: Int, person: Int) -> Bool {
        guard let worst = worst[person] else { return true }
        return table.prefers(entry, to: worst)
    }
}
