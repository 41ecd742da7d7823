extension Panel {
    /// Hatches a rectangle: something is there, and how much is not told.
    mutating func hatch(at corner: Point, width: Double, height: Double) {
        var start = -height
        while start < width {
            let from = max(start, 0)
            let to = min(start + height, width)
            if to > from {
                let begin = Point(x: corner.x + from, y: corner.y + height - (from - start))
                draw(.line(begin, Point(x: corner.x + to, y: corner.y + height - (to - start)), "hatch"))
            }
            start += 5
        }
    }
}
