import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import TelemachusProgramme

/// What is shown of random small programmes, against a reader who tries every world.
@Suite struct AttackTests {
    private static let definition = TinyDefinition {
        $0.instruments = $0.instruments.replacing("kind: ratings", with: "kind: short")
        $0.rest = "analysis: { comparisons: [{ scores: rating, of: mentor, from: before, to: after }] }"
    }

    private static func results(
        _ world: Attacker.World, smallestGroup k: Int, isReleased: Bool = false
    ) throws -> Results {
        var facts: [Fact] = []
        for (number, kind) in world.enumerated() {
            let person = "M\(number + 1)"
            facts += Fact.enrolled("mentor", person)
            for (stage, value) in [("before", kind.before), ("after", kind.after)] where value > 0 {
                facts.append(.answered(person, "mentor", "rating", at: stage, ["tools": .whole(value)]))
            }
            if kind.left { facts.append(.withdrew(person: person, from: "after", keep: .earlierAnswers)) }
        }
        var privacy = PrivacySettings()
        privacy.minimumGroup = k
        return try Analysis(
            of: ProgrammeState(of: definition.programme(), facts: facts),
            control: DisclosureControl(privacy, isReleased: isReleased)
        ).results()
    }

    /// A world in which most answer, with few different answers, so that there is something to find.
    private static func world(of people: Int, _ random: inout SeededGenerator) -> Attacker.World {
        (0..<people).map { _ in
            let left = random.uniform(below: 6) == 0
            let value = { (random: inout SeededGenerator) in
                random.uniform(below: 7) == 0 ? 0 : Int(random.uniform(below: 3)) + 1
            }
            let before = value(&random)
            return Attacker.Kind(before: before, after: left ? 0 : value(&random), left: left)
        }
    }

    @Test(arguments: [(3, 5, 20), (3, 6, 6)])
    func `Nothing about few people follows from all results together`(k: Int, people: Int, rounds: Int) throws {
        let worlds = Attacker.worlds(of: people)
        var random = SeededGenerator(seed: UInt64(10 * k + people))
        var findings: [String] = []
        for _ in 0..<rounds {
            let truth = Self.world(of: people, &random)
            let attacker = Attacker(results: try Self.results(truth, smallestGroup: k), k: k)
            findings += attacker.findings(truth, among: worlds).map {
                "\($0) in \(truth.map(\.description).joined(separator: " "))"
            }
        }
        #expect(findings == [])
    }

    @Test func `The reader finds a leaver's answer where both occasions are shown`() throws {
        let truth = ["33", "33", "32", "22", "1x"].map(Attacker.Kind.init)
        var results = try Self.results(truth, smallestGroup: 3)
        #expect(Attacker(results: results, k: 3).findings(truth, among: Attacker.worlds(of: 5)) == [])
        results.summaries = try Self.results(truth, smallestGroup: 3, isReleased: true).summaries
        results.comparisons = try Self.results(truth, smallestGroup: 3, isReleased: true).comparisons
        #expect(
            Attacker(results: results, k: 3).findings(truth, among: Attacker.worlds(of: 5))
                .contains("answers of leavers"))
    }

    @Test func `The reader finds how many left where the forms received and the values are all counted`() throws {
        let truth = ["33", "33", "32", "22", "1x"].map(Attacker.Kind.init)
        var results = try Self.results(truth, smallestGroup: 3)
        results.returns = try Self.results(truth, smallestGroup: 3, isReleased: true).returns
        #expect(
            Attacker(results: results, k: 3).findings(truth, among: Attacker.worlds(of: 5))
                .contains("number of leavers"))
    }
}
