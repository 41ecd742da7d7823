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

    @Test func `There are as many pairs as trying every set finds`() throws {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<200 {
            let kinds = ["nurse", "pharmacist", nil]
            func someone(_ id: PersonID) -> PairingProblem.Candidate {
                person(
                    id, kinds[Int(generator.uniform(below: 3))], places: 1 + Int(generator.uniform(below: 2)))
            }
            var problem = PairingProblem(
                mentors: ["M1", "M2", "M3"].map(someone), mentees: ["E1", "E2", "E3"].map(someone))
            for mentor in problem.mentors {
                for mentee in problem.mentees where generator.uniform(below: 3) == 0 {
                    problem.setStanding(PairStanding(.forbidden), of: mentor.id, with: mentee.id)
                }
            }
            let most = mostPairs(problem)
            if most == 0 {
                #expect(throws: PairingRefusal.self) { try pairs(problem) }
            } else {
                #expect(try pairs(problem).count == most)
            }
        }
    }

    private func mostPairs(_ problem: PairingProblem) -> Int {
        let possible = problem.mentors.flatMap { mentor in
            problem.mentees.filter { problem.standing(of: mentor.id, with: $0.id).verdict != .forbidden }
                .map { (mentor: mentor, mentee: $0) }
        }
        return (0..<(1 << possible.count)).map { choice in
            let made = possible.indices.filter { choice >> $0 & 1 == 1 }.map { possible[$0] }
            let byMentor = Dictionary(grouping: made) { $0.mentor }
            let byMentee = Dictionary(grouping: made) { $0.mentee }
            let fits =
                byMentor.allSatisfy { $1.count <= $0.places }
                && byMentee.allSatisfy { mentee, pairs in
                    let professions = Set(pairs.map { $0.mentor.attributes["profession"] })
                    return pairs.count <= mentee.places && professions.count == pairs.count
                }
            return fits ? made.count : 0
        }.max() ?? 0
    }
}
