import TelemachusCore
import TelemachusMatching

/// What came of a draw, however it was made.
struct Draw {
    /// The pairs, ordered by mentor and then by mentee.
    let pairs: [BipartiteGraph.Edge]
    let unmatchedMentors: [Int]
    let unmatchedMentees: [Int]
    /// How many allocations were admissible; nil where they were too many to count.
    var count: UInt64?
    /// How many rounds they were shuffled for instead.
    var rounds: Int?
}

extension PairingProblem {
    /// Draws one of the best allocations that `graph` admits; nil where it admits no pair.
    ///
    /// Counts them as far as that can be done, and takes a walk through them beyond.
    func draw(
        from graph: BipartiteGraph, using generator: inout SeededGenerator
    ) throws(PairingRefusal) -> Draw? {
        guard !graph.edges.isEmpty else { return nil }
        let sides = [(BipartiteGraph.Side.mentors, mentors), (.mentees, mentees)]
        let shared = sides.filter { $0.1.contains { $0.places > 1 } }
        if shared.count > 1 { throw .placesOnBothSides }
        do {
            if let (side, people) = shared.first {
                let census = try SharedMatchingCensus(of: graph, places: people.map { max(1, $0.places) }, of: side)
                let matching = census.sample(using: &generator)
                return Draw(
                    pairs: matching.pairs, unmatchedMentors: matching.unmatchedMentors,
                    unmatchedMentees: matching.unmatchedMentees, count: census.count)
            }
            guard max(mentors.count, mentees.count) <= MatchingCensus.limit else {
                let walk = MatchingWalk(of: graph)
                return Draw(walk.sample(using: &generator), rounds: walk.rounds)
            }
            let census = try MatchingCensus(of: graph)
            return Draw(census.sample(using: &generator), count: census.count)
        } catch {
            // Everybody is given a place, so only the number of people and places can be refused.
            throw .tooManyPlaces(self)
        }
    }
}

extension Draw {
    fileprivate init(_ matching: Matching, count: UInt64? = nil, rounds: Int? = nil) {
        self.init(
            pairs: matching.pairs, unmatchedMentors: matching.unmatchedMentors,
            unmatchedMentees: matching.unmatchedMentees, count: count, rounds: rounds)
    }
}
