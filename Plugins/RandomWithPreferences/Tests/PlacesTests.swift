import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import RandomWithPreferences

@Suite("Several places and precedence")
struct PlacesTests {
    @Test("let a mentor take two mentees, and count the ways")
    func mentors() throws {
        let allocation = try policy().allocate(
            .asked(people("M", 2), people("E", 4), places: (2, 1)), seed: 4)
        #expect(allocation.admissible == "6")
        #expect(allocation.pairs.map(\.mentor) == ["M1", "M1", "M2", "M2"])
        #expect(allocation.unpaired.isEmpty)
    }

    @Test("let two mentors share a mentee; who is too many for the places reads just that")
    func mentees() throws {
        let allocation = try policy().allocate(
            .asked(people("M", 5), people("E", 2), places: (1, 2)), seed: 4)
        #expect(allocation.pairs.count == 4)
        #expect(allocation.unpaired.map(\.reason) == ["more mentors than places for mentors"])
    }

    @Test("have who goes first served before the others, and told by number")
    func first() throws {
        let problem = PairingProblem.asked(people("M", 4), people("E", 2), first: ["M1", "M3"])
        for seed: UInt64 in 0..<50 {
            #expect(try policy().allocate(problem, seed: seed).pairs.map(\.mentor) == ["M1", "M3"])
        }
        let three = PairingProblem.asked(people("M", 4), people("E", 2), first: ["M1", "M2", "M3"])
        let allocation = try policy().allocate(three, seed: 1)
        #expect(allocation.admissible == "6")
        #expect(
            allocation.audit[0]
                == "Each of the 6 allocations that make the largest possible number of pairs (2) under the rules and, "
                + "among those, leave the fewest people without a partner who go first (1) was equally likely.")
    }

    @Test("have one place of each who goes first filled before second places of others")
    func firstWithPlaces() throws {
        let problem = PairingProblem.asked(people("M", 2), people("E", 2), places: (2, 1), first: ["M1"])
        let draws = try (0..<60 as Range<UInt64>).map { try policy().allocate(problem, seed: $0) }
        #expect(draws.allSatisfy { $0.admissible == "3" && $0.pairs.contains { $0.mentor == "M1" } })
        #expect(Set(draws.map(\.pairing)).count == 3)
    }

    @Test("draw nearly uniformly for more than twenty people a side, and say so")
    func walk() throws {
        let problem = PairingProblem.asked(people("M", 25), people("E", 24), first: ["M7"])
        let allocation = try policy().allocate(problem, seed: 9)
        #expect(try policy().allocate(problem, seed: 9) == allocation)
        #expect(allocation.pairs.count == 24)
        #expect(allocation.pairs.contains { $0.mentor == "M7" })
        #expect(allocation.admissible == nil)
        #expect(allocation.pairs.allSatisfy { $0.reasons == ["drawn at random from the admissible allocations"] })
        #expect(
            allocation.audit[0].hasPrefix(
                "The allocation was drawn from all those that make the largest possible number of pairs (24)"))
        #expect(
            allocation.audit[1]
                == "They were too many to count, so one was shuffled for 2500 rounds (Broder-Jerrum-Sinclair walk in "
                + "rounds, version 1): each was nearly, and not exactly, equally likely.")
    }
}
