import TelemachusCore
import TelemachusTestSupport
import Testing

@testable import TelemachusProgramme

/// Figures of scipy 1.17 on the same answers; the exact p of two groups by going through all 184,756 choices.
@Suite struct ComparisonKindsTests {
    private static func definition(_ comparisons: String?, analysis: String = "") -> TinyDefinition {
        TinyDefinition {
            $0.people = "people: { attributes: { full-time: { type: yes-no, title: Full time } } }"
            $0.instruments += "\n  survey: { title: Survey, use: tiny-form, with: { kind: survey } }"
            $0.timeline = """
                timeline:
                  - stage: before
                    collect:
                      - { instrument: rating, from: [mentor, mentee] }
                      - { instrument: survey, from: mentor }
                      - { instrument: willing, from: mentor, about: each-mentee }
                  - stage: during
                    collect:
                      - { instrument: rating, from: mentor }
                  - stage: after
                    collect:
                      - { instrument: rating, from: mentor }
                      - { instrument: survey, from: mentor }
                """
            $0.rest = "analysis:\n  alpha: 0.05\n\(analysis)" + (comparisons.map { "  comparisons: \($0)\n" } ?? "")
        }
    }

    /// The figures; those that are reckoned by hand are seen whole under a release.
    private func results(
        _ facts: [Fact], _ comparisons: String?, analysis: String = "", isReleased: Bool = false
    ) throws -> Results {
        let programme = try Self.definition(comparisons, analysis: analysis).programme()
        let release = Fact.released(purpose: "research", by: "Us", date: "2026-01-31", reason: "Invented.")
        let facts = facts + (isReleased ? [release] : [])
        return try Analysis(of: ProgrammeState(of: programme, facts: facts)).results()
    }

    private let first = [1, 2, 2, 3, 3, 4, 4, 5, 5, 5]
    private let second = [1, 1, 1, 2, 2, 2, 3, 3, 3, 4]

    @Test func `Two roles are compared by the Mann-Whitney test`() throws {
        var facts: [Fact] = []
        for (index, (mentor, mentee)) in zip(first, second).enumerated() {
            facts += Fact.enrolled("mentor", "M\(index)") + Fact.enrolled("mentee", "E\(index)")
            facts.append(.rated("M\(index)", "mentor", at: "before", mentor, 1))
            facts.append(.rated("E\(index)", "mentee", at: "before", mentee, 1))
        }
        let line = try #require(
            try results(facts, "[{ scores: rating.tools, at: before, between: [mentor, mentee] }]", isReleased: true)
                .groupComparisons.first
        )
        #expect(line.first.n == .exactly(10))
        #expect(line.first.title == "Fellows")
        #expect(line.first.figures?.median == 3.5)
        #expect(line.second.figures?.median == 2)
        let figures = try #require(line.figures)
        #expect(figures.u == 74.5)
        #expect(figures.pAsymptotic.isClose(to: 0.058254333702518875))
        #expect(figures.pExact.isClose(to: 12_222.0 / 184_756))
        #expect(figures.pAdjusted == figures.pExact)
        #expect(figures.superiority == 0.745)
        #expect(figures.rankBiserial == 0.49)
        #expect(figures.shift == 1)
        #expect(line.family == 1)
    }

    @Test func `An attribute divides a role, and whoever has no value is in neither group`() throws {
        var facts: [Fact] = []
        for index in 0..<25 {
            let attributes = index < 10 ? ["full-time": "yes"] : index < 20 ? ["full-time": "no"] : [:]
            facts += Fact.enrolled("mentor", "M\(index)", attributes: attributes)
            let value = index < 10 ? first[index] : index < 20 ? second[index - 10] : 3
            facts.append(.rated("M\(index)", "mentor", at: "before", value, 1))
        }
        let comparison = "[{ scores: rating.tools, of: mentor, at: before, by: full-time }]"
        let line = try #require(try results(facts, comparison, isReleased: true).groupComparisons.first)
        #expect(line.first.title == "Full time: yes")
        #expect([line.first.n, line.second.n] == [.exactly(10), .exactly(10)])
        #expect(line.figures?.u == 74.5)
        // One person without a value: the groups and the whole would tell of that one.
        let hidden = try #require(try results(Array(facts.prefix(42)), comparison).groupComparisons.first)
        #expect(hidden.second.n == .withheld)
        #expect(hidden.figures == nil && hidden.first.figures == nil)
    }

    @Test func `Fewer than twice the smallest group show medians and no test`() throws {
        var facts: [Fact] = []
        for index in 0..<6 {
            facts += Fact.enrolled("mentor", "M\(index)") + Fact.enrolled("mentee", "E\(index)")
            facts.append(.rated("M\(index)", "mentor", at: "before", first[index], 1))
            facts.append(.rated("E\(index)", "mentee", at: "before", first[index], 1))
        }
        let line = try #require(
            try results(facts, "[{ scores: rating.tools, at: before, between: [mentor, mentee] }]").groupComparisons
                .first
        )
        #expect(line.first.figures == ScoreSummary.Figures(median: 2.5))
        #expect(line.figures == nil)
        #expect(
            line.notes == [
                "the median alone: more is shown from 10 people on, and where this many set a table apart from others"
            ])
    }

    private var threeTimes: [Fact] {
        let rows = [
            [1, 2, 3], [2, 2, 4], [1, 3, 3], [2, 3, 5], [3, 3, 3], [1, 1, 2], [2, 4, 4], [3, 2, 4], [1, 2, 2],
            [2, 3, 4],
        ]
        return rows.enumerated().flatMap { index, row in
            Fact.enrolled("mentor", "M\(index)")
                + zip(["before", "during", "after"], row).map { .rated("M\(index)", "mentor", at: $0, $1, 3) }
        }
    }

    @Test func `Three stages are compared by Friedman's test`() throws {
        let comparison = "[{ scores: rating, of: mentor, at: [before, during, after] }]"
        let lines = try results(threeTimes, comparison, isReleased: true).repeatedComparisons
        #expect(lines.map(\.score) == ["rating.tools", "rating.talk", "rating.total"])
        let tools = try #require(lines[0].figures)
        #expect(tools.chiSquare.isClose(to: 13.612903225806466))
        #expect(tools.pAsymptotic.isClose(to: 0.0011066126314651667))
        #expect(tools.kendallW.isClose(to: 0.6806451612903233))
        #expect(tools.degrees == 2)
        #expect(tools.occasions.map(\.median) == [2, 2.5, 3.5])
        #expect(tools.pExact != nil)
        #expect(lines[1].notes == ["nobody's values differ, so there is nothing to test"])
        #expect(lines.map(\.family) == [1, 1, 1], "what cannot be tested makes nothing stricter")
    }

    @Test func `Yes and no on two stages are compared by McNemar's test`() throws {
        let answers = [(true, true, 6), (true, false, 5), (false, true, 12), (false, false, 7)]
        var facts: [Fact] = []
        for (before, after, count) in answers {
            for index in 0..<count {
                let id = "M\(before)\(after)\(index)"
                facts += Fact.enrolled("mentor", id)
                facts.append(
                    .answered(id, "mentor", "survey", at: "before", ["ready": .flag(before), "ease": .whole(3)]))
                facts.append(
                    .answered(id, "mentor", "survey", at: "after", ["ready": .flag(after), "ease": .whole(3)]))
            }
        }
        let results = try results(facts, "[{ scores: survey, of: mentor, from: before, to: after }]")
        let line = try #require(results.changes.first)
        #expect(line.item == "survey.ready")
        #expect(line.n == .exactly(30))
        let figures = try #require(line.figures)
        #expect(
            [figures.yesYes, figures.yesNo, figures.noYes, figures.noNo]
                == [.exactly(6), .exactly(5), .exactly(12), .exactly(7)])
        #expect(figures.pExact.isClose(to: 0.143463134765625))
        #expect(results.comparisons.map(\.score) == ["survey.ease"])
        #expect(results.methods.citations.contains { $0.hasPrefix("McNemar") })
    }

    @Test func `The items behind a total have their reliability, with the interval`() throws {
        let rows = [(1, 2), (2, 2), (3, 3), (4, 5), (5, 4), (1, 1), (2, 3), (3, 4), (4, 4), (5, 5)]
        let facts = rows.enumerated().flatMap { index, row in
            Fact.enrolled("mentor", "M\(index)") + [.rated("M\(index)", "mentor", at: "before", row.0, row.1)]
        }
        let line = try #require(try results(facts, "[]").reliability.first { $0.role == "mentor" })
        #expect(line.score == "rating.total" && line.stage == "before" && line.n == .exactly(10))
        let figures = try #require(line.figures)
        #expect(figures.alpha.isClose(to: 0.9397944199706316))
        #expect(figures.low.isClose(to: 0.7576126865057247, within: 1e-9))
        #expect(figures.high.isClose(to: 0.9850457855470299, within: 1e-9))
        #expect(figures.items.map(\.item) == ["tools", "talk"])
        #expect(figures.items[0].restCorrelation.isClose(to: 0.8916451401205644))
        #expect(line.notes == ["with fewer than 30 people the interval says more than alpha"])
    }

    @Test func `Without comparisons the stages on which something is asked again suggest them`() throws {
        let results = try results(threeTimes, nil)
        #expect(
            results.comparisons.map { "\($0.score) \($0.from) \($0.to)" }.prefix(1) == ["rating.tools before after"])
        #expect(results.repeatedComparisons.map(\.score) == ["rating.tools", "rating.talk", "rating.total"])
        #expect(results.comparisons.allSatisfy { $0.role == "mentor" }, "mentees are asked once")
        let none = try self.results(threeTimes, "[]")
        #expect(none.comparisons.isEmpty && none.repeatedComparisons.isEmpty && none.changes.isEmpty)
    }

    @Test func `A family of all tests adjusts over all of them`() throws {
        let comparisons = """
            [{ scores: rating.tools, of: mentor, from: before, to: after }, \
            { scores: rating.tools, of: mentor, from: before, to: during }]
            """
        let alone = "  adjust: bonferroni\n"
        let apart = try results(threeTimes, comparisons, analysis: alone, isReleased: true).comparisons
        #expect(apart.map(\.family) == [1, 1])
        let adjusted = "  adjust: bonferroni\n  family: all\n"
        let together = try results(threeTimes, comparisons, analysis: adjusted, isReleased: true).comparisons
        #expect(together.map(\.family) == [2, 2])
        for (one, both) in zip(apart, together) {
            #expect(both.figures?.pAdjusted == one.figures?.pExact.map { min(1, 2 * $0) })
        }
    }

    @Test func `The flow counts who came to each point and why others did not`() throws {
        var facts: [Fact] = []
        for index in 0..<30 {
            facts.append(.invited(person: "M\(index)", role: "mentor"))
            guard index < 25 else { continue }
            facts += Fact.enrolled("mentor", "M\(index)")
            facts.append(.rated("M\(index)", "mentor", at: "before", 2, 3))
            facts.append(
                .answered("M\(index)", "mentor", "survey", at: "before", ["ready": .flag(true), "ease": .whole(2)]))
            if index >= 20 { facts.append(.withdrew(person: "M\(index)", from: "during", keep: .earlierAnswers)) }
            guard index < 20 else { continue }
            facts.append(.rated("M\(index)", "mentor", at: "during", 3, 3))
            guard index < 15 else { continue }
            facts.append(.rated("M\(index)", "mentor", at: "after", 3, 3))
            facts.append(
                .answered("M\(index)", "mentor", "survey", at: "after", ["ready": .flag(true), "ease": .whole(2)]))
        }
        let flow = try #require(try results(facts, nil).flow.first { $0.role == "mentor" })
        let told = flow.points.map { point in
            ([point.kind.rawValue, point.stage, "\(point.reached)"].compactMap(\.self)
                + point.losses.map { "-\($0.count) \($0.reason)" }).joined(separator: " ")
        }
        #expect(
            told == [
                "invited 30", "enrolled 25 -5 did not join", "answered before 25", "answered during 20 -5 withdrew",
                "answered after 15 -5 no answer", "analysed 15",
            ])
    }

    @Test func `Items without an answer are counted, and few of them hidden`() throws {
        let facts = (0..<20).flatMap { index in
            Fact.enrolled("mentor", "M\(index)") + [
                .answered(
                    "M\(index)", "mentor", "rating", at: "before",
                    index < 14 ? ["tools": .whole(3), "talk": .whole(2)] : index < 18 ? ["tools": .whole(3)] : [:])
            ]
        }
        let missing = try results(facts, "[]").missing.filter { $0.role == "mentor" && $0.stage == "before" }
        #expect(
            missing.map { "\($0.item) \($0.forms) \($0.missing)" } == [
                "rating.tools 20 <5", "rating.talk 20 6",
                // Nobody was heard of here, which is not told.
                "survey.ready <5 <5", "survey.ease <5 <5",
            ])
    }
}

extension Double? {
    fileprivate func isClose(to other: Double, within tolerance: Double = 1e-12) -> Bool {
        map { ($0 - other).magnitude <= tolerance * Swift.max(1, other.magnitude) } ?? false
    }
}
