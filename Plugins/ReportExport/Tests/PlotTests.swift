import TelemachusCore
import Testing

@testable import ReportExport

@Suite struct PlotTests {
    @Test func `elements escape their words and attributes`() {
        let element = SVGElement("text", [("class", "a\"b")], [.text("<script>&\u{0301}")])
        #expect(element.markup == "<text class=\"a&quot;b\">&lt;script&gt;&amp;\u{0301}</text>")
        #expect(SVGElement("g", []).markup == "<g/>")
    }

    @Test(arguments: [(1.0, "1"), (1.005, "1"), (0.126, "0.13"), (-3.5, "-3.5"), (100, "100"), (0, "0")])
    func `coordinates are short and never typographic`(_ value: Double, _ words: String) {
        #expect(value.coordinate == words)
    }

    @Test func `lines of words keep every word and fit their width`() {
        let text = "Collaborative approach to feedback more useful " + String(repeating: "Unbreakable", count: 9)
        let lines = TextMeasure.lines(of: text, fitting: 150, size: 12.5)
        #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
        #expect(lines.allSatisfy { TextMeasure.width(of: $0, size: 12.5) <= 150 })
        #expect(lines.first == "Collaborative approach to")
        #expect(TextMeasure.lines(of: "   ", fitting: 10, size: 12).isEmpty)
        #expect(TextMeasure.lines(of: "wide", fitting: 1, size: 12) == ["w", "i", "d", "e"])
    }

    @Test(
        arguments: [
            (1.0...5.0, [1, 2, 3, 4, 5]), (7...35, [7, 14, 21, 28, 35]), (0...100, [0, 25, 50, 75, 100]),
            (0...1, [0, 1]), (0...10, [0, 2, 4, 6, 8, 10]), (0...6, [0, 1, 2, 3, 4, 5, 6]),
        ] as [(ClosedRange<Double>, [Double])]) func `a scale's axis runs from end to end`(
            _ range: ClosedRange<Double>, _ ticks: [Double]
        )
    {
        let axis = Axis(scale: range)
        #expect(axis.range == range)
        #expect(axis.ticks == ticks)
    }

    @Test(arguments: [
        [30.0, 180], [0], [5, 5], [1000, 1001], [-3, 4], [0.1, 0.2], [], [.nan, .infinity], [1e12, 3e12],
    ]) func `an axis around values holds them all and names a few`(_ values: [Double]) {
        let axis = Axis(around: values)
        #expect(values.filter(\.isFinite).allSatisfy(axis.range.contains))
        #expect((2...9).contains(axis.ticks.count), "\(axis)")
        #expect(axis.range.lowerBound < axis.range.upperBound)
    }

    @Test func `shares of an axis never leave it`() {
        let axis = Axis(scale: 1...5)
        #expect([0, 1, 3, 5, 9, .nan, .infinity].map(axis.share) == [0, 0, 0.5, 1, 1, 0, 0])
    }

    @Test func `a dumbbell tells both medians and hides what is hidden`() {
        let spread = { DumbbellPlot.Spread(median: $0, quartiles: $0 - 1...$0 + 1) }
        let drawing = DumbbellPlot(
            title: "Confidence",
            rows: [
                .init(label: "Strengths", change: (spread(3), spread(4))),
                .init(label: "Time", change: nil, silence: "not shown (fewer than 5)"),
            ], axis: Axis(scale: 1...5)
        ).drawing()
        #expect(
            drawing.description == "Strengths: median 3 before (quartiles 2–4), median 4 after (quartiles 3–5). "
                + "Time: not shown (fewer than 5). The axis runs from 1–5.")
        let markup = drawing.markup(id: "p")
        #expect(markup.contains(">3 → 4</text>") && markup.contains(">not shown (fewer than 5)</text>"))
        #expect(markup.count(of: "class=\"open\"") == 2 && markup.count(of: "class=\"filled\"") == 2)
        #expect(markup.contains("<title id=\"p-title\">Confidence</title>"))
    }

    @Test func `a box plot tells five values`() {
        let row = BoxPlot.Row(label: "Pairs", median: 45, quartiles: 30...50, range: 30...180, unit: "minutes")
        let drawing = BoxPlot(title: "Session", rows: [row]).drawing()
        #expect(drawing.description == "Pairs: median 45 minutes, quartiles 30–50, from 30 to 180.")
    }

    @Test(arguments: [(6, 6), (25, 25), (26, 2), (1_000_000_000, 2)])
    func `bars have a cell for each person while people are few`(_ n: Int, _ cells: Int) {
        let counts = [OptionCount(option: "a", title: "A", count: .exactly(n / 2))]
        let markup = OptionBars(title: "Q", groups: [.init(detail: "D", n: .exactly(n), counts: counts)]).drawing()
            .markup(id: "p")
        #expect(markup.count(of: "<rect") == cells)
    }

    @Test func `bars of hidden counts are hatched up to what they can be`() {
        let counts = [OptionCount(option: "a", title: "A", count: .fewerThan(5))]
        let bars = OptionBars(title: "Q", groups: [.init(detail: "D", n: .exactly(12), counts: counts)]).drawing()
        let markup = bars.markup(id: "p")
        #expect(markup.count(of: "class=\"unknown\"") == 4 && markup.contains("class=\"hatch\""))
        #expect(bars.description == "D. A: <5 of 12.")
        let hidden = OptionBars(title: "Q", groups: [.init(detail: "D", n: .fewerThan(5), counts: counts)]).drawing()
        #expect(hidden.description == "D: not shown (fewer than 5).")
        #expect(!hidden.markup(id: "p").contains("<rect"))
    }

    @Test func `the flow of a role names every step`() {
        let participation = Participation(
            role: "mentor", invited: .exactly(12), enrolled: .exactly(9), consented: .exactly(9),
            withdrawn: .fewerThan(5), completed: .exactly(7))
        let drawing = FlowChart(participation, in: OddRecords.empty.outline).drawing()
        #expect(
            drawing.description
                == "Invited 12; enrolled 9; gave consent 9; completed 7 (not: withdrew <5).")
        #expect(drawing.markup(id: "p").contains(">&lt;5</text>"))
    }

    @Test func `nothing is drawn outside a drawing`() throws {
        let page = HTMLPage(try page(SampleRecord.record))
        for place in page.elements.indices where page.elements[place].name == "svg" {
            let box = (page.elements[place]["viewbox"] ?? page.elements[place]["viewBox"] ?? "").split(separator: " ")
            let size = box.compactMap { Double($0) }
            try #require(size.count == 4)
            for shape in page.elements where shape.ancestors.contains(place) {
                for (names, limit) in [(["x", "x1", "x2", "cx"], size[2]), (["y", "y1", "y2", "cy"], size[3])] {
                    for value in names.compactMap({ shape[$0] }).compactMap({ Double($0) }) {
                        #expect((0...limit).contains(value), "\(shape)")
                    }
                }
            }
        }
    }
}

extension String {
    /// How often a word stands in the text.
    fileprivate func count(of word: String) -> Int {
        split(separator: word, omittingEmptySubsequences: false).count - 1
    }
}
