import Foundation
import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import Stable

@Suite struct `Preferences given in confidence` {
    private func encoded(_ allocation: Allocation) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(allocation), as: UTF8.self)
    }

    private func problem(_ stated: Stated) -> PairingProblem {
        var problem = PairingProblem(candidates("M", 3), candidates("E", 4), stated: stated)
        problem.confidentialScores = ["rating.liking"]
        return problem
    }

    @Test func `leave no word that tells them: other answers with the same pairs give the same text`() throws {
        let policy = try policy("mentors: rating\nmentees: rating\nfavour: mentors\nleast-acceptable: 1")
        var texts: [String: Set<String>] = [:]
        for seed in 0..<3_000 as Range<UInt64> {
            var generator = SeededGenerator(seed: seed)
            var stated: Stated = [:]
            for (own, others) in [(candidates("M", 3), candidates("E", 4)), (candidates("E", 4), candidates("M", 3))] {
                for person in own {
                    for other in others {
                        stated[person.id.name, default: [:]][other.id.name] = Double(generator.uniform(below: 4))
                    }
                }
            }
            guard let allocation = try? policy.allocate(problem(stated), seed: 7) else { continue }
            texts[allocation.pairing, default: []].insert(try encoded(allocation))
        }
        #expect(texts.count > 50)
        #expect(texts.values.allSatisfy { $0.count == 1 })
    }

    @Test func `hide ranks and the number of stable outcomes, and say so`() throws {
        var ring = PairingProblem.ring
        ring.confidentialScores = ["rating.liking"]
        let allocation = try policy().allocate(ring, seed: 1)
        #expect(allocation.pairs.allSatisfy { $0.reasons == ["part of a stable outcome"] })
        #expect(
            allocation.audit.contains(
                "Preferences were given in confidence, so it is not told how many stable outcomes there were."))
        #expect(try !encoded(allocation).contains("choice"))
    }

    @Test func `take the same numbers from the generator whoever is tied`() throws {
        func next(_ stated: Stated) throws -> UInt64 {
            var generator = SeededGenerator(seed: 3)
            _ = try policy("mentors: rating\nfavour: mentors").allocate(problem(stated), using: &generator)
            return generator.next()
        }
        let tied = Dictionary(
            uniqueKeysWithValues: candidates("M", 3).map { ($0.id.name, ["E1": 1.0, "E2": 1, "E3": 1, "E4": 1]) })
        let strict = tied.mapValues { _ in ["E1": 1.0, "E2": 2, "E3": 3, "E4": 4] }
        #expect(try next(tied) == next(strict))
    }
}
