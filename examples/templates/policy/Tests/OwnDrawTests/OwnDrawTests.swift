import OwnDraw
import TelemachusConformanceTesting
import TelemachusCore
import Testing

@Suite struct OwnDrawTests {
    @Test func `It passes what every policy must pass`() {
        conforms(OwnDrawPolicy.self)
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `Those who share a site are paired`(seed: UInt64) throws {
        func person(_ id: PersonID, _ site: String) -> PairingProblem.Candidate {
            .init(id: id, attributes: ["site": .text(site)])
        }
        let problem = PairingProblem(
            mentors: [person("M1", "north"), person("M2", "south")],
            mentees: [person("E1", "south"), person("E2", "north")])
        var settings = OwnDrawSettings()
        settings.shared = "site"
        var generator = SeededGenerator(seed: seed)
        let allocation = try OwnDrawPolicy(settings, in: DefinitionContext()).allocate(problem, using: &generator)
        #expect(allocation.pairs.map { $0.mentor + $0.mentee } == ["M1E2", "M2E1"])
    }
}
