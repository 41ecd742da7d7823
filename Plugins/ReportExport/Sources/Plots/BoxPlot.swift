/// The least value, the quartiles, the median and the greatest value, row by row on one axis.
struct BoxPlot: Sendable {
    /// One line of the plot.
    struct Row: Sendable {
        /// What was measured, of whom and when.
        var label: String
        /// The middle value.
        var median: Double
        /// The quartiles.
        var quartiles: ClosedRange<Double>
        /// From the least to the greatest value; nil where that would tell of single people.
        var range: ClosedRange<Double>?
        /// The unit.
        var unit: String?
    }

    /// What the plot shows.
    var title: String
    /// The lines from top to bottom.
    var rows: [Row]

    /// The plot.
    func drawing() -> Drawing {
        let axis = Axis(around: rows.map { $0.range ?? $0.quartiles }.flatMap { [$0.lowerBound, $0.upperBound] })
        var panel = Panel()
        panel.write(title, "title")
        panel.skip(4)
        for row in rows {
            panel.write(row.label, value: measure(row.median, row.unit))
            draw(row, on: axis, in: &panel)
        }
        panel.drawAxis(axis)
        let ends = rows.contains { $0.range != nil } ? "; thin line: least to greatest" : ""
        panel.write("box: quartiles; bold line: median" + ends, "tick")
        panel.skip(3)
        return panel.drawing(title, words)
    }

    private func draw(_ row: Row, on axis: Axis, in panel: inout Panel) {
        let y = panel.y + 12
        panel.drawLane(axis, height: 24)
        let box = [row.quartiles.lowerBound, row.quartiles.upperBound].map { Panel.x(of: $0, on: axis) }
        if let range = row.range {
            let ends = [range.lowerBound, range.upperBound].map { Panel.x(of: $0, on: axis) }
            panel.draw(.line(Point(x: ends[0], y: y), Point(x: ends[1], y: y), "whisker"))
            for end in ends {
                panel.draw(.line(Point(x: end, y: y - 4), Point(x: end, y: y + 4), "whisker"))
            }
        }
        let median = Panel.x(of: row.median, on: axis)
        panel.draw(.rectangle(Point(x: box[0], y: y - 7), width: box[1] - box[0], height: 14, "box"))
        panel.draw(.line(Point(x: median, y: y - 7), Point(x: median, y: y + 7), "median"))
    }

    private func measure(_ value: Double, _ unit: String?) -> String {
        unit.map { "\(Numbers.plain(value)) \($0)" } ?? Numbers.plain(value)
    }

    private var words: String {
        rows.map { row in
            "\(row.label): median \(measure(row.median, row.unit)), quartiles \(Numbers.range(row.quartiles))"
                + (row.range.map { ", from \(Numbers.plain($0.lowerBound)) to \(Numbers.plain($0.upperBound))" } ?? "")
                + "."
        }.joined(separator: " ")
    }
}
