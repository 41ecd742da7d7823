import TelemachusCore
import TelemachusMatching

/// The fair draws: counting all matchings and drawing one of them; the result is its number of pairs.
func drawInstances() -> [Instance] {
    var instances: [Instance] = []
    for people in [12, 20] {
        instances += [
            exact("complete", people) { _, _ in true }, exact("band", people) { abs($0 - $1) <= 3 },
            // As many mentors as mentees, of whom each mentee may have two: the most ways to leave places free.
            Instance(name: "exact draw, \(people) x \(people / 2), two places") {
                let shared = try graph(people, people / 2) { _, _ in true }
                let places = Array(repeating: 2, count: people / 2)
                return {
                    var generator = SeededGenerator(seed: 1)
                    let census = try SharedMatchingCensus(of: shared, places: places, of: .mentees)
                    return Double(census.sample(using: &generator).pairs.count)
                }
            },
        ]
    }
    return instances + [
        walk("complete", 200) { _, _ in true }, walk("band", 200) { abs($0 - $1) <= 3 },
        walk("own tenth discouraged", 200, where: { _, _ in true }, discouraging: { $0 / 10 == $1 / 10 }),
        walk("band", 1000) { abs($0 - $1) <= 3 },
    ]
}

private func exact(_ name: String, _ people: Int, where admits: @escaping (Int, Int) -> Bool) -> Instance {
    Instance(name: "exact draw, \(people) x \(people), \(name)") {
        let graph = try graph(people, where: admits)
        return {
            var generator = SeededGenerator(seed: 1)
            return Double(try MatchingCensus(of: graph).sample(using: &generator).size)
        }
    }
}

private func walk(
    _ name: String, _ people: Int, where admits: @escaping (Int, Int) -> Bool,
    discouraging discourages: @escaping (Int, Int) -> Bool = { _, _ in false }
) -> Instance {
    let rounds = MatchingWalk.defaultRounds(people: people)
    return Instance(name: "walk, \(people) x \(people), \(name), \(rounds) rounds") {
        let graph = try graph(people, where: admits, discouraging: discourages)
        return {
            var generator = SeededGenerator(seed: 1)
            return Double(MatchingWalk(of: graph).sample(using: &generator).size)
        }
    }
}

private func graph(
    _ mentors: Int, _ mentees: Int? = nil, where admits: (Int, Int) -> Bool,
    discouraging discourages: (Int, Int) -> Bool = { _, _ in false }
) throws -> BipartiteGraph {
    var edges: [BipartiteGraph.Edge] = []
    for mentor in 0..<mentors {
        for mentee in 0..<(mentees ?? mentors) where admits(mentor, mentee) {
            edges.append(
                BipartiteGraph.Edge(mentor: mentor, mentee: mentee, isDiscouraged: discourages(mentor, mentee)))
        }
    }
    return try BipartiteGraph(mentors: mentors, mentees: mentees ?? mentors, edges: edges)
}
