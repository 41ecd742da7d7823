import TelemachusCore

/// How many people chose each option: a bar each, cut into one cell a person where they are few.
struct OptionBars: Sendable {
    /// Those who were asked on one occasion.
    struct Group: Sendable {
        /// Who was asked, when, and how many answered.
        var detail: String
        /// How many answered.
        var n: DisclosedCount
        /// The options from top to bottom.
        var counts: [OptionCount]
    }

    /// The question.
    var title: String
    /// Those who were asked.
    var groups: [Group]

    private static let mostCells = 25
    private static let height = 9.0
    private static let lineHeight = 12.5
    private static let widestLabel = 150.0

    /// The bars.
    func drawing() -> Drawing {
        let lane = lane
        var panel = Panel()
        panel.write(title, "title")
        for group in groups {
            panel.write(group.detail, "muted")
            panel.skip(2)
            if let silence = group.n.reasonForSilence {
                panel.write(silence.initialCapital + ".", "label")
            } else {
                for option in group.counts { draw(option, of: group.n, across: lane, in: &panel) }
            }
            panel.skip(3)
        }
        return panel.drawing(title, words)
    }

    /// Where the bars are drawn: between the longest label and the longest value.
    private var lane: ClosedRange<Double> {
        let options = groups.filter { $0.n.reasonForSilence == nil }.flatMap { group in
            group.counts.map { (lines: Self.lines(of: $0), value: Numbers.share($0.count, of: group.n)) }
        }
        let labels = options.flatMap(\.lines).map { TextMeasure.width(of: $0, size: 11) }
        let values = options.map { TextMeasure.width(of: $0.value, size: 11) }
        let left = Panel.left + (labels.max() ?? 0) + 8
        return left...max(Panel.right - (values.max() ?? 0) - 8, left + 40)
    }

    private static func lines(of option: OptionCount) -> [String] {
        TextMeasure.lines(of: option.title, fitting: widestLabel, size: 11)
    }

    private func draw(
        _ option: OptionCount, of n: DisclosedCount, across lane: ClosedRange<Double>, in panel: inout Panel
    ) {
        let lines = Self.lines(of: option)
        for (number, line) in lines.enumerated() {
            let place = Point(x: Panel.left, y: panel.y + 9.5 + Double(number) * Self.lineHeight)
            panel.draw(.text(line, at: place, "tick strong"))
        }
        let value = Point(x: Panel.right, y: panel.y + 9.5)
        panel.draw(
            .text(
                Numbers.share(option.count, of: n), at: value, option.count.number == nil ? "tick" : "tick strong",
                anchor: .end))
        draw(option.count, of: n, across: lane, in: &panel)
        panel.skip(Double(max(lines.count, 1)) * Self.lineHeight + 2.5)
    }

    private func draw(
        _ count: DisclosedCount, of n: DisclosedCount, across lane: ClosedRange<Double>, in panel: inout Panel
    ) {
        guard let whole = n.number, whole > 0 else { return }
        let filled: Int
        let style: String
        switch count {
        case .exactly(let number): (filled, style) = (min(max(number, 0), whole), "on")
        case .fewerThan(let limit): (filled, style) = (min(limit - 1, whole), "unknown")
        case .atLeast, .withheld: (filled, style) = (whole, "unknown")
        }
        let corner = Point(x: lane.lowerBound, y: panel.y + 1.5)
        let width = lane.upperBound - lane.lowerBound
        if whole <= Self.mostCells {
            let gap = whole <= 15 ? 2.0 : 1
            let step = (width + gap) / Double(whole)
            for cell in 0..<whole {
                let place = Point(x: corner.x + Double(cell) * step, y: corner.y)
                drawCell(at: place, width: step - gap, cell < filled ? style : "off", in: &panel)
            }
        } else {
            let share = width * Double(filled) / Double(whole)
            drawCell(at: corner, width: width, "off", in: &panel)
            drawCell(at: corner, width: share, style, in: &panel)
        }
    }

    private func drawCell(at corner: Point, width: Double, _ style: String, in panel: inout Panel) {
        guard width > 0 else { return }
        panel.draw(.rectangle(corner, width: width, height: Self.height, style))
        if style == "unknown" { panel.hatch(at: corner, width: width, height: Self.height) }
    }

    private var words: String {
        groups.map { group in
            if let silence = group.n.reasonForSilence { return "\(group.detail): \(silence)." }
            let options = group.counts.map { "\($0.title): \(Numbers.share($0.count, of: group.n))" }
            return "\(group.detail). \(options.joined(separator: "; "))."
        }.joined(separator: " ")
    }
}
