public import TelemachusCore
import TelemachusMatching

/// Who keeps whom from a partner under the rules alone, whatever anybody answered.
///
/// More people than the places of all whom they can be paired with: one of them at least is left, however the others
/// are paired (Hall 1935). Nobody is named who is not part of it: without any one of ``people``, the rest could all
/// be paired.
public struct Blockade: Sendable, Hashable {
    /// Whether the people mentor; otherwise they are mentored.
    public let areMentors: Bool
    /// Those who block one another, by id.
    public let people: [PersonID]
    /// All whom the rules let any of them be paired with, by id.
    public let partners: [PersonID]
    /// How many places the partners have, one fewer than there are people.
    public let places: Int
    /// The rules of which each, taken away alone, would let one person more be paired, by name.
    public let mendingRules: [String]
    /// Whether people may be named: not where a rule looks at what must not be told of them.
    public let mayNamePeople: Bool

    /// Finds who blocks whom; nil where the rules let everybody be paired as far as the numbers of people go.
    ///
    /// Where one side has more people than the other has places, only the other side is looked at: that somebody is
    /// left is no rule's doing then. Who has a fixed pair is served. Takes the time of one largest matching, and of
    /// one more for each rule.
    public init?(of problem: PairingProblem) {
        let found = PairableSide.both(of: problem).compactMap { side in
            side.matching()?.hallViolator(among: .mentors).map { (side, $0) }
        }
        guard let (side, violator) = found.min(by: { $0.1.people.count < $1.1.people.count }) else { return nil }
        let reached = Set(violator.neighbours.map { side.owners[$0] })
        areMentors = side.areMentors
        people = violator.people.map { side.people[$0].id }
        partners = reached.sorted().map { side.others[$0].id }
        places = violator.neighbours.count
        let kept = violator.people.flatMap { person in
            side.others.indices.filter { !reached.contains($0) }.map { side.standing(person, $0) }
        }
        mayNamePeople = kept.allSatisfy { $0.forbiddenBy.allSatisfy(\.mayBeTold) }
        let size = side.numberPairable()
        mendingRules = Set(kept.compactMap { $0.forbiddenBy.count == 1 ? $0.forbiddenBy.first : nil }.map(\.name))
            .sorted().filter { side.numberPairable(without: $0) > size }
    }

    /// Who is blocked and what would mend it, as sentences that may be read out.
    public var inWords: [String] {
        let (one, other) = areMentors ? ("mentor", "mentee") : ("mentee", "mentor")
        func counted(_ people: [PersonID], _ noun: String, only: String = "") -> String {
            let names = mayNamePeople ? " (\(people.map(\.name).joined(separator: ", ")))" : ""
            return people.count.of(noun) + only + names
        }
        let these = "\(people.count == 1 ? "This" : "These") \(counted(people, one))"
        let have = partners.count == 1 ? "has" : "have"
        let whom =
            partners.isEmpty
            ? "nobody"
            : counted(partners, other, only: " only")
                + (places == partners.count ? "" : ", who \(have) \(places) places in all,")
        var ways = mendingRules.map { "relaxing '\($0)'" }
        if mayNamePeople, !partners.isEmpty {
            let names = partners.map(\.name).joined(separator: ", ")
            ways.append("one place more for \(partners.count == 1 ? "" : "one of ")\(names)")
        }
        let somebody = people.count == 1 ? "this \(one)" : "one of these \(one)s"
        ways.append("one more \(other) whom \(somebody) can be paired with")
        return [
            "\(these) can be paired with \(whom) under the rules.",
            "What would mend it: \(ways.listed("or", isSetApart: true)).",
        ]
    }
}

/// One side of a problem, each of whom needs one partner, with the places of the other.
struct PairableSide {
    let problem: PairingProblem
    let areMentors: Bool
    /// Those who need a partner.
    let people: [PairingProblem.Candidate]
    let others: [PairingProblem.Candidate]
    /// The position among `others` of whoever has each place.
    let owners: [Int]

    /// Both sides, without one that has more people than the other has places.
    static func both(of problem: PairingProblem) -> [PairableSide] {
        let served = Set(problem.fixedPairs.flatMap { [$0.mentor, $0.mentee] })
        let rest = problem.withoutFixedPairs
        return [true, false].map { PairableSide(rest, areMentors: $0, served: served) }
            .filter { $0.people.count <= $0.owners.count }
    }

    private init(_ problem: PairingProblem, areMentors: Bool, served: Set<PersonID>) {
        self.problem = problem
        self.areMentors = areMentors
        people = (areMentors ? problem.mentors : problem.mentees).filter { !served.contains($0.id) }
        let others = areMentors ? problem.mentees : problem.mentors
        self.others = others
        let needed = people.count
        owners = others.indices.flatMap { Array(repeating: $0, count: min(others[$0].places, needed)) }
    }

    func standing(_ person: Int, _ other: Int) -> PairStanding {
        areMentors
            ? problem.standing(of: people[person].id, with: others[other].id)
            : problem.standing(of: others[other].id, with: people[person].id)
    }

    /// How many of the people can have a partner.
    func numberPairable(without rule: String? = nil) -> Int { matching(without: rule)?.matching.size ?? 0 }

    /// A largest matching of the people, in the part of mentors, and the places, in that of mentees, as it would be
    /// without a rule.
    func matching(without rule: String? = nil) -> MaximumMatching? {
        var edges: [BipartiteGraph.Edge] = []
        for person in people.indices {
            for (place, owner) in owners.enumerated() {
                let standing = standing(person, owner)
                let isFreed = rule != nil && standing.forbiddenBy.map(\.name) == [rule]
                if standing.verdict != .forbidden || isFreed { edges.append(.init(mentor: person, mentee: place)) }
            }
        }
        // Each pair is listed once and names people who exist.
        return (try? BipartiteGraph(mentors: people.count, mentees: owners.count, edges: edges))
            .map { MaximumMatching(of: $0) }
    }
}
