/// Medians before and after, with their quartiles, row by row on one axis.
///
/// Before is an open circle on a dashed line, after a filled circle on a solid line below it, so that both can be
/// told apart without colour and where they fall on the same value.
struct DumbbellPlot: Sendable {
    /// Location and spread on one occasion.
    struct Spread: Sendable {
        var median: Double
        /// The quartiles; nil where few people give a median only.
        var quartiles: ClosedRange<Double>?
    }

    /// One line of the plot.
    struct Row: Sendable {
        /// What was measured.
        var label: String
        /// Both occasions; nil where they are not shown.
        var change: (before: Spread, after: Spread)?
        /// What stands in the place of a change that is not shown.
        var silence = ""
    }

    /// What the plot shows.
    var title: String
    /// The lines from top to bottom.
    var rows: [Row]
    /// The axis of all of them.
    var axis: Axis
    /// Whether the signs are explained below.
    var showsLegend = true

    private static let lineHeight = 12.5
    private static let lane = 138.0...284.0
    private static let whole = Panel.left...284.0

    /// Where the lines are drawn: beside their labels, and all across below the title where there is one line only.
    private var lane: ClosedRange<Double> { rows.count == 1 ? Self.whole : Self.lane }

    /// The plot.
    ///
    /// The label of a single line stands as its title.
    func drawing() -> Drawing {
        var panel = Panel()
        panel.write(rows.count == 1 ? rows[0].label : title, "title")
        panel.skip(4)
        for row in rows { draw(row, in: &panel) }
        panel.drawAxis(axis, across: lane)
        if showsLegend { drawLegend(in: &panel) }
        return panel.drawing(title, words)
    }

    private func draw(_ row: Row, in panel: inout Panel) {
        let top = panel.y
        let room = lane.lowerBound - Panel.left - 6
        let lines = rows.count == 1 ? [] : TextMeasure.lines(of: row.label, fitting: room, size: 11)
        for (number, line) in lines.enumerated() {
            let place = Point(
                x: Panel.left, y: top + 14 + (Double(number) - Double(lines.count - 1) / 2) * Self.lineHeight)
            panel.draw(.text(line, at: Point(x: place.x, y: max(place.y, top + 9.5)), "tick strong"))
        }
        let height = max(22, Double(lines.count) * Self.lineHeight + 2)
        panel.drawLane(axis, height: height, across: lane)
        guard let change = row.change else {
            let words = TextMeasure.lines(of: row.silence, fitting: Panel.right - lane.lowerBound - 8, size: 11)
            for (number, line) in words.prefix(1).enumerated() {
                let place = Point(x: lane.lowerBound + 6, y: top + 14 + Double(number) * Self.lineHeight)
                panel.draw(.text(line, at: place, "tick"))
            }
            return panel.skip(2)
        }
        let medians = [change.before, change.after].map { Numbers.plain($0.median) }.joined(separator: " → ")
        panel.draw(.text(medians, at: Point(x: Panel.right, y: top + 15), "value", anchor: .end))
        draw(change, from: top, in: &panel)
        panel.skip(2)
    }

    private func draw(_ change: (before: Spread, after: Spread), from top: Double, in panel: inout Panel) {
        let upper = top + 6
        let lower = top + 16
        let start = Point(x: Panel.x(of: change.before.median, on: axis, across: lane), y: upper)
        let end = Point(x: Panel.x(of: change.after.median, on: axis, across: lane), y: lower)
        panel.draw(.line(start, end, "link"))
        drawWhisker(change.before, at: upper, "whisker before", in: &panel)
        drawWhisker(change.after, at: lower, "whisker", in: &panel)
        panel.draw(.circle(start, radius: 4, "open"))
        panel.draw(.circle(end, radius: 4.5, "filled"))
    }

    private func drawWhisker(_ spread: Spread, at y: Double, _ style: String, in panel: inout Panel) {
        guard let quartiles = spread.quartiles else { return }
        let ends = [quartiles.lowerBound, quartiles.upperBound].map { Panel.x(of: $0, on: axis, across: lane) }
        panel.draw(.line(Point(x: ends[0], y: y), Point(x: ends[1], y: y), style))
        for x in ends {
            panel.draw(.line(Point(x: x, y: y - 3.5), Point(x: x, y: y + 3.5), "whisker"))
        }
    }

    private func drawLegend(in panel: inout Panel) {
        let y = panel.y + 13
        var x = Panel.left + 6
        for (style, words) in [("open", "before"), ("filled", "after")] {
            panel.draw(.circle(Point(x: x, y: y - 4), radius: style == "open" ? 4.5 : 5, style))
            panel.draw(.text(words, at: Point(x: x + 9, y: y), "tick"))
            x += 64
        }
        for (offset, style) in [(-7.0, "whisker before"), (-1.0, "whisker")] {
            panel.draw(.line(Point(x: x, y: y + offset), Point(x: x + 22, y: y + offset), style))
        }
        panel.draw(.text("lower to upper quartile", at: Point(x: x + 29, y: y), "tick"))
        panel.skip(20)
    }

    private var words: String {
        let lines = rows.map { row in
            guard let change = row.change else { return "\(row.label): \(row.silence)" }
            let occasions = [("before", change.before), ("after", change.after)].map { name, spread in
                "median \(Numbers.plain(spread.median)) \(name)"
                    + (spread.quartiles.map { " (quartiles \(Numbers.range($0)))" } ?? "")
            }
            return "\(row.label): \(occasions.joined(separator: ", "))"
        }
        let range = Numbers.range(axis.range.lowerBound, axis.range.upperBound)
        return (lines + ["The axis runs from \(range)"]).joined(separator: ". ") + "."
    }
}
