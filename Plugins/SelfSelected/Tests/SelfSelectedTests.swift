import Foundation
import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import SelfSelected

@Suite struct `People who chose each other` {
    @Test(
        arguments: [
            ("", ["1:1 missing-key: 'choice' is missing"]),
            ("choice: choise", ["1:9 unknown-score: no score is named 'choise'"]),
            ("choice: battery", ["1:9 several-scores: 'battery' has 2 scores, and one is needed"]),
        ])
    func `need to be asked with one score`(yaml: String, expected: [String]) {
        let (made, diagnostics) = make(SelfSelectedPolicy.self, with: yaml, in: .withChoices)
        #expect(made == nil)
        #expect(
            diagnostics.map { "\($0.place?.start.line ?? 0):\($0.place?.start.column ?? 0) \($0.id): \($0.message)" }
                == expected)
    }

    @Test func `are paired, and everybody else is left for the coordinator with one reason`() throws {
        // M2 chose nobody, M3 chose somebody who did not choose back, nobody chose E3.
        let allocation = try policy().allocate(
            PairingProblem(
                candidates("M", 3), candidates("E", 3),
                choices: ["M1": ["E1", "E2"], "M3": ["E2"], "E1": ["M1", "M2"], "E3": ["M1"]]), seed: 1)
        #expect(allocation.pairing == "M1-E1")
        #expect(allocation.pairs[0].reasons == ["they chose each other"])
        #expect(allocation.unpaired.map(\.person) == ["M2", "M3", "E2", "E3"])
        #expect(Set(allocation.unpaired.map(\.reason)) == ["no mutual choice left; for the coordinator to pair"])
        #expect(
            allocation.audit == [
                "Only people who chose each other were paired, in the largest possible number of pairs (1).",
                "Where several ways made as many pairs, a lottery of one random number for each possible pair "
                    + "decided.",
                "The random numbers came from the generator xoshiro256** seeded by SplitMix64.",
                "There were 3 mentors and 3 mentees.",
                "Everybody else is for the coordinator to pair. Nobody is told who chose whom without being chosen.",
            ])
    }

    @Test func `can be none, which is no refusal`() throws {
        let allocation = try policy().allocate(
            PairingProblem(candidates("M", 1), candidates("E", 1), choices: [:]), seed: 1)
        #expect(allocation.pairs.isEmpty && allocation.unpaired.count == 2)
    }

    @Test func `need two sides`() throws {
        #expect(
            throws: PairingRefusal(
                "nobody-to-pair", "there are 1 mentor and 0 mentees to pair",
                help: "enrol at least one person on each side, with what the gates ask for")
        ) { try policy().allocate(PairingProblem(candidates("M", 1), [], choices: [:]), seed: 1) }
    }

    @Test func `are paired where that makes most pairs, those who go first among them`() throws {
        var mentors = candidates("M", 3)
        mentors[2].goesFirst = true
        let all: Choices = ["M1": ["E1"], "M2": ["E1"], "M3": ["E1"], "E1": ["M1", "M2", "M3"]]
        for seed in 0..<20 as Range<UInt64> {
            let allocation = try policy().allocate(
                PairingProblem(mentors, candidates("E", 1), choices: all), seed: seed)
            #expect(allocation.pairing == "M3-E1")
        }
        // The number of pairs goes before those who go first.
        let chain: Choices = ["M3": ["E1"], "M1": ["E1", "E2"], "M2": ["E1"], "E1": ["M1", "M2", "M3"], "E2": ["M1"]]
        #expect(
            try policy().allocate(PairingProblem(mentors, candidates("E", 2), choices: chain), seed: 1).pairing
                == "M1-E2 M3-E1")
    }

    @Test func `win by lot, all alike, where only one of them can have the partner`() throws {
        let problem = PairingProblem(
            candidates("M", 3), candidates("E", 1),
            choices: ["M1": ["E1"], "M2": ["E1"], "M3": ["E1"], "E1": ["M1", "M2", "M3"]])
        var wins: [String: Int] = [:]
        for seed in 0..<600 as Range<UInt64> {
            wins[try policy().allocate(problem, seed: seed).pairing, default: 0] += 1
        }
        #expect(wins.count == 3 && wins.values.allSatisfy { (150...250).contains($0) })
    }

    @Test func `are as many as can be under rules and places, by brute force, and the discouraged few`() throws {
        var sawDiscouraged = false
        for seed in 0..<400 as Range<UInt64> {
            var generator = SeededGenerator(seed: seed)
            func number(_ bound: UInt64) -> Int { Int(generator.uniform(below: bound)) }
            func side(_ letter: String) -> [PairingProblem.Candidate] {
                candidates(letter, 1 + number(4)).map { .init(id: $0.id, places: 1 + number(2)) }
            }
            let (mentors, mentees) = (side("M"), side("E"))
            var choices: Choices = [:]
            for m in mentors {
                for e in mentees {
                    if number(4) > 0 { choices[m.id.name, default: []].insert(e.id.name) }
                    if number(4) > 0 { choices[e.id.name, default: []].insert(m.id.name) }
                }
            }
            var problem = PairingProblem(mentors, mentees, choices: choices)
            var possible: [(m: String, e: String, isDiscouraged: Bool)] = []
            for m in mentors {
                for e in mentees {
                    let verdict = [PairStanding.Verdict.admissible, .admissible, .discouraged, .forbidden][number(4)]
                    problem.judge(m.id.name, e.id.name, verdict)
                    if verdict != .forbidden, choices[m.id.name]?.contains(e.id.name) == true,
                        choices[e.id.name]?.contains(m.id.name) == true
                    {
                        possible.append((m.id.name, e.id.name, verdict == .discouraged))
                    }
                }
            }
            let places = Dictionary(uniqueKeysWithValues: (mentors + mentees).map { ($0.id.name, $0.places) })
            var best = (pairs: 0, discouraged: 0)
            func decide(_ index: Int, _ taken: [String: Int], _ pairs: Int, _ discouraged: Int) {
                if pairs > best.pairs || pairs == best.pairs && discouraged < best.discouraged {
                    best = (pairs, discouraged)
                }
                guard index < possible.count else { return }
                decide(index + 1, taken, pairs, discouraged)
                let pair = possible[index]
                if taken[pair.m, default: 0] < places[pair.m] ?? 0, taken[pair.e, default: 0] < places[pair.e] ?? 0 {
                    var taken = taken
                    taken[pair.m, default: 0] += 1
                    taken[pair.e, default: 0] += 1
                    decide(index + 1, taken, pairs + 1, discouraged + (pair.isDiscouraged ? 1 : 0))
                }
            }
            decide(0, [:], 0, 0)
            let allocation = try policy().allocate(problem, seed: seed)
            let discouraged = allocation.pairs.count { pair in
                possible.contains { $0.m == pair.mentor && $0.e == pair.mentee && $0.isDiscouraged }
            }
            #expect(allocation.pairs.count == best.pairs, "seed \(seed)")
            #expect(discouraged == best.discouraged, "seed \(seed)")
            #expect(
                allocation.pairs.allSatisfy { pair in
                    possible.contains { $0.m == pair.mentor && $0.e == pair.mentee }
                }, "seed \(seed)")
            sawDiscouraged = sawDiscouraged || discouraged > 0
            let turned = {
                var turned = PairingProblem(mentors.reversed(), mentees.reversed(), choices: choices)
                for m in mentors {
                    for e in mentees {
                        turned.setStanding(problem.standing(of: m.id, with: e.id), of: m.id, with: e.id)
                    }
                }
                return turned
            }()
            #expect(try policy().allocate(turned, seed: seed) == allocation, "seed \(seed)")
        }
        #expect(sawDiscouraged)
    }

    @Test func `leave the same text for the same pairs, whoever chose whom`() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        var texts: [String: Set<Data>] = [:]
        for seed in 0..<2_000 as Range<UInt64> {
            var generator = SeededGenerator(seed: seed)
            var choices: Choices = [:]
            for (own, others) in [(candidates("M", 3), candidates("E", 4)), (candidates("E", 4), candidates("M", 3))] {
                for person in own {
                    choices[person.id.name] = Set(
                        others.filter { _ in generator.uniform(below: 2) == 1 }.map(\.id.name))
                }
            }
            let allocation = try policy().allocate(
                PairingProblem(candidates("M", 3), candidates("E", 4), choices: choices), seed: 7)
            texts[allocation.pairing, default: []].insert(try encoder.encode(allocation))
        }
        #expect(texts.count > 30)
        #expect(texts.values.allSatisfy { $0.count == 1 })
    }
}
