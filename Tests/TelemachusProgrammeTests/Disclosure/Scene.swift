import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import TelemachusProgramme

/// A programme of few people, and everything that each of them may have done.
struct Scene: Sendable, CustomTestStringConvertible {
    /// What somebody may have done, with the facts that say so.
    struct Kind: Sendable {
        let word: String
        let facts: @Sendable (String) -> [Fact]

        init(_ word: String, _ facts: @escaping @Sendable (String) -> [Fact]) {
            self.word = word
            self.facts = facts
        }
    }

    /// A part of the results that is shown as if everything might be told.
    struct Fault: Sendable {
        let name: String
        let plant: @Sendable (inout Results, Results) -> Void

        static let summaries = Fault(name: "summaries") { $0.summaries = $1.summaries }
        static let comparisons = Fault(name: "comparisons") { $0.comparisons = $1.comparisons }
        static let groups = Fault(name: "groups") { $0.groupComparisons = $1.groupComparisons }
        static let changes = Fault(name: "changes") { $0.changes = $1.changes }
        static let distributions = Fault(name: "distributions") { $0.distributions = $1.distributions }
        static let characteristics = Fault(name: "characteristics") { $0.characteristics = $1.characteristics }
        static let participation = Fault(name: "participation") { $0.participation = $1.participation }
        static let returns = Fault(name: "returns") { $0.returns = $1.returns }
        static let missing = Fault(name: "missing") { $0.missing = $1.missing }
        static let flow = Fault(name: "flow") { $0.flow = $1.flow }
        static let tallies = Fault(name: "tallies") { $0.tallies = $1.tallies }

        /// Without the rule on differencing: numbers of people are exact where a bound stands.
        static let numbers = Fault(name: "numbers") { results, whole in
            for line in results.summaries.indices {
                if case .atLeast = results.summaries[line].n { results.summaries[line].n = whole.summaries[line].n }
            }
        }

        /// Without complementary suppression: only the counts that are few themselves are hidden.
        static let smallestFurtherCounts = Fault(name: "smallest further counts") { results, whole in
            for line in results.distributions.indices {
                for option in results.distributions[line].counts.indices
                where results.distributions[line].counts[option].count == .withheld {
                    results.distributions[line].counts[option] = whole.distributions[line].counts[option]
                }
            }
        }
    }

    let title: String
    let definition: TinyDefinition
    /// What is so in every world.
    var facts: [Fact] = []
    let kinds: [Kind]
    /// The groups that nothing may be learned of while they are few, by the places of their kinds.
    let groups: [(name: String, kinds: Set<Int>)]
    let k: Int
    var protectedGroup: Int?
    let people: Int
    let rounds: Int
    let faults: [Fault]

    var testDescription: String { "\(title), k = \(k), \(people) people" }

    /// A world says how many people there are of each kind.
    typealias World = [Int]

    /// Every world of so many people.
    func worlds(of people: Int) -> [World] { worlds(of: people, from: 0) }

    private func worlds(of people: Int, from kind: Int) -> [World] {
        if kind == kinds.count - 1 { return [[people]] }
        return (0...people).flatMap { count in worlds(of: people - count, from: kind + 1).map { [count] + $0 } }
    }

    func words(_ world: World) -> String {
        zip(kinds, world).filter { $0.1 > 0 }.map { "\($0.1)×\($0.0.word)" }.joined(separator: " ")
    }

    func results(_ world: World, _ programme: Programme, isReleased: Bool = false) throws -> Results {
        var facts = self.facts
        var number = 0
        for (kind, count) in zip(kinds, world) {
            for _ in 0..<count {
                number += 1
                facts += kind.facts("M\(number)")
            }
        }
        var privacy = PrivacySettings()
        privacy.minimumGroup = k
        privacy.protectedGroup = protectedGroup ?? k
        return try Analysis(
            of: ProgrammeState(of: programme, facts: facts),
            control: DisclosureControl(privacy, isReleased: isReleased)
        ).results()
    }

    /// What all possible worlds have in common that is about fewer than `k` people.
    func findings(_ truth: World, possible: [World]) -> [String] {
        guard possible.contains(truth) else { return ["the truth is no longer possible"] }
        return groups.compactMap { name, kinds in
            let number = { (world: World) in kinds.reduce(0) { $0 + world[$1] } }
            guard (1..<k).contains(number(truth)), Set(possible.map(number)).count == 1 else { return nil }
            return "number of \(name)"
        }
    }
}
