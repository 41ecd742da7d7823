/// A horizontal axis: which values it spans and which of them it names.
struct Axis: Sendable, Equatable {
    /// The values at both ends.
    let range: ClosedRange<Double>
    /// The values that are named, in rising order.
    let ticks: [Double]
    /// The words of both ends, where the scale has any.
    var words: (low: String, high: String)?

    /// The axis of a scale with known ends.
    init(scale range: ClosedRange<Double>) {
        if range.lowerBound.isFinite, range.upperBound.isFinite, range.lowerBound < range.upperBound {
            self.init(range, Self.ticks(of: range))
        } else {
            self.init(around: [range.lowerBound])
        }
    }

    /// An axis around values without a scale of their own; it begins at zero unless that would squeeze them.
    init(around values: [Double]) {
        let values = values.filter(\.isFinite)
        var low = values.min() ?? 0
        var high = values.max() ?? 1
        if low >= 0, low < high * 0.75 { low = 0 }
        if high - low < 1 {
            low -= low == 0 ? 0 : 1
            high += 1
        }
        let step = Self.step(for: high - low)
        let range = (low / step).rounded(.down) * step...(high / step).rounded(.up) * step
        self.init(range, Self.multiples(of: step, in: range))
    }

    private init(_ range: ClosedRange<Double>, _ ticks: [Double]) {
        self.range = range
        self.ticks = ticks
    }

    /// How far along the axis a value lies, from 0 to 1.
    func share(of value: Double) -> Double {
        let share = (value - range.lowerBound) / (range.upperBound - range.lowerBound)
        return share.isFinite ? min(max(share, 0), 1) : 0
    }

    static func == (lhs: Axis, rhs: Axis) -> Bool { lhs.range == rhs.range && lhs.ticks == rhs.ticks }

    private static func ticks(of range: ClosedRange<Double>) -> [Double] {
        let span = range.upperBound - range.lowerBound
        let isWhole = range.lowerBound == range.lowerBound.rounded() && span == span.rounded()
        let parts = span <= 7 ? [Int(span)] : [4, 5, 3, 6, 7]
        if isWhole, let parts = parts.first(where: { $0 > 0 && span.remainder(dividingBy: Double($0)) == 0 }) {
            return (0...parts).map { range.lowerBound + span / Double(parts) * Double($0) }
        }
        let step = step(for: span)
        let inner = multiples(of: step, in: range).filter {
            $0 - range.lowerBound > step / 2 && range.upperBound - $0 > step / 2
        }
        return [range.lowerBound] + inner + [range.upperBound]
    }

    private static func step(for span: Double) -> Double {
        var power = 1.0
        while power * 10 <= span, power < 1e15 { power *= 10 }
        while power > span, power > 1e-9 { power /= 10 }
        return [0.2, 0.5, 1, 2, 5].map { $0 * power }.first { span / $0 <= 6 } ?? power * 10
    }

    private static func multiples(of step: Double, in range: ClosedRange<Double>) -> [Double] {
        let first = (range.lowerBound / step).rounded(.up)
        let last = (range.upperBound / step).rounded(.down)
        guard first.isFinite, last.isFinite, last >= first, last - first < 50 else { return [] }
        return (0...Int(last - first)).map { (first + Double($0)) * step }
    }
}

extension Panel {
    /// Where a value lies across the panel, or across a part of it.
    static func x(of value: Double, on axis: Axis, across lane: ClosedRange<Double> = left...right) -> Double {
        let inset = 6.0
        return lane.lowerBound + inset + axis.share(of: value) * (lane.upperBound - lane.lowerBound - 2 * inset)
    }

    /// Leaves room for a line of the plot and draws the axis' ticks through it, behind what comes next.
    mutating func drawLane(_ axis: Axis, height: Double, across lane: ClosedRange<Double> = left...right) {
        for tick in axis.ticks {
            let x = Panel.x(of: tick, on: axis, across: lane)
            draw(.line(Point(x: x, y: y), Point(x: x, y: y + height), "grid"))
        }
        skip(height)
    }

    /// Draws the axis below what was drawn.
    mutating func drawAxis(_ axis: Axis, across lane: ClosedRange<Double> = left...right) {
        for tick in axis.ticks {
            let x = Panel.x(of: tick, on: axis, across: lane)
            draw(.line(Point(x: x, y: y), Point(x: x, y: y + 4), "axis"))
            let words = Numbers.plain(tick)
            let half = TextMeasure.width(of: words, size: 11) / 2
            let place = Point(x: min(max(x, half), Panel.width - half), y: y + 15)
            draw(.text(words, at: place, "tick", anchor: .middle))
        }
        draw(.line(Point(x: lane.lowerBound, y: y), Point(x: lane.upperBound, y: y), "axis"))
        skip(20)
        guard let words = axis.words else { return }
        let width = (lane.upperBound - lane.lowerBound) / 2 - 4
        let low = TextMeasure.lines(of: words.low, fitting: width, size: 11)
        let high = TextMeasure.lines(of: words.high, fitting: width, size: 11)
        for (index, line) in low.enumerated() {
            draw(.text(line, at: Point(x: lane.lowerBound, y: y + 10 + 13 * Double(index)), "tick"))
        }
        for (index, line) in high.enumerated() {
            let place = Point(x: lane.upperBound, y: y + 10 + 13 * Double(index))
            draw(.text(line, at: place, "tick", anchor: .end))
        }
        skip(13 * Double(max(low.count, high.count)) + 2)
    }
}
