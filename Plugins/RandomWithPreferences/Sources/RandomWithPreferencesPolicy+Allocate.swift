public import TelemachusCore
import TelemachusMatching

extension RandomWithPreferencesPolicy {
    /// Draws one of the admissible allocations, each equally likely up to 20 people a side and nearly so beyond.
    ///
    /// - Throws: where a side is empty, where answers are missing that must not be, where no pair is admissible, and
    ///   where there are several places for a person on both sides, or more than can be counted.
    public func allocate(
        _ problem: PairingProblem, using generator: inout SeededGenerator
    ) throws(PairingRefusal) -> Allocation {
        let (mentors, mentees) = (problem.mentors, problem.mentees)
        guard !mentors.isEmpty, !mentees.isEmpty else { throw .nobodyToPair(problem) }
        guard let draw = try problem.draw(from: graph(of: problem), using: &generator) else { throw .nobodyWilling }

        let record = DrawRecord(problem: problem, draw: draw, willingness: willingness)
        return Allocation(
            pairs: draw.pairs.map(record.pair),
            unpaired: draw.unmatchedMentors.map { record.unpaired(mentors[$0], on: .mentors) }
                + draw.unmatchedMentees.map { record.unpaired(mentees[$0], on: .mentees) },
            audit: record.audit, admissible: record.isConfidential ? nil : draw.count.map { "\($0)" })
    }

    /// Who may be paired with whom under the rules and people's willingness.
    private func graph(of problem: PairingProblem) throws(PairingRefusal) -> BipartiteGraph {
        let isWilling = try willingness?.read(problem)
        var edges: [BipartiteGraph.Edge] = []
        for (m, mentor) in problem.mentors.enumerated() {
            for (e, mentee) in problem.mentees.enumerated() where min(mentor.places, mentee.places) > 0 {
                let verdict = problem.standing(of: mentor.id, with: mentee.id).verdict
                if verdict == .forbidden || isWilling?[m][e] == false { continue }
                edges.append(.init(mentor: m, mentee: e, isDiscouraged: verdict == .discouraged))
            }
        }
        func first(_ people: [PairingProblem.Candidate]) -> Set<Int> {
            Set(people.indices.filter { people[$0].goesFirst })
        }
        do {
            return try BipartiteGraph(
                mentors: problem.mentors.count, mentees: problem.mentees.count, edges: edges,
                firstMentors: first(problem.mentors), firstMentees: first(problem.mentees))
        } catch {
            // Every pair is listed once and names people who exist.
            throw .nobodyWilling
        }
    }
}
