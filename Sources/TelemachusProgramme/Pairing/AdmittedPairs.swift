public import TelemachusCore
import TelemachusMatching

/// What the rules on pairs admit, whatever anybody answered.
///
/// Nothing in it depends on an answer: it follows from who is there, from their places and from the rules.
public struct AdmittedPairs: Sendable, Hashable {
    /// How many pairs can be made at most, fixed ones included.
    public let pairs: Int
    /// The rules, and who keeps whom from a partner, as sentences that may be read out.
    public let audit: [String]

    /// Asks the rules of a problem alone.
    ///
    /// - Throws: where there are too many people for it.
    public init(of problem: PairingProblem) throws(PairingRefusal) {
        let rest = problem.withoutFixedPairs
        var edges: [PairingCosts.Edge] = []
        for (m, mentor) in rest.mentors.enumerated() {
            for (e, mentee) in rest.mentees.enumerated()
            where rest.standing(of: mentor.id, with: mentee.id).verdict != .forbidden {
                edges.append(.init(mentor: m, mentee: e, value: 0))
            }
        }
        do {
            let costs = try PairingCosts(
                mentorCapacities: rest.mentors.map { max($0.places, 0) },
                menteeCapacities: rest.mentees.map { max($0.places, 0) }, edges: edges, meaning: .scores)
            pairs = problem.fixedPairs.count + PairingPlan(of: costs).pairs.count
        } catch {
            // Every pair is listed once and names people who exist, so only their number can be refused.
            throw PairingRefusal(
                "too-many-people", "there are too many people and possible pairs to say how many the rules admit",
                help: "split the programme into sites")
        }
        audit = problem.rules + (Blockade(of: problem)?.inWords ?? [])
    }
}
