import TelemachusCore

/// One role's way through the programme: how many came to each point, and beside it how many came no further.
struct FlowChart: Sendable {
    /// A point on the way.
    struct Step: Sendable, Equatable {
        /// What it is.
        var label: String
        /// How many came there.
        var count: DisclosedCount
        /// How many were lost since the point before, and why.
        var losses: [Loss] = []
    }

    /// People who came no further.
    struct Loss: Sendable, Equatable {
        /// Why.
        var reason: String
        /// How many.
        var count: DisclosedCount
    }

    /// What several people of the role are called.
    var role: String
    /// The points in order.
    var steps: [Step]

    private static let width = 196.0
    private static let lineHeight = 15.5
    private static let inset = 10.0

    /// The chart.
    func drawing() -> Drawing {
        var panel = Panel()
        panel.write(role, "title")
        panel.skip(7)
        for (index, step) in steps.enumerated() {
            if index > 0 { drawWay(losing: step.losses, in: &panel) }
            let lines = lines(of: step.label, beside: step.count, in: Self.width)
            let height = self.height(of: lines.count)
            drawBox([(lines, step.count)], at: Point(x: Panel.left, y: panel.y), width: Self.width, in: &panel)
            panel.skip(height)
        }
        panel.skip(4)
        return panel.drawing("\(role): the way through the programme", words)
    }

    private var middle: Double { Panel.left + Self.width / 2 }

    private func lines(of label: String, beside count: DisclosedCount, in width: Double) -> [String] {
        let room = width - 2 * Self.inset - TextMeasure.width(of: count.description, size: Panel.size, isBold: true) - 8
        return TextMeasure.lines(of: label, fitting: room, size: Panel.size)
    }

    private func height(of lines: Int) -> Double { Double(max(lines, 1)) * Self.lineHeight + 12 }

    private func drawBox(
        _ entries: [(lines: [String], count: DisclosedCount)], at corner: Point, width: Double, in panel: inout Panel
    ) {
        let height = height(of: entries.reduce(0) { $0 + max($1.lines.count, 1) })
        panel.draw(.rectangle(corner, width: width, height: height, "frame"))
        var y = corner.y + 6 + 11.5
        for entry in entries {
            let place = Point(x: corner.x + width - Self.inset, y: y)
            panel.draw(.text(entry.count.description, at: place, "value", anchor: .end))
            for line in entry.lines.isEmpty ? [""] : entry.lines {
                panel.draw(.text(line, at: Point(x: corner.x + Self.inset, y: y), "label"))
                y += Self.lineHeight
            }
        }
    }

    /// The arrow to the next point, with those who are lost on the way beside it.
    private func drawWay(losing losses: [Loss], in panel: inout Panel) {
        guard !losses.isEmpty else { return drawArrow(over: 15, in: &panel) }
        let x = middle + 34
        let width = Panel.right - x
        let entries = losses.map { loss in
            (lines: lines(of: loss.reason.initialCapital, beside: loss.count, in: width), count: loss.count)
        }
        let height = height(of: entries.reduce(0) { $0 + max($1.lines.count, 1) })
        let y = panel.y + 9 + height / 2
        panel.draw(.line(Point(x: middle, y: y), Point(x: x - 5, y: y), "arrow"))
        panel.draw(
            .polygon([Point(x: x - 1, y: y), Point(x: x - 8, y: y - 4), Point(x: x - 8, y: y + 4)], "head"))
        drawBox(entries, at: Point(x: x, y: panel.y + 9), width: width, in: &panel)
        drawArrow(over: height + 20, in: &panel)
    }

    private func drawArrow(over length: Double, in panel: inout Panel) {
        let end = panel.y + length
        panel.draw(.line(Point(x: middle, y: panel.y), Point(x: middle, y: end - 5), "arrow"))
        let head = [Point(x: middle, y: end - 1), Point(x: middle - 4, y: end - 8), Point(x: middle + 4, y: end - 8)]
        panel.draw(.polygon(head, "head"))
        panel.skip(length)
    }

    private var words: String {
        let steps = steps.map { step in
            let losses = step.losses.map { "\($0.reason.midSentence) \($0.count)" }.joined(separator: ", ")
            return "\(step.label.midSentence) \(step.count)" + (losses.isEmpty ? "" : " (not: \(losses))")
        }
        return steps.joined(separator: "; ").initialCapital + "."
    }
}

extension FlowChart {
    /// The chart of a role's way as it was followed, point by point.
    init(_ flow: ParticipantFlow, in outline: ProgrammeOutline) {
        self.init(
            role: outline.plural(ofRole: flow.role),
            steps: flow.points.map { point in
                Step(
                    label: point.label(in: outline), count: point.reached,
                    losses: point.losses.map { Loss(reason: $0.reason, count: $0.count) })
            })
    }

    /// The chart of a role of which only the sums are known.
    init(_ sums: Participation, in outline: ProgrammeOutline) {
        self.init(
            role: outline.plural(ofRole: sums.role),
            steps: [
                Step(label: "Invited", count: sums.invited), Step(label: "Enrolled", count: sums.enrolled),
                Step(label: "Gave consent", count: sums.consented),
                Step(
                    label: "Completed", count: sums.completed, losses: [Loss(reason: "withdrew", count: sums.withdrawn)]
                ),
            ])
    }
}

extension ParticipantFlow.Point {
    fileprivate func label(in outline: ProgrammeOutline) -> String {
        let name =
            switch kind {
            case .invited: "Invited"
            case .enrolled: "Enrolled"
            case .consented: "Gave consent"
            case .paired: "Paired"
            case .answered: "Answered"
            case .analysed: "In a comparison"
            }
        return stage.map { "\(name): \(outline.heading(ofStage: $0))" } ?? name
    }
}
