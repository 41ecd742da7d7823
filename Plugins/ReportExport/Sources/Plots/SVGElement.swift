import TelemachusPages

/// One element of a drawing.
///
/// Whatever text it is given, its markup holds it escaped.
struct SVGElement: Sendable {
    /// What an element can hold.
    enum Child: Sendable {
        /// A further element.
        case element(SVGElement)
        /// Words.
        case text(String)
    }

    /// The element's name.
    let name: String
    /// Names with values, in this order.
    var attributes: [(name: String, value: String)]
    /// What it holds.
    var children: [Child]

    init(_ name: String, _ attributes: [(name: String, value: String)], _ children: [Child] = []) {
        self.name = name
        self.attributes = attributes
        self.children = children
    }

    /// The element as markup.
    var markup: String {
        let start = attributes.reduce("<\(name)") { $0 + " \($1.name)=\"\(Markup.escaped($1.value))\"" }
        guard !children.isEmpty else { return start + "/>" }
        let inner = children.map {
            switch $0 {
            case .element(let element): element.markup
            case .text(let text): Markup.escaped(text)
            }
        }
        return start + ">" + inner.joined() + "</\(name)>"
    }
}

/// A place in a drawing, from its upper left corner.
struct Point: Sendable, Hashable {
    var x: Double
    var y: Double
}

extension SVGElement {
    /// A straight line.
    static func line(_ start: Point, _ end: Point, _ style: String) -> SVGElement {
        SVGElement(
            "line",
            [
                ("class", style), ("x1", start.x.coordinate), ("y1", start.y.coordinate), ("x2", end.x.coordinate),
                ("y2", end.y.coordinate),
            ])
    }

    /// A circle.
    static func circle(_ centre: Point, radius: Double, _ style: String) -> SVGElement {
        SVGElement(
            "circle",
            [
                ("class", style), ("cx", centre.x.coordinate), ("cy", centre.y.coordinate),
                ("r", radius.coordinate),
            ])
    }

    /// A rectangle.
    static func rectangle(_ corner: Point, width: Double, height: Double, _ style: String) -> SVGElement {
        SVGElement(
            "rect",
            [
                ("class", style), ("x", corner.x.coordinate), ("y", corner.y.coordinate),
                ("width", max(width, 0).coordinate), ("height", max(height, 0).coordinate),
            ])
    }

    /// Lines from point to point, closed and filled.
    static func polygon(_ points: [Point], _ style: String) -> SVGElement {
        let places = points.map { "\($0.x.coordinate),\($0.y.coordinate)" }
        return SVGElement("polygon", [("class", style), ("points", places.joined(separator: " "))])
    }

    /// Words on one line.
    static func text(_ words: String, at point: Point, _ style: String, anchor: Anchor = .start) -> SVGElement {
        var attributes = [("class", style), ("x", point.x.coordinate), ("y", point.y.coordinate)]
        if anchor != .start { attributes.append(("text-anchor", anchor.rawValue)) }
        return SVGElement("text", attributes, [.text(words)])
    }

    /// Where words stand in relation to their point.
    enum Anchor: String {
        /// They begin at it.
        case start
        /// They have it in their middle.
        case middle
        /// They end at it.
        case end
    }
}

extension Double {
    /// The number as a drawing's coordinate.
    var coordinate: String {
        var digits = Numbers.decimal(self, decimals: 2)
        while digits.hasSuffix("0") { digits.removeLast() }
        if digits.hasSuffix(".") { digits.removeLast() }
        return digits
    }
}
