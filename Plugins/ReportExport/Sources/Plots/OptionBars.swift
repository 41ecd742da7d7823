import TelemachusCore

/// How many people chose each option: a bar each, cut into one cell a person where they are few.
struct OptionBars: Sendable {
    /// The question.
    var title: String
    /// Who was asked, and when.
    var detail: String
    /// How many answered.
    var n: DisclosedCount
    /// The options from top to bottom.
    var counts: [OptionCount]

    private static let mostCells = 40
    private static let height = 11.0

    /// The bars.
    func drawing() -> Drawing {
        var panel = Panel()
        panel.write(title, "title")
        panel.write(detail, "muted")
        panel.skip(5)
        if let silence = n.reasonForSilence {
            panel.write(silence.initialCapital + ".", "label")
        } else {
            for option in counts {
                panel.write(
                    option.title, value: Numbers.share(option.count, of: n), isSilent: option.count.number == nil)
                draw(option.count, in: &panel)
            }
        }
        panel.skip(4)
        return panel.drawing(title, words)
    }

    private func draw(_ count: DisclosedCount, in panel: inout Panel) {
        guard let whole = n.number, whole > 0 else { return }
        let filled: Int
        let style: String
        switch count {
        case .exactly(let number): (filled, style) = (min(max(number, 0), whole), "on")
        case .fewerThan(let limit): (filled, style) = (min(limit - 1, whole), "unknown")
        case .atLeast, .withheld: (filled, style) = (whole, "unknown")
        }
        panel.skip(2)
        let corner = Point(x: Panel.left, y: panel.y)
        let width = Panel.right - Panel.left
        if whole <= Self.mostCells {
            let gap = whole <= 20 ? 3.0 : 1.5
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
        panel.skip(Self.height + 7)
    }

    private func drawCell(at corner: Point, width: Double, _ style: String, in panel: inout Panel) {
        guard width > 0 else { return }
        panel.draw(.rectangle(corner, width: width, height: Self.height, style))
        if style == "unknown" { panel.hatch(at: corner, width: width, height: Self.height) }
    }

    private var words: String {
        if let silence = n.reasonForSilence { return "\(detail): \(silence)." }
        let options = counts.map { "\($0.title): \(Numbers.share($0.count, of: n))" }
        return "\(detail). \(options.joined(separator: "; "))."
    }
}
