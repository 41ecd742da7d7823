import TelemachusCore
import Testing

@testable import ReportExport

/// The page as text, under a name that no property hides.
private func html(_ record: ProgrammeRecord) throws -> String { try page(record) }

@Suite struct EveryFigureTests {
    private static let made = Result {
        (page: HTMLPage(try html(EveryFigure.record)), text: try markdown(EveryFigure.record))
    }
    private let page: HTMLPage
    private let text: String

    init() throws { (page, text) = try Self.made.get() }

    @Test(arguments: [
        [
            "Total a", "26; 22", "24 (21–27)", "27 (24–30)", "0.0203", "0.0406", "−1 (−2 to 0)", "0.36", "−0.28",
            "812.5 (−2.314)", "0.0207",
        ],
        ["Strengths b", "7; 6", "3", "4", "–", "–", "–", "–", "–", "–", "–"],
        ["Approachability", "<5; 22", "not shown (fewer than 5)"],
        ["Strengths", "40", "3 (2–4)", "4 (3–5)", "4 (3–5)", "0.0012", "0.0012", "0.0036", "0.31", "13.41 (2)"],
        ["Clinical practice a", "8", "2", "2", "3", "–", "–", "–", "–", "–"],
        ["Use of technology", "<5", "not shown (fewer than 5)"],
        ["Do you have concerns? a", "44", "9", "17", "<5", "hidden", "0.0072"],
        [
            "Before the group interview a", "48", "2", "0.81 (0.72 to 0.88)",
        ],
        ["Strengths", "0.61 (0.78)"], ["Time management", "– (0.83)"],
        ["Strengths", "48", "<5"], ["Other 2 items", "48", "0"],
        ["Before the group interview", "48", "2", "9", "14", "17", "6"],
        ["Before the group interview", "48", "<5", "hidden", "13", "19", "9"],
        ["Rank merged into “Hierarchy”", "As hierarchy."],
        ["Rank", "Hierarchy", "2026-05-04", "both coders", "Never told apart."],
        ["Which code", "2", "88", "87.5%", "0.81", "0.81"], ["Offence a", "2", "hidden", "not shown"],
    ]) func `every figure has its row`(_ row: [String]) {
        let known = Set(page.rows)
        #expect(known.contains(row), "\(row)")
    }

    @Test func `a median alone is explained, and so are counts that are not told`() {
        let words = page.text.normalised
        #expect(words.contains("Only the median is shown: of so few people more figures would tell single answers."))
        #expect(words.contains("tests, intervals and quartiles begin at 10 people"))
        #expect(words.contains("A count is “hidden” where a smaller one could be computed from it."))
        #expect(words.contains("≥ stands before a number where the exact one would tell about a few people."))
        #expect(words.contains("The least and the greatest value stand only where at least 5 people share them."))
    }

    @Test func `answers of which no number may be shown are left out and counted`() throws {
        var record = EveryFigure.record
        let question = "Nobody may know how many"
        let counts = [DisclosedCount.fewerThan(5), .withheld, .withheld].enumerated().map {
            OptionCount(option: "\($0 + 1)", title: "", count: $1)
        }
        record.results.distributions.append(
            Distribution(
                item: "confidence.hidden", title: question, role: "mentor", stage: "after-session", n: .exactly(12),
                counts: counts))
        let page = HTMLPage(try html(record))
        #expect(!page.text.contains(question))
        #expect(self.page.text.normalised.contains("Left out once: one role's answers to one question"))
        #expect(page.text.normalised.contains("Left out 2 times: one role's answers to one question"))
    }

    @Test func `the way of a role is drawn with its losses`() {
        #expect(
            page.all("desc").map(\.text).contains(
                "Invited 60; enrolled 52 (not: did not join 8); gave consent 52; paired 46 (not: no partner 6); answered: "
                    + "After the session ≥36 (not: withdrew <5, no answer hidden); in a comparison ≥36."))
    }

    @Test func `quotations tell the role and nothing nearer`() {
        #expect(
            page.all("blockquote").map(\.text.normalised) == [
                "I kept thinking: who am I to say this? Clinical fellow",
                "An hour was over before we had begun. Consultant",
            ])
        #expect(text.contains("> An hour was over before we had begun.\n>\n> — Consultant\n"))
    }

    @Test func `codes stand under their categories`() {
        let rows = page.rows.map { $0.first ?? "" }
        let places = ["Relations", "Hierarchy or power gradient", "Practice", "Not enough time", "Without a category"]
            .compactMap { rows.firstIndex(of: $0) }
        #expect(places.count == 5 && places == places.sorted())
    }

    @Test func `methods that were used are named with the number of their publication`() {
        let methods = page.elements.first { $0["id"] == "methods" }?.text.normalised ?? ""
        for words in [
            "Wilcoxon’s signed-rank test [1]", "Hodges–Lehmann estimate of the differences [2]",
            "the Mann–Whitney test [4]", "Friedman’s test [5]", "McNemar’s exact test [6]", "Cronbach’s α [7]",
            "Krippendorff’s α for nominal data [8]", "by the method of Holm [3] over families of 2, 3 or 7 tests",
            "Further publications of the methods: [9].", "the seed 20221115",
        ] { #expect(methods.contains(words), "\(words)") }
        #expect(!methods.contains("Pratt") && !methods.contains("Burnard"))
    }

    @Test func `the text holds a table as it was looked at and accepted`() {
        #expect(
            text.contains(
                """
                ## Answers that changed

                **Table 11.** Yes-or-no answers on two occasions: how many people gave which two answers, and McNemar’s \
                test of those who changed.

                | Question | n | Yes (both times) | Yes, then no | No, then yes | No (both times) | Exact p |
                | --- | --: | --: | --: | --: | --: | --- |
                | **Clinical fellows: Before the group interview, then After the session** |  |  |  |  |  |  |
                | Do you have concerns? (a) | 44 | 9 | 17 | \\<5 | hidden | 0.0072 |
                | **Consultants: Before the session, then After the session** |  |  |  |  |  |  |
                | Do you have concerns? | \\<5 | not shown (fewer than 5) |  |  |  |  |

                - (a) Twenty people changed their answer.

                ## Groups compared
                """))
    }

    @Test func `a release marks every page on a screen and on paper`() throws {
        let released = HTMLPage(try html(SampleRecord.record))
        #expect(
            released.all("aside").map(\.text) == [
                "Restricted: small groups are shown under a recorded release. Do not pass on"
            ])
        let style = released.all("style").first?.text ?? ""
        #expect(style.contains("@top-left") && style.contains(".release::after"))
        #expect(page.all("aside").isEmpty)
        #expect(page.all("style").first?.text.contains("Restricted") == false)
    }
}
