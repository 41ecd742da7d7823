public import TelemachusCore
import TelemachusMatching

extension RandomWithPreferencesPolicy {
    /// Draws one of the admissible allocations, each equally likely.
    ///
    /// - Throws: where a side is empty or has more than 20 people, where answers are missing that must not be, and
    ///   where no pair is admissible.
    public func allocate(
        _ problem: PairingProblem, using generator: inout SeededGenerator
    ) throws(PairingRefusal) -> Allocation {
        let (mentors, mentees) = (problem.mentors, problem.mentees)
        guard !mentors.isEmpty, !mentees.isEmpty else { throw .nobodyToPair(problem) }
        guard max(mentors.count, mentees.count) <= MatchingCensus.limit else { throw .tooManyPeople(problem) }
        let census = try census(of: problem)
        guard census.size > 0 else { throw .nobodyWilling }

        let matching = census.sample(using: &generator)
        let record = DrawRecord(problem: problem, census: census, policy: self)
        return Allocation(
            pairs: matching.pairs.map { record.pair(mentors[$0.mentor], mentees[$0.mentee]) },
            unpaired: matching.unmatchedMentors.map { record.unpaired(mentors[$0], on: .mentors) }
                + matching.unmatchedMentees.map { record.unpaired(mentees[$0], on: .mentees) },
            audit: record.audit, admissible: "\(census.count)")
    }

    /// Counts the allocations that the rules and people's willingness admit.
    private func census(of problem: PairingProblem) throws(PairingRefusal) -> MatchingCensus {
        let isWilling = try willingness?.read(problem)
        var edges: [BipartiteGraph.Edge] = []
        for (m, mentor) in problem.mentors.enumerated() {
            for (e, mentee) in problem.mentees.enumerated() where mentor.id != mentee.id {
                if let isWilling, !isWilling[m][e] { continue }
                let isOwnSupervisor = supervisors.joins(mentor, mentee)
                if isOwnSupervisor, supervisors.standing == .forbid { continue }
                edges.append(
                    BipartiteGraph.Edge(
                        mentor: m, mentee: e, isDiscouraged: isOwnSupervisor && supervisors.standing == .avoid))
            }
        }
        do {
            let graph = try BipartiteGraph(
                mentors: problem.mentors.count, mentees: problem.mentees.count, edges: edges)
            return try MatchingCensus(of: graph)
        } catch {
            // Every pair is listed once and names people who exist, so only the number of people can be refused.
            throw .tooManyPeople(problem)
        }
    }
}
