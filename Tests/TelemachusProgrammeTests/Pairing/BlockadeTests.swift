import TelemachusCore
import Testing

@testable import TelemachusProgramme

@Suite struct BlockadeTests {
    /// Mentors `M1…` and mentees `E1…` of whom only the pairs that `admits` may be made.
    private func problem(
        _ mentors: Int, _ mentees: Int, places: (mentor: Int, mentee: Int) = (1, 1), rule: String = "forbidden",
        mayBeTold: Bool = true, where admits: (Int, Int) -> Bool
    ) -> PairingProblem {
        var problem = PairingProblem(
            mentors: (0..<mentors).map { .init(id: PersonID("M\($0 + 1)"), places: places.mentor) },
            mentees: (0..<mentees).map { .init(id: PersonID("E\($0 + 1)"), places: places.mentee) })
        for (m, mentor) in problem.mentors.enumerated() {
            for (e, mentee) in problem.mentees.enumerated() where !admits(m, e) {
                var standing = PairStanding(.forbidden)
                standing.forbiddenBy = [.init(rule, mayBeTold: mayBeTold)]
                problem.setStanding(standing, of: mentor.id, with: mentee.id)
            }
        }
        return problem
    }

    @Test func `Those who block one another are named, with what would mend it`() {
        // M1, M2 and M5 may be paired with E1 and E4 alone.
        let problem = problem(5, 5, rule: "own-supervisor") { mentor, mentee in
            ![0, 1, 4].contains(mentor) || [0, 3].contains(mentee)
        }
        let blockade = Blockade(of: problem)
        #expect(
            blockade?.inWords == [
                "These 3 mentors (M1, M2, M5) can be paired with 2 mentees only (E1, E4) under the rules.",
                "What would mend it: relaxing 'own-supervisor', one place more for one of E1, E4, or one more mentee whom "
                    + "one of these mentors can be paired with.",
            ])
    }

    @Test func `Nobody is named where a rule looks at what must not be told`() {
        let lone = problem(3, 3, rule: "own-supervisor") { _, mentee in mentee == 0 }
        #expect(Blockade(of: lone)?.inWords.last == "In all, the rules leave 2 mentees without a partner.")
        let hidden = problem(2, 2, rule: "attributes: faith", mayBeTold: false) { _, mentee in mentee == 0 }
        #expect(
            Blockade(of: hidden)?.inWords == [
                "This 1 mentee can be paired with nobody under the rules.",
                "What would mend it: relaxing 'attributes: faith', or one more mentor whom this mentee can be paired "
                    + "with.",
            ])
    }

    @Test func `Where the numbers alone leave somebody there is no blockade`() {
        #expect(Blockade(of: problem(4, 2) { _, _ in true }) == nil)
        #expect(Blockade(of: problem(2, 5, places: (2, 1)) { _, _ in true }) == nil)
    }

    @Test func `Places count`() {
        let crowded = Blockade(of: problem(4, 2, places: (1, 2)) { mentor, mentee in mentor == 3 || mentee == 0 })
        #expect(crowded?.people.map(\.name) == ["M1", "M2", "M3"])
        #expect(crowded?.partners.map(\.name) == ["E1"])
        #expect(
            crowded?.inWords.first
                == "These 3 mentors (M1, M2, M3) can be paired with 1 mentee only (E1), who has 2 places in all, under the "
                + "rules.")
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func `Of small problems it says what trying everything says, and nobody too many is named`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let mentors = 1 + Int(generator.uniform(below: 4))
        let mentees = 1 + Int(generator.uniform(below: 4))
        let places = 1 + Int(generator.uniform(below: 2))
        let table = (0..<mentors).map { _ in (0..<mentees).map { _ in generator.uniform(below: 2) == 0 } }
        let problem = problem(mentors, mentees, places: (1, places)) { table[$0][$1] }
        // Everybody of a side can be served where each set of them has as many places as people.
        func places(ofMentees mentees: Int) -> Int { mentees.nonzeroBitCount * places }
        func reached(byMentors set: Int) -> Int {
            (0..<mentees).count { e in (0..<mentors).contains { set & 1 << $0 != 0 && table[$0][e] } } * places
        }
        func reached(byMentees set: Int) -> Int {
            (0..<mentors).count { m in (0..<mentees).contains { set & 1 << $0 != 0 && table[m][$0] } }
        }
        let crowdedMentors =
            mentors <= mentees * places
            ? (1..<1 << mentors).filter { $0.nonzeroBitCount > reached(byMentors: $0) } : []
        let crowdedMentees =
            mentees <= mentors ? (1..<1 << mentees).filter { $0.nonzeroBitCount > reached(byMentees: $0) } : []
        let blockade = Blockade(of: problem)
        #expect((blockade == nil) == (crowdedMentors + crowdedMentees).isEmpty)
        guard let blockade else { return }
        let side = blockade.areMentors ? problem.mentors : problem.mentees
        let set = side.indices.filter { blockade.people.contains(side[$0].id) }.reduce(0) { $0 | 1 << $1 }
        let crowded = blockade.areMentors ? crowdedMentors : crowdedMentees
        #expect(crowded.contains(set))
        #expect(!crowded.contains { $0 != set && $0 & set == $0 }, "a part of it is one already")
        #expect(blockade.places == (blockade.areMentors ? reached(byMentors: set) : reached(byMentees: set)))
    }
}
