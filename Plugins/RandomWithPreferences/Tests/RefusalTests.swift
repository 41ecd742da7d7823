import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import RandomWithPreferences

@Suite("A draw that is refused")
struct RefusalTests {
    @Test(
        "says that a side is empty",
        arguments: [
            ([], people("E", 5), "the draw has 0 mentors and 5 mentees"),
            (people("M", 1), [], "the draw has 1 mentor and 0 mentees"),
            ([], [], "the draw has 0 mentors and 0 mentees"),
        ])
    func nobodyToPair(mentors: [String], mentees: [String], message: String) throws {
        #expect(
            throws: PairingRefusal(
                "nobody-to-pair", message,
                help: "enrol at least one person on each side, with what the gates ask for")
        ) { try policy().allocate(.asked(mentors, mentees), seed: 0) }
    }

    @Test("says how many answers are missing")
    func willingnessMissing() throws {
        var problem = PairingProblem.pilot()
        problem.answer(nil, from: "M2", about: "E3")
        let help = "wait until all are in, or set 'unanswered' to what a missing answer counts as"
        #expect(
            throws: PairingRefusal(
                "willingness-missing", "1 of 25 answers on willingness is missing", help: help)
        ) { try policy().allocate(problem, seed: 0) }
        problem.answer(nil, from: "M1", about: "E1")
        #expect(
            throws: PairingRefusal(
                "willingness-missing", "2 of 25 answers on willingness are missing", help: help)
        ) { try policy().allocate(problem, seed: 0) }
    }

    @Test("says that no pair is admissible, and not by whose doing")
    func nobodyWilling() throws {
        let problem = PairingProblem.asked(
            ["M1", "M2"], ["E1", "E2"], declined: ["M1": ["E1", "E2"], "M2": ["E1", "E2"]])
        #expect(
            throws: PairingRefusal(
                "nobody-willing", "no pair is admissible under the programme's rules and people's willingness",
                help: "invite more people, relax the rules on pairs, or ask again; nobody is told who declined")
        ) { try policy().allocate(problem, seed: 0) }
    }

    @Test("says that people of both sides have several places")
    func placesOnBothSides() throws {
        #expect(
            throws: PairingRefusal(
                "places-on-both-sides",
                "mentors and mentees have several places each, and this policy draws for one side alone",
                help: "give one place to everybody of one side, or use another matching policy")
        ) { try policy().allocate(.asked(people("M", 2), people("E", 2), places: (2, 2)), seed: 0) }
    }

    @Test("says that there are more places than can be counted")
    func tooManyPlaces() throws {
        #expect(
            throws: PairingRefusal(
                "too-many-places",
                "22 places of mentors and 20 of mentees are too many: where people have several, this policy counts "
                    + "every allocation and takes at most 20 a side",
                help: "give everybody one place, or use another matching policy")
        ) { try policy().allocate(.asked(people("M", 11), people("E", 20), places: (2, 1)), seed: 0) }
    }

    @Test("takes nothing from the generator")
    func generator() throws {
        var generator = SeededGenerator(seed: 7)
        _ = try? policy().allocate(.asked([], ["E1"]), using: &generator)
        var untouched = SeededGenerator(seed: 7)
        #expect(generator.next() == untouched.next())
    }
}
