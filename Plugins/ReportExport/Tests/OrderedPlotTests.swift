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
        let plot = DivergingBars(
            title: "T", detail: "D", options: ["1", "2", "3", "4", "5"],
            rows: [.init(label: "A", n: .exactly(44), counts: counts)]
        ).drawing()
        #expect(!plot.markup(id: "p").contains("<rect"))
        #expect(plot.description.hasPrefix("D. A (n = 44): 1: "))
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
