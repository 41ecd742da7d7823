import TelemachusCore

/// Answers along an ordered list of options, as bars that part at its middle: low answers to the left of the line,
/// high ones to the right, a middle option across it.
///
/// A bar is as long as all its people, so that bars of groups of different sizes can be compared. Place and number
/// tell the options apart; the shade repeats it.
struct DivergingBars: Sendable {
    /// A bar.
    struct Row: Sendable {
        /// What stands above it.
        var label: String
        /// How many answered.
        var n: DisclosedCount
        /// How many chose each option, from the lowest.
        var counts: [DisclosedCount]
    }

    /// What the bars show.
    var title: String
    /// Who was asked.
    var detail: String
    /// The words of the options, from the lowest.
    var options: [String]
    /// The bars from top to bottom.
    var rows: [Row]

    private static let height = 17.0

    /// The bars.
    func drawing() -> Drawing {
        let bars = rows.map { Bar($0) }
        let left = bars.compactMap { $0?.left }.max() ?? 0
        let right = bars.compactMap { $0?.right }.max() ?? 0
        let unit = (Panel.right - Panel.left) / max(left + right, 0.01)
        let middle = Panel.left + left * unit
        var panel = Panel()
        panel.write(title, "title")
        panel.write(detail, "muted")
        panel.skip(5)
        for (row, bar) in zip(rows, bars) {
            panel.write(row.label, value: row.n.asSize, isSilent: row.n.number == nil)
            if let bar {
                draw(bar, around: middle, unit: unit, in: &panel)
            } else {
                panel.write(silence(of: row), "muted")
                panel.skip(7)
            }
        }
        if bars.contains(where: { $0 != nil }) { drawLegend(in: &panel) }
        panel.skip(3)
        return panel.drawing(title, words)
    }

    private func draw(_ bar: Bar, around middle: Double, unit: Double, in panel: inout Panel) {
        panel.skip(3)
        var x = middle - bar.left * unit
        for part in bar.parts {
            let corner = Point(x: x, y: panel.y)
            let width = part.share * unit
            x += width
            guard width > 0 else { continue }
            let style = part.option.map { shade($0) } ?? "unknown"
            panel.draw(.rectangle(corner, width: width, height: Self.height, style))
            if part.option == nil { panel.hatch(at: corner, width: width, height: Self.height) }
            let words = part.option == nil ? "" : "\(part.count)"
            guard !words.isEmpty, TextMeasure.width(of: words, size: 11) + 4 < width else { continue }
            let place = Point(x: corner.x + width / 2, y: corner.y + 12.5)
            panel.draw(.text(words, at: place, style.hasSuffix("2") ? "tick light" : "tick strong", anchor: .middle))
        }
        // Beside the bar only: across it the line would run through the number of a middle option.
        for y in [panel.y - 4, panel.y + Self.height] {
            panel.draw(.line(Point(x: middle, y: y), Point(x: middle, y: y + 4), "axis"))
        }
        panel.skip(Self.height + 9)
    }

    /// The style of an option: on which side of the middle it lies, and how far out.
    private func shade(_ option: Int) -> String {
        let half = options.count / 2
        if options.count % 2 == 1, option == half { return "level-middle" }
        let isLow = option < half
        let distance = isLow ? half - option : option - (options.count - half) + 1
        let step = half <= 1 ? 1 : Int((Double(distance - 1) / Double(half - 1) * 2).rounded())
        return "level-\(isLow ? "low" : "high")-\(step)"
    }

    private func drawLegend(in panel: inout Panel) {
        panel.skip(2)
        var x = Panel.left
        for (option, words) in options.enumerated() {
            let lines = TextMeasure.lines(of: words, fitting: Panel.right - Panel.left - 20, size: 11)
            let width = 20 + (lines.map { TextMeasure.width(of: $0, size: 11) }.max() ?? 0)
            if x > Panel.left, x + width > Panel.right {
                x = Panel.left
                panel.skip(16)
            }
            panel.draw(.rectangle(Point(x: x + 0.5, y: panel.y + 2), width: 11, height: 11, shade(option)))
            for (number, line) in lines.enumerated() {
                panel.draw(.text(line, at: Point(x: x + 16, y: panel.y + 11.5 + Double(number) * 13), "tick"))
            }
            panel.skip(Double(max(lines.count - 1, 0)) * 13)
            x += width + 12
        }
        panel.skip(16)
        guard rows.contains(where: { Bar($0)?.parts.contains { $0.option == nil } ?? false }) else { return }
        let corner = Point(x: Panel.left + 0.5, y: panel.y + 2)
        panel.draw(.rectangle(corner, width: 11, height: 11, "unknown"))
        panel.hatch(at: corner, width: 11, height: 11)
        panel.draw(.text("counts that are not told, on this side", at: Point(x: 17, y: panel.y + 11.5), "tick"))
        panel.skip(16)
    }

    private func silence(of row: Row) -> String {
        if let reason = row.n.reasonForSilence { return reason.initialCapital }
        return zip(options, row.counts).map { "\($0): \($1)" }.joined(separator: "; ")
    }

    private var words: String {
        let bars = rows.map { row in
            let counts = zip(options, row.counts).map { "\($0): \($1)" }.joined(separator: ", ")
            return "\(row.label) (\(row.n.asSize)): \(row.n.reasonForSilence ?? counts)"
        }
        return "\(detail). \(bars.joined(separator: ". "))."
    }
}
