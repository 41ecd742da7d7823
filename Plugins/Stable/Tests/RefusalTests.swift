import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import Stable

@Suite struct `Stable pairs that are refused` {
    @Test func `for want of people are told with the numbers`() throws {
        let problem = PairingProblem(candidates("M", 1, places: 0), candidates("E", 2), stated: [:])
        #expect(
            throws: PairingRefusal(
                "nobody-to-pair", "there are 0 mentors and 2 mentees to pair",
                help: "enrol at least one person on each side, with what the gates ask for")
        ) { try policy().allocate(problem, seed: 0) }
    }

    @Test func `for want of answers are told with how many, and forbidden pairs need none`() throws {
        var problem = PairingProblem.ring
        problem["rating", from: "M1", about: "E2"] = nil
        problem["rating", from: "E3", about: "M3"] = nil
        #expect(
            throws: PairingRefusal(
                "preferences-missing", "2 of 18 answers on preferences are missing",
                help: "wait until all are in, or set 'unanswered' to what a missing answer counts as")
        ) { try policy().allocate(problem, seed: 0) }
        problem.judge("M1", "E2", .forbidden)
        problem.judge("M3", "E3", .forbidden)
        #expect(try policy().allocate(problem, seed: 0).pairs.count == 3)
    }

    @Test func `for want of anybody acceptable name nobody`() throws {
        let demanding = try policy("mentors: rating\nmentees: rating\nfavour: mentors\nleast-acceptable: 4")
        #expect(
            throws: PairingRefusal(
                "nobody-willing", "no pair is admissible under the programme's rules and people's preferences",
                help: "invite more people, relax the rules on pairs, or ask again; nobody is told who declined")
        ) { try demanding.allocate(.ring, seed: 0) }
    }
}
