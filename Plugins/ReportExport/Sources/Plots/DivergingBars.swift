import TelemachusCore

/// Answers along an ordered list of options, as bars that part at its middle: low answers to the left of the line,
/// high ones to the right, a middle option across it.
///
/// The bars of one question stand below each other, an occasion each, so that a change can be seen; a question is a
/// drawing, so that a page can break between them. A bar is as long as all its people, so that bars of groups of
/// different sizes can be compared. Place and number tell the options apart; the shade repeats it.
struct DivergingBars: Sendable {
    /// A question with its bars.
    struct Item: Sendable {
        /// What was asked.
        var label: String
        /// The bars from top to bottom.
        var rows: [Row]
    }

    /// A bar.
    struct Row: Sendable {
        /// The occasion; empty where there is one only.
        var label: String
        /// How many answered.
        var n: DisclosedCount
        /// How many chose each option, from the lowest.
        var counts: [DisclosedCount]
    }

    /// What was asked, and of whom.
    var title: String
    /// The words of the options, from the lowest.
    var options: [String]
    /// The questions from top to bottom.
    var items: [Item]

    private static let height = 12.0
    private static let lineHeight = 12.5
    private static let widestLabel = 164.0

    /// Whether every number can be read off the bars: none is too narrow for its number, and none holds counts that are
    /// not told.
    var tellsEveryNumber: Bool {
        let places = Places(of: self)
        return items.flatMap(\.rows).allSatisfy { row in
            Bar(row)?.parts.filter { $0.count > 0 }.allSatisfy { $0.option != nil && places.holdNumber(of: $0) } ?? true
        }
    }

    /// The questions in order; what the shades stand for is below the last.
    func drawings() -> [Drawing] {
        let places = Places(of: self)
        let hasBars = items.flatMap(\.rows).contains { Bar($0) != nil }
        return items.enumerated().map { index, item in
            var panel = Panel()
            panel.write(item.label, "title")
            panel.skip(2)
            for row in item.rows { draw(row, at: places, in: &panel) }
            panel.skip(1)
            if hasBars, index == items.count - 1 { drawLegend(in: &panel) }
            return panel.drawing(item.label, "\(title). The table of these answers has every number.")
        }
    }

    /// Where things stand across the panel, the same for all bars.
    private struct Places {
        /// Where bars may begin.
        var left: Double
        /// The place of the middle.
        var middle: Double
        /// The width of everybody.
        var unit: Double

        init(of plot: DivergingBars) {
            let rows = plot.items.flatMap(\.rows)
            let bars = rows.compactMap { Bar($0) }
            let words = rows.flatMap { DivergingBars.lines(of: $0) }.map { TextMeasure.width(of: $0, size: 11) }
            left = Panel.left + (words.max() ?? 0) + 8
            let low = bars.map(\.left).max() ?? 0
            let high = bars.map(\.right).max() ?? 0
            unit = (Panel.right - left) / max(low + high, 0.01)
            middle = left + low * unit
        }

        func holdNumber(of part: Bar.Part) -> Bool {
            TextMeasure.width(of: "\(part.count)", size: 11) + 2 < part.share * unit
        }
    }

    /// The words beside a bar: the occasion and how many answered.
    private static func lines(of row: Row) -> [String] {
        let words = row.label.isEmpty ? row.n.asSize : "\(row.label) (\(row.n))"
        return TextMeasure.lines(of: words, fitting: widestLabel, size: 11)
    }

    private func draw(_ row: Row, at places: Places, in panel: inout Panel) {
        let top = panel.y
        let words = Self.lines(of: row)
        for (number, line) in words.enumerated() {
            let place = Point(x: Panel.left, y: top + 9.5 + Double(number) * Self.lineHeight)
            panel.draw(.text(line, at: place, "tick"))
        }
        var height = Double(max(words.count, 1)) * Self.lineHeight
        if let bar = Bar(row) {
            draw(bar, at: places, in: &panel)
            height = max(height, Self.height)
        } else {
            let lines = TextMeasure.lines(of: silence(of: row), fitting: Panel.right - places.left, size: 11)
            for (number, line) in lines.enumerated() {
                let place = Point(x: places.left, y: top + 9.5 + Double(number) * Self.lineHeight)
                panel.draw(.text(line, at: place, "tick"))
            }
            height = max(height, Double(lines.count) * Self.lineHeight)
        }
        panel.skip(height + 3)
    }

    private func draw(_ bar: Bar, at places: Places, in panel: inout Panel) {
        // Behind the bar: across it the line would run through the number of a middle option.
        let ends = [panel.y - 2, panel.y + Self.height + 2]
        panel.draw(.line(Point(x: places.middle, y: ends[0]), Point(x: places.middle, y: ends[1]), "axis"))
        var x = places.middle - bar.left * places.unit
        for part in bar.parts {
            let corner = Point(x: x, y: panel.y)
            let width = part.share * places.unit
            x += width
            guard width > 0 else { continue }
            let style = part.option.map { shade($0) } ?? "unknown"
            panel.draw(.rectangle(corner, width: width, height: Self.height, style))
            if part.option == nil { panel.hatch(at: corner, width: width, height: Self.height) }
            guard part.option != nil, places.holdNumber(of: part) else { continue }
            let place = Point(x: corner.x + width / 2, y: corner.y + 9.7)
            let words = style.hasSuffix("2") ? "tick light" : "tick strong"
            panel.draw(.text("\(part.count)", at: place, words, anchor: .middle))
        }
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
        panel.skip(5)
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
        let isPartlyTold = items.flatMap(\.rows).contains { row in
            Bar(row)?.parts.contains { $0.option == nil } ?? false
        }
        guard isPartlyTold else { return }
        let corner = Point(x: Panel.left + 0.5, y: panel.y + 2)
        panel.draw(.rectangle(corner, width: 11, height: 11, "unknown"))
        panel.hatch(at: corner, width: 11, height: 11)
        panel.draw(.text("counts that are not told, on this side", at: Point(x: 17, y: panel.y + 11.5), "tick"))
        panel.skip(16)
    }

    /// What stands in the place of a bar that cannot be drawn.
    private func silence(of row: Row) -> String {
        if let reason = row.n.reasonForSilence { return reason }
        return zip(options, row.counts).map { "\($0): \($1)" }.joined(separator: "; ")
    }
}
