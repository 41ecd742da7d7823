import TelemachusCore
import TelemachusMatching

/// The pairs who chose each other, weighed so that the best plan is the one the policy promises.
///
/// As many pairs as possible; then as few people as possible left who go first, then the fewer pairs that a rule
/// discourages, then what the lottery says.
struct MutualChoices {
    let mentors: [PairingProblem.Candidate]
    let mentees: [PairingProblem.Candidate]
    /// The pairs who chose each other, each with its lot.
    private let edges: [PairingCosts.Edge]
    /// How many lots there are.
    private static let lotCount: UInt64 = 1 << 20

    /// Reads the choices of people who all have places, and draws a lot for each pair: for those who did not choose
    /// each other too, so that the numbers taken from the generator tell nothing.
    init(_ problem: PairingProblem, choice: NamedScore, using generator: inout SeededGenerator) {
        let (mentors, mentees) = (problem.mentors, problem.mentees)
        var edges: [PairingCosts.Edge] = []
        let lots = mentors.map { _ in mentees.map { _ in generator.next() % Self.lotCount } }
        func chose(_ person: PersonID, _ other: PersonID) -> Bool {
            (choice.value(in: problem, from: person, about: other) ?? 0) >= 1
        }
        for (m, mentor) in mentors.enumerated() {
            for (e, mentee) in mentees.enumerated() {
                let verdict = problem.standing(of: mentor.id, with: mentee.id).verdict
                guard verdict != .forbidden, chose(mentor.id, mentee.id), chose(mentee.id, mentor.id) else { continue }
                edges.append(
                    .init(
                        mentor: m, mentee: e, value: Int64(lots[m][e]), isDiscouraged: verdict == .discouraged))
            }
        }
        self.mentors = mentors
        self.mentees = mentees
        self.edges = edges
    }

    /// The pairs.
    /// - Throws: where there are more choices than can be weighed.
    func pairs() throws(PairingRefusal) -> [AssignedPair] {
        func first(_ people: [PairingProblem.Candidate]) -> Set<Int> {
            Set(people.indices.filter { people[$0].goesFirst })
        }
        do {
            let costs = try PairingCosts(
                mentorCapacities: mentors.map(\.places), menteeCapacities: mentees.map(\.places), edges: edges,
                meaning: .scores, mentorsFirst: first(mentors), menteesFirst: first(mentees))
            return PairingPlan(of: costs).pairs
        } catch {
            throw .tooManyChoices
        }
    }
}
