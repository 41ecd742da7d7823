import TelemachusCore
import TelemachusMatching

/// Measures the fair draws: counting all matchings and drawing one of them; the median of several runs each.
/// - Parameter seconds: runs its argument several times and gives the median of the CPU seconds it takes.
/// - Returns: what was measured, and the seconds.
/// - Throws: nothing but what `seconds` throws, for the instances are in order.
func drawBenchmarks(seconds: (() throws -> Void) throws -> Double) throws -> [(name: String, seconds: Double)] {
    var results: [(name: String, seconds: Double)] = []
    for people in [12, 20] {
        let everyone = try graph(people) { _, _ in true }
        let band = try graph(people) { abs($0 - $1) <= 3 }
        // As many mentors as mentees, of whom each mentee may have two: the most ways to leave places free.
        let places = Array(repeating: 2, count: people / 2)
        let shared = try graph(people, people / 2) { _, _ in true }
        results += [
            ("exact draw, \(people) x \(people), complete", try seconds { try draw(MatchingCensus(of: everyone)) }),
            ("exact draw, \(people) x \(people), band", try seconds { try draw(MatchingCensus(of: band)) }),
            (
                "exact draw, \(people) x \(people / 2), two places",
                try seconds {
                    var generator = SeededGenerator(seed: 1)
                    _ = try SharedMatchingCensus(of: shared, places: places, of: .mentees).sample(using: &generator)
                }
            ),
        ]
    }
    let walks = try [
        ("complete, 200 x 200", graph(200) { _, _ in true }),
        ("band, 200 x 200", graph(200) { abs($0 - $1) <= 3 }),
        ("own tenth discouraged, 200 x 200", graph(200, where: { _, _ in true }, discouraging: { $0 / 10 == $1 / 10 })),
        ("band, 1,000 x 1,000", graph(1000) { abs($0 - $1) <= 3 }),
    ]
    for (name, graph) in walks {
        let rounds = MatchingWalk.defaultRounds(people: graph.mentors)
        let median = try seconds {
            var generator = SeededGenerator(seed: 1)
            _ = MatchingWalk(of: graph).sample(using: &generator)
        }
        results.append(("walk, \(name), \(rounds) rounds", median))
    }
    return results
}

private func draw(_ census: MatchingCensus) throws {
    var generator = SeededGenerator(seed: 1)
    _ = census.sample(using: &generator)
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
