import TelemachusCore
import Testing

@testable import ReportExport

@Suite struct ReportContentTests {
    private static let samplePage = Result { HTMLPage(try page(SampleRecord.record)) }
    private let sample: HTMLPage
    private let text: String

    init() throws {
        sample = try Self.samplePage.get()
        text = sample.text.normalised
    }

    @Test func `every comparison stands in the table with its figures, the exact p first`() {
        let expected = [
            [
                "Clinical practice b", "5", "3 (1–3)", "4 (4–5)", "0.0625", "0.4375", "2 (1 to 3)", "1.00", "0", "0",
                "−2.041", "0.0412",
            ],
            [
                "Areas for improvement b", "5", "3 (3–3)", "5 (5–5)", "0.0625", "0.4375", "2 (1 to 3)", "1.00", "0",
                "0",
                "−2.041", "0.0412",
            ],
            [
                "Total b", "5", "23 (20–25)", "29 (27–29)", "0.0625", "–", "6 (4 to 8)", "1.00", "0", "0", "−2.023",
                "0.0431",
            ],
            [
                "Total c", "5", "23 (22–24)", "27 (25–28)", "0.125", "–", "4 (0 to 6)", "1.00", "1", "0", "−1.826",
                "0.0679",
            ],
            [
                "Understanding of the process", "5", "2 (2–3)", "4 (3–5)", "0.125", "1.5 (0 to 3)", "1.00", "1", "0",
                "−1.841", "0.0656",
            ],
        ]
        for row in expected { #expect(sample.rows.contains(row), "\(row)") }
        let heading = sample.rows.first { $0.contains("Rank-biserial") } ?? []
        #expect(heading.firstIndex(of: "Exact p") ?? 99 < heading.firstIndex { $0.hasPrefix("Asymp") } ?? 0)
        #expect(heading.contains("Adjusted p Holm, 7 tests"))
        #expect(heading.contains("Shift (93.75% interval)"))
    }

    @Test func `every comparison of the record has its row`() {
        for comparison in SampleRecord.results.comparisons {
            guard let figures = comparison.figures, let p = figures.pExact else { continue }
            let title = SampleRecord.outline.title(ofScore: comparison.score).plain
            #expect(
                sample.rows.contains { row in
                    row.first?.hasPrefix(title) == true && row.contains(Numbers.probability(p))
                        && row.contains { $0.hasPrefix(Numbers.plain(figures.after.median) + " (") }
                })
        }
    }

    @Test func `every summary of the record stands in a table, in full or in short`() throws {
        let compared = Set(SampleRecord.results.comparisons.map(\.score))
        for summary in SampleRecord.results.summaries {
            guard let figures = summary.figures else { continue }
            let title = SampleRecord.outline.titleWithUnit(ofScore: summary.score)
            let quartiles = Numbers.range(try #require(figures.quartiles))
            let short = "\(Numbers.plain(figures.median)) (\(quartiles))"
            let full = [
                title, summary.n.description, "0", Numbers.plain(figures.median), quartiles,
                Numbers.range(try #require(figures.range)),
            ]
            let found = sample.rows.contains { row in
                compared.contains(summary.score) ? row.first == title && row.contains(short) : row.starts(with: full)
            }
            #expect(found, "\(summary.score) at \(summary.stage)")
        }
        #expect(sample.rows.contains(["n", "6", "–", "5"]))
        #expect(sample.rows.contains(["Total", "21.5 (20–25)", "–", "29 (27–29)"]))
    }

    @Test func `groups of different sizes within an occasion are told at each figure`() throws {
        var record = SampleRecord.record
        let index = try #require(record.results.summaries.firstIndex { $0.score == "confidence.strengths" })
        record.results.summaries[index].n = .exactly(4)
        let rows = HTMLPage(try page(record)).rows
        #expect(rows.contains(["Strengths", "3.5 (3–4) n = 4", "–", "4 (3–4) n = 5"]))
    }

    @Test func `a note that holds for every row has no mark`() {
        let notes = sample.all("ul").filter { $0["class"] == "notes" }.map(\.text.normalised)
        #expect(notes.contains("With 4 non-zero differences the exact p cannot fall below 0.05."))
        #expect(notes.contains { $0.hasPrefix("a With 1 non-zero") })
    }

    @Test func `every count of people, options, codes and forms has its row or its bar`() {
        for row in [
            ["Clinical fellows", "6", "6", "6", "1", "5"], ["Consultants", "5", "5", "5", "0", "5"],
            ["Age", "31–40 years (n = 6)", "35–65 years (n = 5)"], ["Selection bias", "3", "0", "0", "1"],
            ["Collaborative approach more useful", "0", "2", "0", "0"],
            ["Concerns and experience", "–", "–", "–", "–", "4 of 5"],
            ["M1", "E3", "drawn among all allowed partners"], ["M6", "left the programme before the draw"],
        ] { #expect(sample.rows.contains(row), "\(row)") }
        for words in ["Male: 4 of 6 (66.7%)", "Lesser: 4 of 5 (80%)", "5, 5, 5, 4, 3, 3", "seed 20221115"] {
            #expect(text.contains(words), "\(words)")
        }
    }

    @Test func `the board's figures come first and are taken from the record`() {
        let figures = sample.all("li").filter { item in
            item.ancestors.contains { sample.elements[$0]["class"] == "key-figures" }
        }.map(\.text.normalised)
        #expect(
            figures == [
                "11 people enrolled 6 Clinical fellows and 5 Consultants", "5 pairs 1 left without a partner",
                "45 minutes Session log, median n = 5; from 30 to 180",
            ])
        let rows = Set(sample.rows)
        for row in [
            ["Confidence in giving feedback: Total Clinical fellows", "5", "23", "29", "6 (4 to 8)", "0.0625"],
            ["Awareness of how juniors see me: Total Consultants", "5", "23", "27", "4 (0 to 6)", "0.125"],
            ["Understanding of the process Clinical fellows", "5", "2", "4", "1.5 (0 to 3)", "0.125"],
        ] { #expect(rows.contains(row), "\(row)") }
    }

    @Test func `the first page says in words what changed, for whom, and how sure that is`() {
        let glance = sample.elements.first { $0["id"] == "at-a-glance" }?.text.normalised ?? ""
        for words in [
            "Clinical fellows: of 9 scores compared over two occasions, 9 had a higher median afterwards, 0 the same and "
                + "0 a lower one.",
            "Of 17 exact tests, none gives a p below 0.05, so that chance cannot be ruled out.",
        ] { #expect(glance.contains(words), "\(words)") }
    }

    @Test func `tests below the level are counted, and those that stay below it when adjusted`() throws {
        var record = SampleRecord.record
        record.results.comparisons[0].figures?.pExact = 0.01
        record.results.comparisons[0].figures?.pAdjusted = 0.07
        record.results.comparisons[1].figures?.pExact = 0.002
        record.results.comparisons[1].figures?.pAdjusted = 0.014
        let glance = HTMLPage(try page(record)).elements.first { $0["id"] == "at-a-glance" }?.text.normalised ?? ""
        #expect(
            glance.contains("Of 17 exact tests, 2 give a p below 0.05; adjusted for the number of tests, 1 of 14 does.")
        )
    }

    @Test func `made-up data and a release are named on the first page and in the footer`() {
        let banners = sample.elements.filter { $0["class"] == "banner" }.map(\.text)
        #expect(banners.count { $0.contains("Made-up data.") } == 2)
        #expect(banners.count { $0.contains("Small groups are shown.") } == 2)
        #expect(sample.all("style").first?.text.contains("Made-up data: see") == true)
    }

    @Test func `people's own answers carry no banner`() throws {
        let page = HTMLPage(try page(OddRecords.onePerson))
        #expect(!page.elements.contains { $0["class"] == "banner" })
        #expect(page.all("style").first?.text.contains("Made-up") == false)
    }

    @Test func `small groups are told as such and never counted`() throws {
        let page = HTMLPage(try page(OddRecords.onePerson))
        #expect(page.rows.contains(["Clinical fellows", "<5", "<5", "<5", "<5", "<5"]))
        #expect(page.rows.contains(["Total", "<5", "not shown (fewer than 5)"]))
        #expect(page.rows.contains(["Minutes", "<5", "<5", "<5", "not shown (fewer than 5)"]))
        #expect(page.rows.contains(["Time", "<5"]))
        #expect(page.rows.contains(["Idea", "0"]))
        #expect(!page.text.contains("people enrolled"))
        let percentages = page.text.split(separator: " ").filter { $0.contains("%") }
        #expect(percentages.allSatisfy { $0.contains("(75%)") })
    }

    @Test func `codes that are not counted by role or stage stand under everybody`() throws {
        var record = OddRecords.empty
        record.results.tallies = [Tally(code: "time", title: "Time", role: nil, stage: nil, count: .exactly(7))]
        let rows = HTMLPage(try page(record)).rows
        #expect(rows.contains(["Code", "Everybody at all stages"]))
        #expect(rows.contains(["Time", "7"]))
    }

    @Test func `methods name only what was done`() throws {
        let methods = { (page: HTMLPage) in
            page.elements.first { $0["id"] == "methods" }?.text.normalised ?? ""
        }
        #expect(methods(sample).contains("Wilcoxon’s signed-rank test"))
        #expect(methods(sample).contains("Hodges–Lehmann"))
        #expect(methods(sample).contains("by the method of Holm"))
        #expect(methods(sample).contains("Biometrics Bull"))
        let few = methods(HTMLPage(try page(OddRecords.onePerson)))
        #expect(few.contains("counted by option"))
        #expect(!few.contains("Wilcoxon") && !few.contains("Holm") && !few.contains("median"))
    }

    @Test func `tests without an adjustment have no column for one`() throws {
        var record = SampleRecord.record
        for index in record.results.comparisons.indices { record.results.comparisons[index].adjustment = "none" }
        let page = HTMLPage(try page(record))
        #expect(!page.rows.contains { $0.contains { $0.hasPrefix("Adjusted") } })
        #expect(!page.text.contains("method of"))
    }

    @Test func `means stand only where distances have a meaning`() {
        #expect(sample.rows.contains(["Minutes", "5", "0", "45", "30–50", "30–180", "67.0 (63.8)"]))
        #expect(sample.rows.contains(["Total", "6", "0", "30.5", "27–32", "27–32", "–"]))
    }

    @Test func `where it comes from is told in full`() {
        for row in [
            ["Telemachus", "0.1.0"], ["Seed", "20221115"],
            ["Data, SHA-256", SampleRecord.provenance.inputHash], ["Plugins: instrument", "battery 1.0.0 (Battery)"],
        ] { #expect(sample.rows.contains(row), "\(row)") }
        #expect(text.contains("Exact test floor"))
        #expect(sample.all("a").contains { $0["href"] == "https://doi.org/10.1136/bmjopen-2022-062361" })
    }
}
