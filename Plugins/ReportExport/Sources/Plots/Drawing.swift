/// A drawing with the words that stand for it where it cannot be seen.
struct Drawing: Sendable {
    /// Its width in its own units, which are pixels on a screen that does not scale it.
    var width: Double
    /// Its height in the same units.
    var height: Double
    /// What it shows.
    var title: String
    /// Everything that can be read off it, in words.
    var description: String
    /// Its elements, those behind others first.
    var shapes: [SVGElement]

    /// The drawing as markup.
    ///
    /// - Parameter id: a name that no other drawing of the page has.
    /// - Returns: an `svg` element with title and description.
    func markup(id: String) -> String {
        let words: [SVGElement] = [
            SVGElement("title", [("id", "\(id)-title")], [.text(title)]),
            SVGElement("desc", [("id", "\(id)-words")], [.text(description)]),
        ]
        return SVGElement(
            "svg",
            [
                ("class", "plot"), ("viewBox", "0 0 \(width.coordinate) \(height.coordinate)"),
                ("width", width.coordinate), ("height", height.coordinate), ("role", "img"),
                ("aria-labelledby", "\(id)-title"), ("aria-describedby", "\(id)-words"),
            ], (words + shapes).map { .element($0) }
        ).markup
    }
}

/// A drawing of one column's width in the making: a cursor goes down and leaves words and shapes behind.
///
/// Panels are as wide as a phone, so that their words keep their size there; on larger screens and on paper two of
/// them stand side by side.
struct Panel: Sendable {
    /// The width of every panel.
    static let width = 340.0
    /// Where words and plots begin.
    static let left = 1.0
    /// Where they end.
    static let right = 338.0
    /// The size of a plot's words.
    static let size = 12.5
    private static let lineHeight = 15.5

    /// How far down the panel is filled.
    private(set) var y = 0.0
    /// What was drawn.
    private(set) var shapes: [SVGElement] = []

    /// Draws something.
    mutating func draw(_ shape: SVGElement) { shapes.append(shape) }

    /// Leaves room.
    mutating func skip(_ height: Double) { y += height }

    /// Sets words over as many lines as they need.
    mutating func write(_ words: String, _ style: String, width: Double = Panel.right - Panel.left) {
        for line in TextMeasure.lines(of: words, fitting: width, size: Panel.size, isBold: style == "title") {
            y += Panel.lineHeight
            draw(.text(line, at: Point(x: Panel.left, y: y - 4), style))
        }
    }

    /// Sets words on the left with a value on the right of their first line.
    mutating func write(_ words: String, _ style: String = "label", value: String, isSilent: Bool = false) {
        let room = Panel.right - Panel.left - TextMeasure.width(of: value, size: Panel.size, isBold: true) - 14
        draw(
            .text(
                value, at: Point(x: Panel.right, y: y + Panel.lineHeight - 4), isSilent ? "muted" : "value",
                anchor: .end))
        write(words, style, width: max(room, 90))
    }

    /// The finished drawing.
    func drawing(_ title: String, _ description: String) -> Drawing {
        Drawing(
            width: Panel.width, height: y.rounded(.up), title: title.isEmpty ? "Plot" : title, description: description,
            shapes: shapes)
    }
}
