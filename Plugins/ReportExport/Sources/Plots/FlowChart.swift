import TelemachusCore

/// One role's way through the programme: invited, enrolled, consented, withdrew, completed.
struct FlowChart: Sendable {
    /// What several people of the role are called.
    var role: String
    /// The counts.
    var participation: Participation

    private static let box = (width: 200.0, height: 30.0)
    private static let gap = 24.0

    /// The chart.
    func drawing() -> Drawing {
        var panel = Panel()
        panel.write(role, "title")
        panel.skip(7)
        draw("Invited", participation.invited, in: &panel)
        drawArrow(in: &panel)
        draw("Enrolled", participation.enrolled, in: &panel)
        drawArrow(in: &panel)
        draw("Gave consent", participation.consented, in: &panel)
        drawBranch("Withdrew", participation.withdrawn, in: &panel)
        draw("Completed", participation.completed, in: &panel)
        panel.skip(4)
        return panel.drawing("\(role): from invited to completed", words)
    }

    private var middle: Double { Panel.left + Self.box.width / 2 }

    private func draw(_ label: String, _ count: DisclosedCount, in panel: inout Panel) {
        drawBox(label, count, at: Point(x: Panel.left, y: panel.y), width: Self.box.width, in: &panel)
        panel.skip(Self.box.height)
    }

    private func drawBox(
        _ label: String, _ count: DisclosedCount, at corner: Point, width: Double, in panel: inout Panel
    ) {
        panel.draw(.rectangle(corner, width: width, height: Self.box.height, "frame"))
        panel.draw(.text(label, at: Point(x: corner.x + 11, y: corner.y + 19.5), "label"))
        panel.draw(
            .text(count.description, at: Point(x: corner.x + width - 11, y: corner.y + 19.5), "value", anchor: .end))
    }

    private func drawArrow(over length: Double = FlowChart.gap, in panel: inout Panel) {
        let end = panel.y + length
        panel.draw(.line(Point(x: middle, y: panel.y), Point(x: middle, y: end - 5), "arrow"))
        panel.draw(
            .polygon(
                [
                    Point(x: middle, y: end - 1), Point(x: middle - 4, y: end - 8),
                    Point(x: middle + 4, y: end - 8),
                ], "head"))
        panel.skip(length)
    }

    private func drawBranch(_ label: String, _ count: DisclosedCount, in panel: inout Panel) {
        let length = Self.box.height + 22
        let y = panel.y + length / 2 - 2
        let x = Panel.left + Self.box.width + 12
        panel.draw(.line(Point(x: middle, y: y), Point(x: x - 5, y: y), "arrow"))
        panel.draw(
            .polygon([Point(x: x - 1, y: y), Point(x: x - 8, y: y - 4), Point(x: x - 8, y: y + 4)], "head"))
        drawBox(
            label, count, at: Point(x: x, y: y - Self.box.height / 2), width: Panel.right - x, in: &panel)
        drawArrow(over: length, in: &panel)
    }

    private var words: String {
        let steps = [
            ("invited", participation.invited), ("enrolled", participation.enrolled),
            ("gave consent", participation.consented), ("withdrew", participation.withdrawn),
            ("completed", participation.completed),
        ]
        return "\(role): " + steps.map { "\($0.1) \($0.0)" }.joined(separator: ", ") + "."
    }
}
