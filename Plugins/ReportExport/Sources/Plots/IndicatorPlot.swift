import TelemachusCore

/// One figure about the organisation on an axis of its own: before, since then, and where it was to get to.
///
/// Before is an open circle, the last value a filled one, values between them small; the target is a bold line with
/// an arrow to the better side, so that shapes alone tell everything.
struct IndicatorPlot: Sendable {
    private let heading: String
    private let baseline: Double?
    private let target: Target?
    private let values: [Double]
    private let words: String
    private let last: String

    /// The plot; nil where there is nothing on the axis but one value.
    init?(indicator: Indicator, outline: ProgrammeOutline) {
        values = indicator.measurements.compactMap(\.value)
        target = indicator.target
        baseline = indicator.target?.baseline
        guard values.count + (target == nil ? 0 : 1) > 1 || baseline != nil else { return nil }
        heading = indicator.title.plain
        func amount(_ value: Double) -> String {
            Numbers.plain(value) + (indicator.unit.map { " \($0)" } ?? "")
        }
        last = indicator.latest?.value.map(amount) ?? "not measured"
        let measured = indicator.measurements.map { measurement in
            "\(outline.heading(ofStage: measurement.stage)): \(measurement.value.map(amount) ?? "not measured")."
        }
        let goal = target.map { "To reach: \(amount($0.value)) or \($0.direction == .higher ? "more" : "less")." }
        let verdict = indicator.isMet.map { $0 ? "The target is reached." : "The target is not reached." }
        words = ([baseline.map { "Baseline: \(amount($0))." }] + measured.map(Optional.some) + [goal, verdict])
            .compactMap(\.self).joined(separator: " ")
    }

    /// The plot.
    func drawing() -> Drawing {
        let axis = Axis(around: [baseline, target?.value].compactMap(\.self) + values)
        var panel = Panel()
        panel.write(heading, "title", value: last)
        panel.skip(target == nil ? 5 : 16)
        let top = panel.y
        panel.drawLane(axis, height: 22)
        drawTarget(on: axis, above: top, in: &panel)
        draw(on: axis, at: top + 11, in: &panel)
        panel.drawAxis(axis)
        panel.write(legend, "tick")
        panel.skip(3)
        return panel.drawing(heading, words)
    }

    private func drawTarget(on axis: Axis, above top: Double, in panel: inout Panel) {
        guard let target else { return }
        let x = Panel.x(of: target.value, on: axis)
        let y = top - 6
        let side = target.direction == .higher ? 1.0 : -1
        panel.draw(.line(Point(x: x, y: y), Point(x: x, y: top + 22), "median"))
        panel.draw(.line(Point(x: x, y: y), Point(x: x + 11 * side, y: y), "whisker"))
        panel.draw(
            .polygon(
                [
                    Point(x: x + 15 * side, y: y), Point(x: x + 9 * side, y: y - 3.5),
                    Point(x: x + 9 * side, y: y + 3.5),
                ], "head"))
    }

    private func draw(on axis: Axis, at y: Double, in panel: inout Panel) {
        func point(_ value: Double) -> Point { Point(x: Panel.x(of: value, on: axis), y: y) }
        let path = [baseline].compactMap(\.self) + values
        for (start, end) in zip(path, path.dropFirst()) { panel.draw(.line(point(start), point(end), "link")) }
        if let baseline { panel.draw(.circle(point(baseline), radius: 5, "open")) }
        for value in values.dropLast() { panel.draw(.circle(point(value), radius: 3, "filled")) }
        if let last = values.last { panel.draw(.circle(point(last), radius: 5.5, "filled")) }
    }

    private var legend: String {
        [
            baseline == nil ? nil : "open: baseline", values.isEmpty ? nil : "filled: measured",
            values.count > 1 ? "the last one large" : nil,
            target.map { "bold line: to reach, better to the \($0.direction == .higher ? "right" : "left")" },
        ].compactMap(\.self).joined(separator: "; ")
    }
}
