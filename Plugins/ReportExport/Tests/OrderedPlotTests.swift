import TelemachusCore
import Testing

@testable import ReportExport

@Suite struct OrderedPlotTests {
    private func parted(_ counts: [DisclosedCount], of n: Int) -> DivergingBars.Bar? {
        DivergingBars.Bar(.init(label: "A", n: .exactly(n), counts: counts))
    }

    @Test func `a middle option lies half on each side`() throws {
        let bar = try #require(parted([1, 2, 4, 2, 1].map { .exactly($0) }, of: 10))
        #expect(bar.parts.map(\.count) == [1, 2, 4, 2, 1])
        #expect(abs(bar.left - 0.5) < 1e-12 && abs(bar.right - 0.5) < 1e-12)
    }

    @Test func `an even number of options parts in the middle`() throws {
        let bar = try #require(parted([1, 2, 3, 4].map { .exactly($0) }, of: 10))
        #expect(abs(bar.left - 0.3) < 1e-12 && abs(bar.right - 0.7) < 1e-12)
    }

    @Test func `counts that are not told are one part at the end of their side`() throws {
        let low = try #require(parted([.fewerThan(5), .withheld, .exactly(13), .exactly(19), .exactly(9)], of: 48))
        #expect(low.parts.first == .init(option: nil, count: 7, share: 7 / 48))
        #expect(low.parts.map(\.count).reduce(0, +) == 48)
        #expect(parted([.exactly(20), .fewerThan(5), .withheld], of: 30) == nil, "the middle is not told")
    }

    @Test(
        arguments: [
            [.fewerThan(5), .exactly(8), .exactly(12), .exactly(21), .withheld],
            [.exactly(8), .exactly(8), .withheld, .exactly(21), .exactly(1)],
            [.exactly(40), .exactly(40), .exactly(0), .exactly(0), .exactly(0)],
            [.exactly(1), .exactly(1), .exactly(0), .exactly(0), .exactly(0)],
        ] as [[DisclosedCount]]) func `a bar whose reach nobody can say is not drawn`(_ counts: [DisclosedCount])
    {
        #expect(parted(counts, of: 44) == nil)
        let plot = bars([("", .exactly(44), counts)])
        let markup = plot.drawings().map { $0.markup(id: "p") }
        #expect(markup.count == 1 && !markup[0].contains("<rect"))
        #expect(markup[0].contains(">n = 44</text>") && markup[0].contains(">1: "), "the counts stand in its place")
        #expect(plot.tellsEveryNumber)
    }

    private func bars(_ rows: [(String, DisclosedCount, [DisclosedCount])]) -> DivergingBars {
        DivergingBars(
            title: "T", options: ["1", "2", "3", "4", "5"],
            items: [.init(label: "A", rows: rows.map { .init(label: $0, n: $1, counts: $2) })])
    }

    @Test func `occasions stand below each other, each with its number of people`() throws {
        let counts = [0, 1, 4, 1, 0].map { DisclosedCount.exactly($0) }
        let plot = bars([("Before", .exactly(6), counts), ("After", .fewerThan(5), counts)])
        let drawing = try #require(plot.drawings().first)
        let markup = drawing.markup(id: "p")
        for words in [">Before (6)<", ">After (&lt;5)<", ">not shown (fewer than 5)<"] {
            #expect(markup.contains(words), "\(words)")
        }
        #expect(drawing.title == "A" && drawing.description == "T. The table of these answers has every number.")
    }

    @Test(
        arguments: [
            ([1, 1, 2, 1, 1], 6, true), ([0, 1, 2, 3, 0], 6, true), ([1, 19, 30, 30, 20], 100, false),
        ]) func `bars know whether all their numbers can be read`(_ counts: [Int], _ n: Int, _ isTold: Bool)
    {
        #expect(bars([("", .exactly(n), counts.map { .exactly($0) })]).tellsEveryNumber == isTold)
    }

    @Test func `bars that hold counts which are not told do not tell every number`() {
        let counts: [DisclosedCount] = [.fewerThan(5), .exactly(8), .exactly(13), .exactly(19), .exactly(9)]
        #expect(!bars([("", .exactly(51), counts)]).tellsEveryNumber)
    }

    @Test func `lines that are the same are drawn once with all their names`() {
        let plot = SlopePlot(
            title: "Medians", occasions: ["Before", "After"],
            lines: [
                .init(labels: ["Strengths", "Time"], values: [3, 4]), .init(labels: ["Approach"], values: [2, 4]),
            ],
            silent: ["Technology: not shown"], axis: Axis(scale: 1...5)
        ).drawing()
        let markup = plot.markup(id: "p")
        #expect(markup.split(separator: "class=\"slope\"").count == 3)
        #expect(
            plot.description == "Medians at: Before; After. Strengths; Time: 3, then 4. Approach: 2, then 4. "
                + "Technology: not shown. The axis runs from 1 to 5.")
    }

    @Test func `answers without an order are no scale`() {
        let outline = EveryFigure.record.outline
        let ordered = EveryFigure.results.distributions.filter(outline.isOrdered).map(\.item)
        #expect(ordered.allSatisfy { $0.hasPrefix("confidence.") } && !ordered.isEmpty)
    }
}
