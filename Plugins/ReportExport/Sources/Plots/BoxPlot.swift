/// The least value, the quartiles, the median and the greatest value, row by row on one axis.
struct BoxPlot: Sendable {
    /// One line of the plot.
    struct Row: Sendable {
        /// What was measured, of whom and when.
        var label: String
        /// The five values in rising order.
        var minimum: Double
        var q1: Double
        var median: Double
        var q3: Double
        var maximum: Double
        /// The unit.
        var unit: String?
    }

    /// What the plot shows.
    var title: String
    /// The lines from top to bottom.
    var rows: [Row]

    /// The plot.
    func drawing() -> Drawing {
        let axis = Axis(around: rows.flatMap { [$0.minimum, $0.maximum] })
        var panel = Panel()
        panel.write(title, "title")
        panel.skip(4)
        for row in rows {
            panel.write(row.label, value: measure(row.median, row.unit))
            draw(row, on: axis, in: &panel)
        }
        panel.drawAxis(axis)
        panel.write("box: quartiles; bold line: median; thin line: least to greatest", "tick")
        panel.skip(3)
        return panel.drawing(title, words)
    }

    private func draw(_ row: Row, on axis: Axis, in panel: inout Panel) {
        let y = panel.y + 12
        panel.drawLane(axis, height: 24)
        let x = [row.minimum, row.q1, row.median, row.q3, row.maximum].map { Panel.x(of: $0, on: axis) }
        panel.draw(.line(Point(x: x[0], y: y), Point(x: x[4], y: y), "whisker"))
        for end in [x[0], x[4]] {
            panel.draw(.line(Point(x: end, y: y - 4), Point(x: end, y: y + 4), "whisker"))
        }
        panel.draw(.rectangle(Point(x: x[1], y: y - 7), width: x[3] - x[1], height: 14, "box"))
        panel.draw(.line(Point(x: x[2], y: y - 7), Point(x: x[2], y: y + 7), "median"))
    }

    private func measure(_ value: Double, _ unit: String?) -> String {
        unit.map { "\(Numbers.plain(value)) \($0)" } ?? Numbers.plain(value)
    }

    private var words: String {
        rows.map { row in
            "\(row.label): median \(measure(row.median, row.unit)), "
                + "quartiles \(Numbers.range(row.q1, row.q3)), "
                + "from \(Numbers.plain(row.minimum)) to \(Numbers.plain(row.maximum))."
        }.joined(separator: " ")
    }
}
