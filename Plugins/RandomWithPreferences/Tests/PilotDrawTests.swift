import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import RandomWithPreferences

@Suite("The published pilot's draw")
struct PilotDrawTests {
    @Test("admits 48 allocations, and says so in words that can be read out")
    func audit() throws {
        let allocation = try policy().allocate(.pilot(), seed: 2022)
        #expect(allocation.admissible == "48")
        #expect(
            allocation.audit == [
                "Each of the 48 allocations that make the largest possible number of pairs (5) under the rules was "
                    + "equally likely.",
                "The random numbers came from the generator xoshiro256** seeded by SplitMix64.",
                "There were 5 mentors and 5 mentees.",
                "Only pairs were admissible to which everybody asked had agreed in confidence.",
            ])
        #expect(allocation.pairs.map(\.mentor) == ["M1", "M2", "M3", "M4", "M5"])
        #expect(Set(allocation.pairs.map(\.mentee)) == ["E1", "E2", "E3", "E4", "E5"])
        #expect(allocation.pairs.allSatisfy { $0.reasons == ["drawn uniformly from 48 admissible allocations"] })
        #expect(allocation.unpaired.isEmpty)
    }

    @Test("gives the same pairs for the same seed, on every machine and in every release")
    func recordedSeed() throws {
        let policy = try policy()
        #expect(try policy.allocate(.pilot(), seed: 1) == policy.allocate(.pilot(), seed: 1))
        #expect(try policy.allocate(.pilot(), seed: 1).pairing == "M1-E4 M2-E5 M3-E3 M4-E2 M5-E1")
        #expect(try policy.allocate(.pilot(), seed: 2).pairing == "M1-E3 M2-E4 M3-E1 M4-E5 M5-E2")
    }

    @Test("does not depend on the order in which people and answers came")
    func order() throws {
        let policy = try policy()
        let turned = PairingProblem.asked(
            people("M", 5).reversed(), ["E3", "E1", "E5", "E2", "E4"],
            declined: ["M4": ["E1", "E3"], "M3": ["E4", "E5"]])
        for seed: UInt64 in 0..<20 {
            #expect(try policy.allocate(turned, seed: seed) == policy.allocate(.pilot(), seed: seed))
        }
    }

    @Test("takes nothing from the generator but the draw, so that a longer record is drawn alike")
    func generator() throws {
        var (used, untouched) = (SeededGenerator(seed: 7), SeededGenerator(seed: 7))
        _ = try policy().allocate(.pilot(), using: &used)
        _ = untouched.uniform(below: 48)
        #expect(used.next() == untouched.next())
    }

    @Test("makes every one of the 48 allocations, none of them with a pair that was declined, equally often")
    func uniformity() throws {
        let policy = try policy()
        let draws = 4_800
        var counts: [String: Int] = [:]
        for seed in 0..<draws {
            let allocation = try policy.allocate(.pilot(), seed: UInt64(seed))
            counts[allocation.pairing, default: 0] += 1
        }
        #expect(counts.count == 48)
        for declined in ["M3-E4", "M3-E5", "M4-E1", "M4-E3"] {
            #expect(!counts.keys.contains { $0.contains(declined) })
        }
        let expected = Double(draws) / 48
        let chiSquare = counts.values.reduce(0) { $0 + (Double($1) - expected) * (Double($1) - expected) / expected }
        // The upper 1 in 1,000 point of chi-square with 47 degrees of freedom.
        #expect(chiSquare < 82.7)
    }
}
