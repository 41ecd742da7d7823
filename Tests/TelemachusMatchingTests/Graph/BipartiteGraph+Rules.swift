import TelemachusCore
import TelemachusMatching

extension BipartiteGraph {
    /// The graph of all pairs that `admits` allows.
    init(
        mentors: Int, mentees: Int, where admits: (Int, Int) -> Bool = { _, _ in true },
        discouraging discourages: (Int, Int) -> Bool = { _, _ in false }
    ) throws {
        var edges: [Edge] = []
        for mentor in 0..<mentors {
            for mentee in 0..<mentees where admits(mentor, mentee) {
                edges.append(Edge(mentor: mentor, mentee: mentee, isDiscouraged: discourages(mentor, mentee)))
            }
        }
        try self.init(mentors: mentors, mentees: mentees, edges: edges)
    }

    /// A random graph of up to `most` people a side, from empty to complete, with none to all edges discouraged and none to all
    /// people going first.
    static func random(upTo most: Int, using generator: inout SeededGenerator) throws -> BipartiteGraph {
        let mentors = Int(generator.uniform(below: UInt64(most + 1)))
        let mentees = Int(generator.uniform(below: UInt64(most + 1)))
        let density = generator.uniform(below: 11)
        let discouragement = generator.uniform(below: 11)
        var edges: [Edge] = []
        for mentor in 0..<mentors {
            for mentee in 0..<mentees where generator.uniform(below: 10) < density {
                let isDiscouraged = generator.uniform(below: 10) < discouragement
                edges.append(Edge(mentor: mentor, mentee: mentee, isDiscouraged: isDiscouraged))
            }
        }
        let precedence = generator.uniform(below: 11)
        func first(_ count: Int) -> Set<Int> {
            Set((0..<count).filter { _ in generator.uniform(below: 10) < precedence })
        }
        return try BipartiteGraph(
            mentors: mentors, mentees: mentees, edges: edges, firstMentors: first(mentors),
            firstMentees: first(mentees))
    }

    /// How many of those who go first are in none of `pairs`.
    func firstLeft(by pairs: [Edge]) -> Int {
        firstMentors.subtracting(pairs.map(\.mentor)).count + firstMentees.subtracting(pairs.map(\.mentee)).count
    }

    /// The programme of the NHS paper: the third mentor accepts three of the five mentees, the fourth another three.
    static func nhsProgramme() throws -> BipartiteGraph {
        try BipartiteGraph(mentors: 5, mentees: 5) { mentor, mentee in
            switch mentor + 1 {
            case 3: [1, 2, 3].contains(mentee + 1)
            case 4: [2, 4, 5].contains(mentee + 1)
            default: true
            }
        }
    }

    /// Everyone whom at least one of `people` may be paired with.
    func jointNeighbours(of people: [Int], on side: Side) -> Set<Int> {
        let people = Set(people)
        return switch side {
        case .mentors: Set(edges.filter { people.contains($0.mentor) }.map(\.mentee))
        case .mentees: Set(edges.filter { people.contains($0.mentee) }.map(\.mentor))
        }
    }
}
