import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import TelemachusProgramme

/// What is shown of random small programmes, against a reader who holds every figure of every world beside it.
@Suite struct OnlookerTests {
    @Test(arguments: Scene.once)
    func `Nothing about few people follows from all results together, and would where a table is shown whole`(
        scene: Scene
    ) throws {
        try look(at: scene)
    }

    @Test(arguments: Scene.characteristics)
    func `The same of a protected attribute`(scene: Scene) throws { try look(at: scene) }

    @Test(arguments: Scene.together)
    func `The same of changes, groups, roles, several occasions and codes`(scene: Scene) throws {
        try look(at: scene)
    }

    private func look(at scene: Scene) throws {
        let programme = try scene.definition.programme()
        let worlds = try scene.worlds(of: scene.people).map { world in
            (world: world, figures: PrintedFigures(of: try scene.results(world, programme, isReleased: true)))
        }
        var random = SeededGenerator(seed: 5)
        var findings: [String] = []
        var caught: Set<String> = []
        for _ in 0..<scene.rounds {
            let truth = worlds[Int(random.uniform(below: UInt64(worlds.count)))].world
            let results = try scene.results(truth, programme)
            let whole = try scene.results(truth, programme, isReleased: true)
            let found = { (results: Results) in
                let onlooker = Onlooker(results)
                return scene.findings(truth, possible: worlds.filter { onlooker.allows($0.figures) }.map(\.world))
            }
            findings += found(results).map { "\($0) in \(scene.words(truth))" }
            for fault in scene.faults where !caught.contains(fault.name) {
                var faulty = results
                fault.plant(&faulty, whole)
                if !found(faulty).isEmpty { caught.insert(fault.name) }
            }
        }
        #expect(findings == [])
        #expect(caught == Set(scene.faults.map(\.name)))
    }
}
