import TelemachusCore
import TelemachusMatching

extension PreferenceProfile {
    /// Lists as mathematicians write them, best first and without places or ties.
    init(_ mentors: [[Int]], _ mentees: [[Int]]) throws {
        try self.init(mentors: mentors.map { PreferenceList($0) }, mentees: mentees.map { PreferenceList($0) })
    }

    /// How a random profile is made.
    struct Recipe {
        var people = 4
        var mentorPlaces = 1
        var menteePlaces = 1
        var hasTies = false
    }

    /// A random profile of up to so many people a side, with incomplete lists that need not agree.
    static func random(_ recipe: Recipe, using generator: inout SeededGenerator) throws -> PreferenceProfile {
        func number(below bound: Int) -> Int { Int(generator.uniform(below: UInt64(bound))) }
        let counts = (number(below: recipe.people + 1), number(below: recipe.people + 1))
        let completeness = 3 + number(below: 8)
        func list(of others: Int, places: Int) -> PreferenceList {
            var tiers: [[Int]] = []
            for other in generator.shuffled(Array(0..<others)) where number(below: 10) < completeness {
                if recipe.hasTies, !tiers.isEmpty, number(below: 2) == 0 {
                    tiers[tiers.count - 1].append(other)
                } else {
                    tiers.append([other])
                }
            }
            return PreferenceList(tiers: tiers, places: 1 + number(below: places))
        }
        return try PreferenceProfile(
            mentors: (0..<counts.0).map { _ in list(of: counts.1, places: recipe.mentorPlaces) },
            mentees: (0..<counts.1).map { _ in list(of: counts.0, places: recipe.menteePlaces) })
    }

    /// The list of `person` of `side`.
    func stated(by person: Int, on side: BipartiteGraph.Side) -> PreferenceList {
        side == .mentors ? mentors[person] : mentees[person]
    }

    /// The numbers of the people of `side`.
    func people(of side: BipartiteGraph.Side) -> Range<Int> {
        side == .mentors ? mentors.indices : mentees.indices
    }

    /// The ranks of the partners that `person` has in a matching, best first.
    func ranks(of person: Int, on side: BipartiteGraph.Side, in matching: SharedMatching) -> [Int] {
        let partners =
            side == .mentors
            ? matching.pairs.filter { $0.mentor == person }.map(\.mentee)
            : matching.pairs.filter { $0.mentee == person }.map(\.mentor)
        return partners.compactMap { stated(by: person, on: side).rank(of: $0) }.sorted()
    }
}
