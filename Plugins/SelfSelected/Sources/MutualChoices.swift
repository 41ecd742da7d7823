import TelemachusCore
import TelemachusMatching

/// The pairs who chose each other, weighed so that the best plan is the one the policy promises.
///
/// As many pairs as possible; then the more of them with people who go first, then the fewer that a rule discourages,
/// then what the lottery says.
struct MutualChoices {
    let mentors: [PairingProblem.Candidate]
    let mentees: [PairingProblem.Candidate]
    /// For each pair that the rules allow, chosen or not, its lot.
    private let lots: [[UInt64]]
    private let edges: [(mentor: Int, mentee: Int, first: Int, isDiscouraged: Bool)]

    /// Reads the choices of people who all have places, and draws a lot for each pair: for those who did not choose
    /// each other too, so that the numbers taken from the generator tell nothing.
    init(_ problem: PairingProblem, choice: NamedScore, using generator: inout SeededGenerator) {
        let (mentors, mentees) = (problem.mentors, problem.mentees)
        var edges: [(mentor: Int, mentee: Int, first: Int, isDiscouraged: Bool)] = []
        lots = mentors.map { _ in mentees.map { _ in generator.next() } }
        func chose(_ person: PersonID, _ other: PersonID) -> Bool {
            (choice.value(in: problem, from: person, about: other) ?? 0) >= 1
        }
        for (m, mentor) in mentors.enumerated() {
            for (e, mentee) in mentees.enumerated() {
                let verdict = problem.standing(of: mentor.id, with: mentee.id).verdict
                guard verdict != .forbidden, chose(mentor.id, mentee.id), chose(mentee.id, mentor.id) else { continue }
                edges.append(
                    (m, e, (mentor.goesFirst ? 1 : 0) + (mentee.goesFirst ? 1 : 0), verdict == .discouraged))
            }
        }
        self.mentors = mentors
        self.mentees = mentees
        self.edges = edges
    }

    /// The pairs.
    /// - Throws: where there are more choices than can be weighed.
    func pairs() throws(PairingRefusal) -> [AssignedPair] {
        let places = (mentors.map { min($0.places, mentees.count) }, mentees.map { min($0.places, mentors.count) })
        let most = Int64(min(places.0.reduce(0, +), places.1.reduce(0, +), edges.count))
        let limit = PairingCosts.limit(people: mentors.count + mentees.count, edges: edges.count)
        // Each weight is more than all that come after it can add up to.
        let lot = min(1 << 20, limit / (8 * (most + 1) * (most + 1)))
        let discouraged = most * lot + 1
        let first = (most + 1) * discouraged
        guard lot >= 2 else { throw .tooManyChoices }
        do {
            let costs = try PairingCosts(
                mentorCapacities: places.0, menteeCapacities: places.1,
                edges: edges.map { edge in
                    PairingCosts.Edge(
                        mentor: edge.mentor, mentee: edge.mentee,
                        value: Int64(edge.first) * first - (edge.isDiscouraged ? discouraged : 0)
                            + Int64(lots[edge.mentor][edge.mentee] % UInt64(lot)))
                }, meaning: .scores)
            return PairingPlan(of: costs).pairs
        } catch {
            throw .tooManyChoices
        }
    }
}
