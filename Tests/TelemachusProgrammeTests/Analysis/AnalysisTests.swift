import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import TelemachusProgramme

@Suite struct AnalysisTests {
    private func results(
        _ facts: [Fact], of definition: TinyDefinition = Examples.confidential, codes: [Codebook.Code] = []
    ) throws -> Results {
        let facts = codes.map { .codeDefined($0) } + facts
        return try Analysis(of: ProgrammeState(of: definition.programme(), facts: facts)).results()
    }

    /// A release, so that few people are enough to reckon with by hand.
    private var released: [Fact] { [.released(purpose: "research", by: "Us", date: "2026-01-31", reason: "Invented.")] }

    private func people(_ role: String, _ letter: String, _ numbers: ClosedRange<Int>) -> [Fact] {
        numbers.flatMap { Fact.enrolled(role, "\(letter)\($0)") + Fact.consented("\(letter)\($0)") }
    }

    /// Six mentors: tools rises by 2, 1, 2, 2, 1 and 0, talk changes by 1, 2, -1, 1, 0 and 0.
    private var six: [Fact] {
        let before = [(1, 3), (2, 3), (3, 3), (2, 3), (1, 3), (3, 3)]
        let after = [(3, 4), (3, 5), (5, 2), (4, 4), (2, 3), (3, 3)]
        var facts = people("mentor", "M", 1...6)
        for number in 1...6 {
            let (first, second) = (before[number - 1], after[number - 1])
            facts.append(.rated("M\(number)", "mentor", at: "before", first.0, first.1))
            facts.append(.rated("M\(number)", "mentor", at: "after", second.0, second.1))
        }
        return facts
    }

    @Test func `A summary has the figures that hand and pencil give`() throws {
        let summaries = try results(released + six).summaries
        let before = try #require(
            summaries.first { $0.score == "rating.tools" && $0.role == "mentor" && $0.stage == "before" })
        #expect(before.n == .exactly(6))
        #expect(before.missing == .exactly(0))
        #expect(before.figures?.median == 2)
        #expect(before.figures?.q1 == 1)
        #expect(before.figures?.q3 == 3)
        #expect(before.figures?.minimum == 1)
        #expect(before.figures?.maximum == 3)
        #expect(before.figures?.mean == 2)
        // Squares of the deviations add up to 4; the sample's variance is 4/5.
        #expect(abs((before.figures?.standardDeviation ?? 0) - 0.894_427_190_999_916) < 1e-12)
        let after = try #require(
            summaries.first { $0.score == "rating.total" && $0.stage == "after" && $0.role == "mentor" })
        // 7, 8, 7, 8, 5, 6
        #expect(after.figures?.median == 7)
        #expect(after.figures?.q1 == 6)
        #expect(after.figures?.q3 == 8)
        #expect(!summaries.contains { $0.score.hasPrefix("willing") })
    }

    @Test func `Comparisons have the signed-rank figures that hand and pencil give`() throws {
        let lines = try results(released + six).comparisons.filter { $0.role == "mentor" }
        #expect(lines.map(\.score) == ["rating.tools", "rating.talk", "rating.total"])
        let tools = try #require(lines[0].figures)
        #expect(lines[0].n == .exactly(6))
        #expect(tools.nonzero == 5)
        #expect(tools.zeros == 1)
        #expect(tools.ties?.sorted() == [2, 3])
        #expect(tools.statistic == 0)
        #expect(tools.pExact == 0.0625)
        // (0 - 7.5) / sqrt(13.75 - 30/48)
        #expect(abs((tools.z ?? 0) + 2.070_196_678_027_062) < 1e-9)
        #expect(abs((tools.pAsymptotic ?? 0) - 0.03843) < 1e-5)
        #expect(tools.rankBiserial == 1)
        #expect(tools.before.median == 2)
        #expect(tools.after.median == 3)
        let talk = try #require(lines[1].figures)
        #expect(talk.nonzero == 4)
        #expect(talk.zeros == 2)
        #expect(talk.statistic == 2)
        #expect(talk.pExact == 0.5)
        #expect(abs((talk.rankBiserial ?? 0) - 0.6) < 1e-12)
        #expect(lines[0].notes.contains("with 5 non-zero differences the exact two-sided p cannot be below 0.0625"))
    }

    @Test func `Holm adjusts over the parts, and a total is a family of its own`() throws {
        let lines = try results(released + six).comparisons.filter { $0.role == "mentor" }
        #expect(lines.map { $0.figures?.pAdjusted } == [0.125, 0.5, 0.0625])
        #expect(lines.map(\.family) == [2, 2, 1])
        #expect(lines.allSatisfy { $0.adjustment == "holm" })
    }

    @Test func `Notices say what readers must know, and nothing that does not hold`() throws {
        let notices = try results(released + six).notices
        #expect(
            notices == [
                Notice(
                    "small-groups-released",
                    "Groups below 5 people are shown under a release for research by Us on 2026-01-31: Invented."),
                Notice(
                    "exact-test-floor",
                    "With n = 5 non-zero differences the exact two-sided signed-rank test cannot go below 0.0625, whatever "
                        + "the answers, so it cannot reach 0.05; with fewer the floor is higher (n = 4: 0.125)."),
                Notice(
                    "no-adjusted-p-below-alpha",
                    "No comparison falls below 0.05 by the exact test after adjustment; the smallest adjusted p is 0.0625."
                ),
                Notice(
                    "two-p-values",
                    "Read the exact p: it holds at any number of people and counts ties. The asymptotic p stands beside it "
                        + "because SPSS reports it; with few people the two differ widely."),
            ])
    }

    @Test func `Only people with both values are compared, and everybody else is counted`() throws {
        var facts = people("mentor", "M", 1...12)
        facts += (1...9).map { .rated("M\($0)", "mentor", at: "before", 2, 2) }
        facts += (4...12).map { .rated("M\($0)", "mentor", at: "after", 3, 2) }
        let results = try results(released + facts)
        let line = try #require(results.comparisons.first)
        #expect(line.n == .exactly(6))
        #expect(line.notes.contains("people with a score on one occasion only are left out: 6"))
        #expect(results.notices.map(\.id).contains("group-size-changes"))
        #expect(results.comparisons[1].notes.contains("every difference is zero, so there is nothing to test"))
        #expect(results.comparisons[1].figures?.pExact == nil || results.comparisons[1].figures?.pExact == 1)
    }

    @Test func `Figures about four people are hidden with the reason`() throws {
        var facts = people("mentor", "M", 1...4)
        facts += (1...4).map { .rated("M\($0)", "mentor", at: "before", 2, 2) }
        let summary = try #require(try results(facts).summaries.first)
        #expect(summary.n == .fewerThan(5))
        #expect(summary.figures == nil)
        #expect(summary.note == "not shown: fewer than 5 people")
    }

    @Test func `Answers with a part missing are marked as partial only where the rule allows a score`() throws {
        let facts =
            six + people("mentor", "M", 7...7)
            + [.answered("M7", "mentor", "rating", at: "before", ["tools": .whole(5)])]
        let total = try #require(try results(released + facts).summaries.first { $0.score == "rating.total" })
        #expect(total.n == .exactly(6))
        #expect(total.missing == .exactly(1))
        #expect(total.note == nil)
        let hidden = try #require(try results(facts).summaries.first { $0.score == "rating.total" })
        #expect(hidden.n == .atLeast(5))
        #expect(hidden.missing == .withheld)
    }

    private func moods(_ good: Int, of all: Int, several: Bool) -> [Fact] {
        var facts = people("mentor", "M", 1...all)
        for number in 1...all {
            let code = number <= good ? "good" : "poor"
            let answers: [String: Answer] = several ? ["moods": .options([code])] : ["mood": .option(code)]
            facts.append(.answered("M\(number)", "mentor", "words", at: "before", answers))
        }
        return facts
    }

    @Test(arguments: [(5, 10, ["5", "5"]), (6, 10, ["hidden", "<5"]), (10, 10, ["hidden", "<5"])])
    func `A count beside a hidden one is hidden where the rest would give it away`(good: Int, all: Int, shown: [String])
        throws
    {
        let line = try results(moods(good, of: all, several: false)).distributions.first { $0.item == "words.mood" }
        #expect(line?.n == .exactly(all))
        #expect(line?.counts.map(\.count.description) == shown)
    }

    @Test(arguments: [(5, 10, ["5", "5"]), (6, 10, ["≥6", "<5"])])
    func `A choice of several does not tell the few who left it out`(good: Int, all: Int, shown: [String]) throws {
        let line = try results(moods(good, of: all, several: true)).distributions.first { $0.item == "words.moods" }
        #expect(line?.counts.map(\.count.description) == shown)
    }

    @Test func `Two people who answer about five others are still two people`() throws {
        let definition = TinyDefinition {
            $0.instruments += "\n  words: { title: Words, use: tiny-form, with: { kind: words } }"
            $0.timeline += "\n      - { instrument: words, from: mentor, about: each-mentee }"
        }
        var facts = people("mentor", "M", 1...2) + people("mentee", "E", 1...5)
        for (mentor, mood) in [("M1", "good"), ("M2", "poor")] {
            for mentee in 1...5 {
                facts.append(
                    .answered(mentor, "mentor", "words", at: "after", about: "E\(mentee)", ["mood": .option(mood)]))
            }
        }
        let results = try results(facts, of: definition)
        #expect(results.distributions.first { $0.item == "words.mood" }?.n == .fewerThan(5))
        #expect(
            results.distributions.first { $0.item == "words.mood" }?.counts.map(\.count) == [
                .fewerThan(5), .fewerThan(5),
            ])
        let returned = try #require(results.returns.first { $0.instrument == "words" })
        #expect(returned.due == .fewerThan(5))
        #expect(returned.received == .fewerThan(5))
    }

    @Test(arguments: [(6, "6"), (5, "≥5"), (4, "<5")])
    func `A tally counts people, each once a code`(writers: Int, shown: String) throws {
        let coded = (1...writers).flatMap { number -> [Fact] in
            let coding = Coding(person: "M\(number)", instrument: "words", stage: "before", item: "text", code: "trust")
            return [.coded(coding), .coded(coding)]
        }
        let codes = [Codebook.Code(id: "trust", title: "Trust", definition: "")]
        let tallies = try results(people("mentor", "M", 1...6) + coded, codes: codes).tallies
        #expect(
            tallies.map { "\($0.code) \($0.role ?? "-") \($0.stage ?? "-") \($0.count)" } == [
                "trust mentor before \(shown)", "trust mentee before <5",
            ])
    }

    @Test(arguments: [
        ("[role]", ["mentor - ≥5", "mentee - <5"]), ("[stage]", ["- before ≥5"]),
    ])
    func `A tally is split by what the definition says`(by: String, columns: [String]) throws {
        let coded = (1...5).map { number in
            Fact.coded(
                Coding(person: "M\(number)", instrument: "words", stage: "before", item: "text", code: "trust"))
        }
        let codes = [Codebook.Code(id: "trust", title: "Trust", definition: "")]
        let definition = TinyDefinition {
            $0 = Examples.confidential
            $0.rest = $0.rest.replacing("{ texts: words.text }", with: "{ texts: words.text, by: \(by) }")
        }
        let tallies = try results(people("mentor", "M", 1...6) + coded, of: definition, codes: codes).tallies
        #expect(tallies.map { "\($0.role ?? "-") \($0.stage ?? "-") \($0.count)" } == columns)
    }

    @Test(arguments: [("", ["trust mentor before ≥5", "trust mentee before <5"]), ("tallies: []", [])])
    func `Coded texts are counted by role and stage where the definition names no tally`(
        instead: String, columns: [String]
    ) throws {
        let coded = (1...5).map { number in
            Fact.coded(
                Coding(person: "M\(number)", instrument: "words", stage: "before", item: "text", code: "trust"))
        }
        let codes = [Codebook.Code(id: "trust", title: "Trust", definition: "")]
        let definition = TinyDefinition {
            $0 = Examples.confidential
            $0.rest = $0.rest.replacing("tallies:\n    - { texts: words.text }", with: instead)
        }
        let tallies = try results(people("mentor", "M", 1...6) + coded, of: definition, codes: codes).tallies
        #expect(tallies.map { "\($0.code) \($0.role ?? "-") \($0.stage ?? "-") \($0.count)" } == columns)
    }

    @Test(arguments: [(4, nil), (5, "17")])
    func `The number of admissible allocations is told only of enough pairs`(pairs: Int, admissible: String?) throws {
        let allocation = Allocation(
            pairs: (1...pairs).map {
                Allocation.Pair(mentor: PersonID("M\($0)"), mentee: PersonID("E\($0)"), reasons: ["one of 17"])
            }, unpaired: [], audit: ["There were 17."], admissible: "17")
        let drawn = Fact.drawn(
            DrawnPairs(stage: "draw", policy: "tiny-draw", policyVersion: "1", seed: 1, allocation: allocation))
        let draw = try #require(try results(people("mentor", "M", 1...6) + [drawn]).draw)
        #expect(draw.allocation.admissible == admissible)
        #expect(draw.allocation.pairs.count == pairs)
        #expect("\(draw.allocation)".contains("17") == (admissible != nil))
    }

    @Test func `Profiles are sorted and nameless, and there only under a release`() throws {
        var willing = people("mentor", "M", 1...2) + people("mentee", "E", 1...3)
        for (mentor, mentee, says) in [
            ("M1", "E1", true), ("M1", "E2", false), ("M1", "E3", false), ("M2", "E1", true), ("M2", "E2", true),
        ] {
            willing.append(.answered(mentor, "mentor", "willing", at: "before", about: mentee, ["yes": .flag(says)]))
        }
        let definition = TinyDefinition { $0.rest = "analysis: { profiles: [willing] }\n" + Examples.release }
        #expect(try results(willing, of: definition).profiles.first?.values == nil)
        let release = Fact.released(purpose: "research", by: "Us", date: "2026-01-31", reason: "Invented.")
        let profile = try #require(try results([release] + willing, of: definition).profiles.first)
        #expect(profile.values == [2, 1])
        #expect(profile.of == 3)
    }

    @Test(arguments: [(10, "10"), (5, "5"), (6, "≥6"), (2, "<5"), (0, "<5")])
    func `Forms received are hidden where they or the missing ones are few`(received: Int, shown: String) throws {
        var facts = people("mentor", "M", 1...10)
        facts += (1...10).prefix(received).map { .rated("M\($0)", "mentor", at: "before", 2, 2) }
        let line = try #require(try results(facts).returns.first)
        #expect(line.due == .exactly(10))
        #expect(line.received.description == shown)
    }

    @Test func `A group's returns do not tell how many people it spoke about`() throws {
        let facts = people("mentor", "M", 1...6) + people("mentee", "E", 1...3)
        let line = try #require(try results(facts).returns.first { $0.instrument == "group" })
        #expect(line.due == .fewerThan(5))
        #expect(line.received == .fewerThan(5))
    }

    @Test func `Few leavers are hidden, and so is whoever completed`() throws {
        let facts = six + [.withdrew(person: "M1", from: "after", keep: .earlierAnswers)]
        let line = try #require(try results(facts).participation.first)
        #expect(line.enrolled == .exactly(6))
        #expect(line.consented == .exactly(6))
        #expect(line.withdrawn == .fewerThan(5))
        #expect(line.completed == .atLeast(5))
    }

    @Test func `Completed means every required item of the last stage that asks`() throws {
        #expect(try results(six).participation.first?.completed == .exactly(6))
        let partly = six + [.answered("M6", "mentor", "rating", at: "after", ["tools": .whole(1)])]
        #expect(try results(partly).participation.first?.completed == .atLeast(5))
    }

    @Test func `A protected attribute is described only for ten, and an absent option tells nothing`() throws {
        func sexes(_ female: Int, _ male: Int, _ undisclosed: Int) throws -> [String] {
            var number = 0
            let facts = [("female", female), ("male", male), ("undisclosed", undisclosed)].flatMap { sex, count in
                (0..<count).flatMap { _ in
                    number += 1
                    return Fact.enrolled("mentor", "M\(number)", attributes: ["sex": sex])
                }
            }
            let line = try results(facts).characteristics.first { $0.attribute == "sex" }
            return line?.counts.map { "\($0.option) \($0.count)" } ?? []
        }
        #expect(try sexes(10, 10, 10) == ["female 10", "male 10", "undisclosed 10"])
        #expect(try sexes(10, 10, 1) == ["female hidden", "male 10", "undisclosed <10"])
        #expect(try sexes(10, 10, 0) == ["female hidden", "male 10", "undisclosed <10"])
    }
}
