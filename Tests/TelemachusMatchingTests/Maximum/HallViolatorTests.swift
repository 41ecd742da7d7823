import TelemachusCore
import TelemachusMatching
import Testing

@Suite struct HallViolatorTests {
    @Test func `Three mentors who accept only the same two mentees are named, and nobody else`() throws {
        let graph = try BipartiteGraph(mentors: 5, mentees: 6) { mentor, mentee in
            [1, 3, 4].contains(mentor) ? [0, 5].contains(mentee) : true
        }
        let violator = try #require(MaximumMatching(of: graph).hallViolator(among: .mentors))
        #expect(violator.side == .mentors)
        #expect(violator.people == [1, 3, 4])
        #expect(violator.neighbours == [0, 5])
    }

    @Test func `Someone whom nobody accepts is a violator of one, and goes before larger ones`() throws {
        // Mentees 0, 1 and 2 share two mentors; mentee 3 has none.
        let graph = try BipartiteGraph(mentors: 3, mentees: 4) { mentor, mentee in mentor < 2 && mentee < 3 }
        let violator = try #require(MaximumMatching(of: graph).hallViolator(among: .mentees))
        #expect(violator.people == [3])
        #expect(violator.neighbours == [])
    }

    @Test func `The smaller side of a complete graph has no violator, the larger is one less than its size`() throws {
        let maximum = try MaximumMatching(of: BipartiteGraph(mentors: 4, mentees: 6))
        #expect(maximum.hallViolator(among: .mentors) == nil)
        let violator = try #require(maximum.hallViolator(among: .mentees))
        #expect(violator.people.count == 5)
        #expect(violator.neighbours == [0, 1, 2, 3])
    }

    @Test(arguments: 0..<8 as Range<UInt64>)
    func `There is a violator exactly where someone must be left over; it violates and no part of it does`(
        seed: UInt64
    ) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<50 {
            let graph = try BipartiteGraph.random(upTo: 7, using: &generator)
            let maximum = MaximumMatching(of: graph)
            let size = BruteForce(graph).size
            for (side, count) in [(BipartiteGraph.Side.mentors, graph.mentors), (.mentees, graph.mentees)] {
                let violator = maximum.hallViolator(among: side)
                #expect((violator == nil) == (size == count))
                if let violator { expectMinimal(violator, among: side, in: graph) }
            }
        }
    }

    private func expectMinimal(_ violator: HallViolator, among side: BipartiteGraph.Side, in graph: BipartiteGraph) {
        let people = violator.people
        #expect(violator.side == side)
        #expect(Set(people).count == people.count)
        #expect(violator.neighbours == graph.jointNeighbours(of: people, on: side).sorted())
        #expect(people.count > violator.neighbours.count)
        for part in 1..<(1 << people.count) - 1 {
            let subset = people.indices.filter { part & (1 << $0) != 0 }.map { people[$0] }
            #expect(graph.jointNeighbours(of: subset, on: side).count >= subset.count)
        }
    }
}
