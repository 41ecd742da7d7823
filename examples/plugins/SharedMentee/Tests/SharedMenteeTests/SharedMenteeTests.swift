import SharedMentee
import TelemachusConformanceTesting
import TelemachusCore
import Testing

@Suite struct SharedMenteeTests {
    private func person(_ id: PersonID, _ profession: String? = nil, places: Int = 1) -> PairingProblem.Candidate {
        .init(id: id, attributes: profession.map { ["profession": .text($0)] } ?? [:], places: places)
    }

    private func pairs(_ problem: PairingProblem, seed: UInt64 = 1) throws -> [String] {
        var settings = SharedMenteeSettings()
        settings.differ = "profession"
        var generator = SeededGenerator(seed: seed)
        return try SharedMenteePolicy(settings, in: DefinitionContext()).allocate(problem, using: &generator)
            .pairs.map { $0.mentor + $0.mentee }
    }

    @Test func `It passes what every policy must pass`() {
        conforms(SharedMenteePolicy.self)
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `A mentee has no two mentors of one profession`(seed: UInt64) throws {
        let problem = PairingProblem(
            mentors: [person("M1", "nurse"), person("M2", "nurse"), person("M3", "pharmacist")],
            mentees: [person("E1", places: 3)])
        let made = try pairs(problem, seed: seed)
        #expect(made.count == 2)
        #expect(made.contains("M3E1"))
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `Four mentors of two professions are shared by two mentees`(seed: UInt64) throws {
        let problem = PairingProblem(
            mentors: [
                person("M1", "nurse"), person("M2", "nurse"), person("M3", "pharmacist"), person("M4", "pharmacist"),
            ], mentees: [person("E1", places: 2), person("E2", places: 2)])
        #expect(try pairs(problem, seed: seed).count == 4)
    }

    @Test func `No set of pairs is better`() throws {
        var generator = SeededGenerator(seed: 7)
        var drawn = 0
        for _ in 0..<200 {
            let problem = PairingProblem.random(using: &generator)
            let best = problem.bestValue
            var settings = SharedMenteeSettings()
            settings.differ = "profession"
            let policy = SharedMenteePolicy(settings, in: DefinitionContext())
            guard best.pairs > 0 else {
                #expect(throws: PairingRefusal.self) { try policy.allocate(problem, using: &generator) }
                continue
            }
            let made = try policy.allocate(problem, using: &generator).pairs
            #expect(problem.value(of: made.map { (PersonID($0.mentor), PersonID($0.mentee)) }) == best)
            drawn += 1
        }
        #expect(drawn > 100)
    }
}
