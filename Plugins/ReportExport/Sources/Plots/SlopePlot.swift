import TelemachusCore

/// Medians over occasions, a line a score, each with its name and its values at its end.
///
/// Lines that are the same are drawn once and carry all their names, so that nothing lies hidden under another.
struct SlopePlot: Sendable {
    /// A line.
    struct Line: Sendable {
        /// What was measured, several where they have the same values.
        var labels: [String]
        /// The values, one an occasion.
        var values: [Double]
    }

    /// What the plot shows.
    var title: String
    /// What the occasions are called.
    var occasions: [String]
    /// The lines.
    var lines: [Line]
    /// What is not shown, with the reason.
    var silent: [String] = []
    /// The axis of all of them, from bottom to top.
    var axis: Axis

    private static let first = 26.0
    private static let last = 176.0
    private static let labelled = 192.0
    private static let lineHeight = 13.0

    /// The plot.
    func drawing() -> Drawing {
        var panel = Panel()
        panel.write(title, "title")
        panel.skip(10)
        let ends = endLabels
        let height = max(120, ends.reduce(0) { $0 + Double($1.lines.count) * Self.lineHeight + 3 })
        drawAxis(from: panel.y, height: height, in: &panel)
        for line in lines { draw(line, from: panel.y, height: height, in: &panel) }
        write(ends, from: panel.y, height: height, in: &panel)
        panel.skip(height + 4)
        writeOccasions(in: &panel)
        for words in silent { panel.write(words, "muted") }
        panel.skip(3)
        return panel.drawing(title, words)
    }

    private func x(_ occasion: Int) -> Double {
        Self.first + (Self.last - Self.first) * Double(occasion) / Double(max(occasions.count - 1, 1))
    }

    private func y(_ value: Double, from top: Double, height: Double) -> Double {
        top + height - 4 - axis.share(of: value) * (height - 8)
    }

    private func drawAxis(from top: Double, height: Double, in panel: inout Panel) {
        for tick in axis.ticks {
            let y = y(tick, from: top, height: height)
            panel.draw(.line(Point(x: Self.first, y: y), Point(x: Self.last, y: y), "grid"))
            panel.draw(.text(Numbers.plain(tick), at: Point(x: Self.first - 8, y: y + 4), "tick", anchor: .end))
        }
        for occasion in occasions.indices {
            panel.draw(.line(Point(x: x(occasion), y: top), Point(x: x(occasion), y: top + height), "axis"))
        }
    }

    private func draw(_ line: Line, from top: Double, height: Double, in panel: inout Panel) {
        let points = line.values.enumerated().map { Point(x: x($0), y: y($1, from: top, height: height)) }
        for (start, end) in zip(points, points.dropFirst()) { panel.draw(.line(start, end, "slope")) }
        for point in points.dropLast() { panel.draw(.circle(point, radius: 4, "open")) }
        if let end = points.last { panel.draw(.circle(end, radius: 4.5, "filled")) }
    }

    private typealias EndLabel = (value: Double, lines: [String])

    /// The names of lines at their ends, from the highest to the lowest.
    private var endLabels: [EndLabel] {
        let sorted = lines.sorted {
            ($0.values.last ?? 0, $0.values.first ?? 0) > ($1.values.last ?? 0, $1.values.first ?? 0)
        }
        return sorted.map { line in
            let values = line.values.map { Numbers.plain($0) }.joined(separator: " → ")
            let lines = TextMeasure.lines(
                of: "\(values)  \(line.labels.joined(separator: "; "))", fitting: Panel.right - Self.labelled - 4,
                size: 11)
            return (line.values.last ?? 0, lines)
        }
    }

    /// Sets the names beside their points, moved apart where they would meet.
    private func write(_ ends: [EndLabel], from top: Double, height: Double, in panel: inout Panel) {
        let heights = ends.map { Double($0.lines.count) * Self.lineHeight + 3 }
        var places: [Double] = []
        var least = top
        for (end, own) in zip(ends, heights) {
            places.append(max(least, y(end.value, from: top, height: height) - own / 2))
            least = places[places.count - 1] + own
        }
        var most = top + height
        for index in ends.indices.reversed() {
            places[index] = min(places[index], most - heights[index])
            most = places[index]
        }
        for (index, end) in ends.enumerated() {
            let place = max(places[index], top)
            let point = Point(x: Self.last + 6, y: y(end.value, from: top, height: height))
            panel.draw(.line(point, Point(x: Self.labelled - 3, y: place + heights[index] / 2), "link"))
            for (number, line) in end.lines.enumerated() {
                let y = place + 10.5 + Double(number) * Self.lineHeight
                panel.draw(.text(line, at: Point(x: Self.labelled, y: y), "tick strong"))
            }
        }
    }

    private func writeOccasions(in panel: inout Panel) {
        let gap = occasions.count > 1 ? x(1) - x(0) : Self.last - Self.first
        let names = occasions.enumerated().map { index, name in
            let isLast = index == occasions.count - 1
            return TextMeasure.lines(of: name, fitting: isLast ? Panel.right - x(index) : gap - 8, size: 11)
        }
        for (index, lines) in names.enumerated() {
            for (number, line) in lines.enumerated() {
                let place = Point(x: max(x(index) - 4, 0), y: panel.y + 11 + Double(number) * Self.lineHeight)
                panel.draw(.text(line, at: place, "tick"))
            }
        }
        panel.skip(Double(names.map(\.count).max() ?? 0) * Self.lineHeight + 4)
    }

    private var words: String {
        let told = lines.map { line in
            "\(line.labels.joined(separator: "; ")): \(line.values.map { Numbers.plain($0) }.joined(separator: ", then "))"
        }
        let range =
            "The axis runs from \(Numbers.plain(axis.range.lowerBound)) to \(Numbers.plain(axis.range.upperBound))"
        return (["Medians at: \(occasions.joined(separator: "; "))"] + told + silent + [range])
            .map(\.sentence).joined(separator: " ")
    }
}
