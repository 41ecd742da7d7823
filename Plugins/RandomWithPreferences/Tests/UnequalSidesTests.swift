import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import RandomWithPreferences

@Suite("A draw between unequal sides")
struct UnequalSidesTests {
    @Test("leaves the mentors who are too many, and counts every way to do so")
    func moreMentors() throws {
        let problem = PairingProblem.asked(people("M", 5), people("E", 3))
        let allocation = try policy().allocate(problem, seed: 1)
        #expect(allocation.admissible == "60")
        #expect(allocation.pairs.count == 3)
        #expect(allocation.unpaired.count == 2)
        #expect(allocation.unpaired.allSatisfy { $0.reason == "more mentors than mentees" })
        #expect(allocation.unpaired.map(\.person) == allocation.unpaired.map(\.person).sorted())
        #expect(allocation.audit[2] == "There were 5 mentors and 3 mentees.")
    }

    @Test("leaves the mentees who are too many")
    func moreMentees() throws {
        let allocation = try policy().allocate(.asked(["M1"], ["E1", "E2"]), seed: 1)
        #expect(allocation.admissible == "2")
        #expect(allocation.unpaired.map(\.reason) == ["more mentees than mentors"])
        #expect(allocation.audit[2] == "There was 1 mentor and 2 mentees.")
    }

    @Test("gives the rules as the reason where people are left on both sides")
    func bothSides() throws {
        let problem = PairingProblem.asked(
            people("M", 3), people("E", 2), declined: ["M1": ["E2"], "M2": ["E2"], "M3": ["E2"]])
        let allocation = try policy().allocate(problem, seed: 1)
        #expect(allocation.pairs.map(\.mentee) == ["E1"])
        #expect(allocation.unpaired.count == 3)
        #expect(allocation.unpaired.last?.person == "E2")
        #expect(allocation.unpaired.allSatisfy { $0.reason == "no partner left under the programme's rules" })
    }

    @Test("sorts pairs as a reader sorts ids, M2 before M10")
    func naturalOrder() throws {
        let allocation = try policy().allocate(.asked(["M10", "M2", "M1"], ["E10", "E9", "E1"]), seed: 1)
        #expect(allocation.pairs.map(\.mentor) == ["M1", "M2", "M10"])
    }

    @Test("never pairs somebody who stands on both sides with themselves")
    func bothRoles() throws {
        let problem = PairingProblem.asked(["A", "B", "C"], ["A", "B", "C"])
        for seed: UInt64 in 0..<50 {
            let allocation = try policy().allocate(problem, seed: seed)
            #expect(allocation.admissible == "2")
            #expect(allocation.pairs.allSatisfy { $0.mentor != $0.mentee })
        }
    }
}
